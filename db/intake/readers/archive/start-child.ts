/** Starts the reading child: no shell, no environment, and no file but its own source and the one that is open. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CannotRun } from '../../../cannot-run.ts';

export interface Child {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly output: AsyncIterator<string>;
  /** Settles when the child has ended and all it wrote is here. */
  readonly ended: Promise<unknown>;
  /** The start of what it wrote on its error output. */
  readonly complaint: () => string;
}

const program = path.join(import.meta.dirname, 'child.ts');
const project = path.resolve(import.meta.dirname, '../../../..');

/** Where the engine can, the child may read its own source and nothing else, write nothing and start nothing. */
const confinement = process.allowedNodeEnvironmentFlags.has('--permission')
  ? ['--permission', `--allow-fs-read=${path.join(project, 'db', '*')}`, `--allow-fs-read=${path.join(project, 'package.json')}`]
  : [];

const longestComplaint = 4000;

/** @param file open descriptor, which becomes the child's descriptor 3 */
export function startChild(file: number, heapMegabytes: number, args: readonly string[]): Child {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...confinement, program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe', file],
    env: {},
    cwd: project,
  }) as Child['process'];
  child.on('error', () => {});
  if (!child.stdin)
    throw new CannotRun('No process can be started to read a workbook or archive.', 'Close other programs, and run it again.');
  child.stdin.on('error', () => {});
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < longestComplaint) complaint += text;
  });
  child.stdout.setEncoding('utf8');
  return {
    process: child,
    output: child.stdout[Symbol.asyncIterator]() as AsyncIterator<string>,
    ended: Promise.race([once(child, 'close'), once(child, 'error')]).catch(() => {}),
    complaint: () => complaint.slice(0, longestComplaint),
  };
}
