/**
 * The parent's side of the reading child. It is ended when it takes too long, and its end, however it comes, is a problem with
 * the file and nothing more.
 */
import { say, type Message } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';
import { faultAt, type FormFault } from '../form-fault.ts';
import type { PlainFile } from '../plain-file.ts';
import { outOfMemory, type Answer, type ArchiveKind, type Question } from './child-messages.ts';
import type { ArchiveLimits } from './limits.ts';
import { startChild, type Child } from './start-child.ts';

/** Characters at most of one answer; a batch of rows has a hundredth of it. */
const longestAnswer = 100_000_000;

export class ReadingChild {
  readonly #file: PlainFile;
  readonly #kind: ArchiveKind;
  readonly #limits: ArchiveLimits;
  /** Milliseconds of waiting that are left. */
  #left: number;
  #child: Child | undefined;
  #isLate = false;

  constructor(file: PlainFile, kind: ArchiveKind, limits: ArchiveLimits) {
    this.#file = file;
    this.#kind = kind;
    this.#limits = limits;
    this.#left = limits.seconds * 1000;
  }

  /** The answers to a question. Throws `FormFault` where the child ends before it has answered, `FileChanged` before it starts. */
  async *ask(question: Question): AsyncIterable<Exclude<Answer, { done: true }>> {
    const child = (this.#child ??= await this.#start());
    let isAnswered = false;
    let unread = '';
    try {
      child.process.stdin.write(`${JSON.stringify(question)}\n`);
      while (!isAnswered) {
        const lines = (unread + (await this.#nextPiece(child))).split('\n');
        unread = lines.pop()!;
        if (unread.length > longestAnswer) throw this.#fault('unpacks-too-large', tooLong);
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
    const child = this.#child;
    this.#child = undefined;
    child?.process.kill('SIGKILL');
    // What it wrote and nobody reads would keep its output open.
    child?.process.stdout.destroy();
    await child?.ended;
  }

  async #start(): Promise<Child> {
    const handle = await this.#file.reopen();
    try {
      return startChild(handle.fd, this.#limits.heapMegabytes, [this.#kind, this.#file.name]);
    } finally {
      await handle.close();
    }
  }

  /** What the child writes next. The time that the child itself waits is not counted. */
  async #nextPiece(child: Child): Promise<string> {
    const asked = performance.now();
    const timer = setTimeout(() => {
      this.#isLate = true;
      child.process.kill('SIGKILL');
    }, this.#left);
    try {
      const piece = await child.output.next().catch(() => ({ done: true }) as const);
      if (!piece.done) return piece.value;
      await child.ended;
      throw this.#endOf(child);
    } finally {
      clearTimeout(timer);
      this.#left -= performance.now() - asked;
    }
  }

  /** Ends by the kernel or by the engine itself are for want of memory; others are nobody's intent, and are told as warnings. */
  #endOf({ process: { exitCode, signalCode }, complaint }: Child): FormFault {
    const { seconds, heapMegabytes } = this.#limits;
    if (this.#isLate) return this.#fault('unpacks-too-large', needsMore(`${seconds} seconds`, `${seconds} saat`));
    if (exitCode === outOfMemory || exitCode === 134 || signalCode !== null)
      return this.#fault('unpacks-too-large', needsMore(`${heapMegabytes} MB of memory`, `${heapMegabytes} MB ingatan`));
    process.emitWarning(`The reading of ${this.#file.name} ended with ${exitCode}. ${complaint()}`);
    return this.#fault('not-this-format', unreadable);
  }

  #fault(rule: RuleId, what: Message): FormFault {
    return faultAt({ file: this.#file.name, line: null }, rule, what);
  }
}

const needsMore = (en: string, ms: string): Message =>
  say(`needs more than ${en} to read. Hand it in as CSV.`, `memerlukan lebih daripada ${ms} untuk dibaca. Serahkan sebagai CSV.`);

const tooLong = needsMore('a reader gives', 'yang diberikan oleh pembaca');

const unreadable = say(
  'cannot be read to its end as a workbook or archive. Save it again, or hand it in as CSV.',
  'tidak dapat dibaca hingga penghujungnya sebagai buku kerja atau arkib. Simpan semula, atau serahkan sebagai CSV.',
);
