/** The embedded server's main process: made, found running, started, stopped. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotRun } from '../cannot-run.ts';
import { program } from './binaries.ts';
import { databaseFolder, removeSocketFolder, type Place } from './place.ts';
import { commandLine, pidExists } from './processes.ts';

export interface StartOptions {
  /** False writes nothing through to the disk: for tests, whose databases need not outlive the machine. */
  readonly durable?: boolean;
}

/** The name of the server's own administrator; nobody but the server's user can reach the socket. */
export const administrator = 'postgres';

const settings = [
  'listen_addresses=',
  'dynamic_shared_memory_type=mmap',
  'max_connections=80',
  'shared_buffers=128MB',
  'max_wal_size=2GB',
  'jit=off',
  'random_page_cost=1.1',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];
const fleeting = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/** Makes the data of a new server (0.5 s) unless they are there. An unfinished attempt is never taken for a finished one. */
export function initialise(place: Place): void {
  const finished = databaseFolder(place);
  if (existsSync(path.join(finished, 'PG_VERSION'))) return;
  const unfinished = `${finished}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (place.user) chownSync(unfinished, place.user.uid, place.user.gid);
  const { status, stderr, error } = spawnSync(
    program(place.binaries, 'initdb'),
    ['-D', unfinished, `--username=${administrator}`, '--encoding=UTF8', '--auth=trust', '--no-sync'].concat(
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ),
    { ...place.user, cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } },
  );
  if (status !== 0)
    throw new CannotRun(
      `The embedded database cannot be made in ${finished}: ${(stderr || error?.message || '').trim().split('\n').at(-1)}`,
      'See that the disk has 200 MB free and that PORTAL_DATA is a folder you may write to.',
    );
  renameSync(unfinished, finished);
}

/**
 * The process id of the server that runs on these data, or undefined. The mark of one that has ended stays: by it PostgreSQL tells
 * whether a part of that server still works on the data, and refuses to start beside it. Where another program was given its
 * process id the mark is removed.
 */
export function findRunning(place: Place): number | undefined {
  const mark = path.join(databaseFolder(place), 'postmaster.pid');
  const pid = Number(readIfThere(mark).split('\n')[0]);
  if (!pidExists(pid)) return undefined;
  const command = commandLine(pid);
  if (command === undefined || command.includes(databaseFolder(place))) return pid;
  if (command === '') return undefined;
  rmSync(mark, { force: true });
  removeStaleSocket(place);
  return undefined;
}

function removeStaleSocket({ socketFolder }: Place): void {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(path.join(socketFolder, name), { force: true });
}

/** Starts the server in a process group of its own (Ctrl-C reaches it by way of `stopRunning` alone) and gives its process id. */
function start(place: Place, { durable = true }: StartOptions): number {
  const log = openSync(logFile(place), 'w');
  const options = durable ? settings : [...settings, ...fleeting];
  const child = spawn(
    program(place.binaries, 'postgres'),
    ['-D', databaseFolder(place), '-k', place.socketFolder, ...options.flatMap((option) => ['-c', option])],
    { ...place.user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } },
  );
  child.on('error', () => {});
  child.unref();
  closeSync(log);
  return child.pid ?? 0;
}

/** Milliseconds for which a start waits for what is left of a server that was killed. */
const longestWait = 30_000;

/**
 * Starts the server, waits until it takes statements and gives its process id. Where one was killed, its processes that are still at
 * work are waited for: they end when they notice. Throws `CannotRun`.
 */
export async function startAndWait(place: Place, options: StartOptions): Promise<number> {
  for (const since = performance.now(); ; await pause(100)) {
    const pid = start(place, options);
    if (await becomesReady(place, pid)) return pid;
    const isOccupied = /pre-existing shared memory block|lock file ".*" already exists/.test(readIfThere(logFile(place)));
    if (!isOccupied || performance.now() - since > longestWait) throw cannotStart(place);
  }
}

/** Waits until the server takes statements: its `postmaster.pid` then says "ready" on line 8. False where it ends before. */
export async function becomesReady(place: Place, pid: number): Promise<boolean> {
  const mark = path.join(databaseFolder(place), 'postmaster.pid');
  for (;;) {
    const lines = readIfThere(mark).split('\n');
    if (Number(lines[0]) === pid && lines[7]?.startsWith('ready')) return true;
    if (!pidExists(pid) || commandLine(pid) === '') return false;
    await pause(10);
  }
}

function cannotStart(place: Place): CannotRun {
  const fatal = /(?:FATAL|PANIC): +(.*)/.exec(readIfThere(logFile(place)))?.[1] ?? 'it ended at once';
  return new CannotRun(
    `The embedded database did not start: ${fatal}.`,
    `Its log is ${logFile(place)}; with DATABASE_URL the portal uses a PostgreSQL server of yours.`,
  );
}

/** Ends all its connections, writes what is to be written and waits for its end. */
export async function stopRunning(place: Place, pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waited = 0; pidExists(pid) && commandLine(pid) !== ''; waited += 20) {
    if (waited === 15_000) signal(pid, 'SIGQUIT');
    await pause(20);
  }
  removeSocketFolder(place);
}

/** Asks for the same without waiting. */
export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  if (pidExists(pid)) process.kill(pid, name);
}

const logFile = (place: Place): string => path.join(place.folder, 'database.log');

/** The text of a file that the server may remove at any moment. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
