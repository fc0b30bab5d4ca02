/**
 * The parent's side of the reading child. The child has the file as an open descriptor, no environment and little memory. It is
 * ended when it takes too long, and its end, however it comes, is a problem with the file.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { say } from '../../problem.ts';
import { faultAt, nothingLoaded, type FormFault } from '../form-fault.ts';
import type { PlainFile } from '../plain-file.ts';
import { outOfMemory, type Answer, type ArchiveKind, type Question } from './child-messages.ts';
import type { ArchiveLimits } from './limits.ts';

/** Characters at most of one answer; a batch of rows has a hundredth of it. */
const longestAnswer = 100_000_000;

type Child = ChildProcessByStdio<Writable, Readable, null>;

interface Running {
  readonly child: Child;
  readonly output: AsyncIterator<string>;
  readonly ended: Promise<unknown>;
}

export class ReadingChild {
  readonly #file: PlainFile;
  readonly #kind: ArchiveKind;
  readonly #limits: ArchiveLimits;
  /** Milliseconds of waiting that are left. */
  #left: number;
  #running: Running | undefined;
  #isLate = false;

  constructor(file: PlainFile, kind: ArchiveKind, limits: ArchiveLimits) {
    this.#file = file;
    this.#kind = kind;
    this.#limits = limits;
    this.#left = limits.seconds * 1000;
  }

  /** The answers to a question. Throws `FormFault` where the child ends before it has answered, `FileChanged` before it starts. */
  async *ask(question: Question): AsyncIterable<Exclude<Answer, { done: true }>> {
    const running = (this.#running ??= await this.#start());
    let isAnswered = false;
    let unread = '';
    try {
      running.child.stdin.write(`${JSON.stringify(question)}\n`);
      while (!isAnswered) {
        const lines = (unread + (await this.#nextPiece(running))).split('\n');
        unread = lines.pop()!;
        if (unread.length > longestAnswer) throw this.#unreadable();
        for (const line of lines) {
          const answer = JSON.parse(line) as Answer;
          if ('done' in answer) isAnswered = true;
          else yield answer;
        }
      }
    } finally {
      // Whoever asks no further leaves a child in the middle of its answer.
      if (!isAnswered) await this.close();
    }
  }

  /** Ends the child. It starts again when it is asked again. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.child.kill('SIGKILL');
    await running?.ended;
  }

  async #start(): Promise<Running> {
    const handle = await this.#file.reopen();
    try {
      const program = path.join(import.meta.dirname, 'child.ts');
      const child = spawn(
        process.execPath,
        [`--max-old-space-size=${this.#limits.heapMegabytes}`, program, this.#kind, this.#file.name],
        { stdio: ['pipe', 'pipe', 'ignore', handle.fd], env: {}, cwd: path.parse(program).root },
      ) as Child;
      child.stdin.on('error', () => {});
      const ended = Promise.race([once(child, 'close'), once(child, 'error')]).catch(() => {});
      child.stdout.setEncoding('utf8');
      return { child, ended, output: child.stdout[Symbol.asyncIterator]() as AsyncIterator<string> };
    } finally {
      await handle.close();
    }
  }

  /** What the child writes next. The time that the child itself waits is not counted. */
  async #nextPiece({ child, output, ended }: Running): Promise<string> {
    const asked = performance.now();
    const timer = setTimeout(() => {
      this.#isLate = true;
      child.kill('SIGKILL');
    }, this.#left);
    try {
      const piece = await output.next();
      if (!piece.done) return piece.value;
      await ended;
      throw this.#endOf(child);
    } finally {
      clearTimeout(timer);
      this.#left -= performance.now() - asked;
    }
  }

  /** Ends by the kernel or by the engine itself are for want of memory. */
  #endOf({ exitCode, signalCode }: Child): FormFault {
    const isSpent = this.#isLate || exitCode === outOfMemory || exitCode === 134 || signalCode !== null;
    return isSpent ? this.#tooLarge() : this.#unreadable();
  }

  #tooLarge(): FormFault {
    const { seconds, heapMegabytes } = this.#limits;
    return faultAt(
      { file: this.#file.name, line: null },
      'unpacks-too-large',
      nothingLoaded(
        say(
          `needs more than ${this.#isLate ? `${seconds} seconds` : `${heapMegabytes} MB of memory`} to read. Hand it in as CSV.`,
          `memerlukan lebih daripada ${this.#isLate ? `${seconds} saat` : `${heapMegabytes} MB ingatan`} untuk dibaca. Serahkan sebagai CSV.`,
        ),
      ),
    );
  }

  #unreadable(): FormFault {
    return faultAt(
      { file: this.#file.name, line: null },
      'not-this-format',
      nothingLoaded(
        say(
          'cannot be read to its end as a workbook or archive. Save it again, or hand it in as CSV.',
          'tidak dapat dibaca hingga penghujungnya sebagai buku kerja atau arkib. Simpan semula, atau serahkan sebagai CSV.',
        ),
      ),
    );
  }
}
