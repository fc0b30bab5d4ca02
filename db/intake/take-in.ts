/**
 * Takes in a submission, whole or not at all, in one transaction:
 *
 *     open and hash the files -> the same as last time? nothing to do
 *     read and check every table, staging its rows          (stage.ts)
 *     hold a register that would lose many rows             (vanishing.ts)
 *     keep the files, the verdict and the report            (keep.ts)
 *     accepted: load the staged rows into the registers     (load.ts)
 *
 * Whatever ends it before its commit leaves the database as it was.
 */
import type postgres from 'postgres';
import { inTransaction, type Connection } from '../connection/connect.ts';
import type { RecordDeclaration } from '../records/define.ts';
import { recordByName } from '../records/index.ts';
import { loadProgramme } from '../settings.ts';
import { checkSubmission, noSink, type IntakeProgress } from './check-submission.ts';
import { explainFailure } from './explain-failure.ts';
import { findSame, keepSubmission } from './keep.ts';
import { keptRegisters, nothingKept } from './kept-registers.ts';
import { loadStaged, type Changes } from './load.ts';
import { nameSubmission } from './note-corrected.ts';
import { noFindings, say, type Findings } from './problem.ts';
import { openSubmission } from './readers/open-submission.ts';
import type { OpenSubmission } from './readers/table.ts';
import { openStage, type Stage } from './stage.ts';
import { holdVanishing } from './vanishing.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface TakeInOptions {
  /** Add and change rows; those absent stay. */
  readonly partial?: boolean;
  readonly note?: string;
  readonly reason?: 'update' | 'correction';
  /** Go on although a register loses more than 30 % of its rows. */
  readonly confirm?: boolean;
  /** Records whose register is empty. */
  readonly empty?: readonly string[];
  /** ISO day; today in the programme's time zone unless said. */
  readonly today?: string;
  /** Opens the submission; as record files unless said. */
  readonly open?: (sources: readonly string[]) => Promise<OpenSubmission>;
  readonly progress?: IntakeProgress;
}

type Sources = string | readonly string[];

/** Checks a submission against nothing kept before and changes nothing. */
export const checkAlone = (sources: Sources, options: TakeInOptions = {}): Promise<Verdict> =>
  withSubmission(sources, options, async (submission) => {
    const findings = noFindings();
    const rows = await checkSubmission(submission, { ...contextOf(options, findings), kept: nothingKept, sink: noSink });
    await checkUnchanged(submission, findings);
    return verdictOf(findings, rows);
  });

/** Checks a submission against what is kept and changes nothing. */
export const check = (db: Connection<unknown>, sources: Sources, options: TakeInOptions = {}): Promise<Verdict> =>
  withSubmission(sources, options, (submission) =>
    rollingBack(db, async (sql) => (await judge(sql, submission, options)).verdict),
  );

/**
 * Takes in a submission. A refused one is kept too, and loads nothing; the very files that were accepted last are not taken in
 * again.
 *
 * @param sources a folder, or files
 * @throws CannotRun when a path does not exist, the database has no room, or its connection is lost
 */
export const takeIn = <Schema>(db: Connection<Schema>, sources: Sources, options: TakeInOptions = {}): Promise<Verdict> =>
  withSubmission(sources, options, (submission) =>
    inTransaction(db, async (_kysely, sql) => {
      await takeLock(sql, options);
      const { note = null, reason = null, partial = false, empty = [] } = options;
      const isOpen = submission.problems.length === 0 && empty.length === 0;
      const same = isOpen && (await findSame(sql, submission.files, partial));
      if (same) return alreadyKept(same);
      const { verdict, stage } = await judge(sql, submission, options);
      const isAccepted = verdict.verdict === 'accepted';
      const changes = isAccepted ? await load(sql, stage, options) : undefined;
      options.progress?.step('Keep the files');
      const whole = changes ? { ...verdict, changes } : verdict;
      const submissionId = await keepSubmission(sql, submission.files, whole, { note, reason, partial });
      if (isAccepted && reason === 'correction') await nameSubmission(sql, submissionId);
      return { ...whole, submissionId };
    }),
  );

async function withSubmission<T>(
  sources: Sources,
  { open = openSubmission, progress }: TakeInOptions,
  work: (submission: OpenSubmission) => Promise<T>,
): Promise<T> {
  const submission = await open([sources].flat());
  progress?.opened(submission.files.reduce((sum, { size }) => sum + size, 0));
  try {
    return await work(submission);
  } catch (cause) {
    throw explainFailure(cause);
  } finally {
    await submission.close();
  }
}

const contextOf = ({ today = todayOf(), empty = [], partial = false, progress }: TakeInOptions, findings: Findings) => ({
  ...{ today, empty: new Set(empty), partial, findings, progress },
});

/** Any number that nothing else locks on: one submission is taken in at a time, the second waits. */
const lock = 20260607;

async function takeLock(sql: postgres.TransactionSql, { progress }: TakeInOptions): Promise<void> {
  const [now] = await sql<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${lock}) as taken`;
  if (now?.taken) return;
  progress?.step('Wait until another submission has been taken in');
  await sql`select pg_advisory_xact_lock(${lock})`;
}

/** Reads and checks everything. The rows of what is in order are staged. */
async function judge(
  sql: postgres.TransactionSql,
  submission: OpenSubmission,
  options: TakeInOptions,
): Promise<{ readonly verdict: Verdict; readonly stage: Stage }> {
  const findings = noFindings();
  const stage = openStage(sql);
  const rows = await checkSubmission(submission, { ...contextOf(options, findings), kept: keptRegisters(sql), sink: stage });
  if (!options.partial && !options.confirm) await holdVanishing(sql, broughtBy(submission, rows), stage, findings);
  await checkUnchanged(submission, findings);
  return { verdict: verdictOf(findings, rows), stage };
}

const broughtBy = ({ tables }: OpenSubmission, rows: ReadonlyMap<string, number>) =>
  tables.flatMap(({ record, file }) =>
    rows.has(record) ? { record: recordByName.get(record)!, file, rows: rows.get(record)! } : [],
  );

async function checkUnchanged(submission: OpenSubmission, findings: Findings): Promise<void> {
  for (const problem of await submission.findChanged()) findings.problems.add(problem);
}

async function load(
  sql: postgres.TransactionSql,
  { staged }: Stage,
  { partial = false, reason, progress }: TakeInOptions,
): Promise<Record<string, Changes>> {
  const changes: Record<string, Changes> = {};
  for (const record of staged as readonly RecordDeclaration[]) {
    progress?.step(`Load ${record.name}`);
    changes[record.name] = await loadStaged(sql, record, { partial, isCorrection: reason === 'correction' });
  }
  progress?.step('Check references');
  await sql`set constraints all immediate`;
  return changes;
}

/** Runs `work` in a transaction of which nothing remains. */
async function rollingBack<T>(db: Connection<unknown>, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const undo = new Error('Rolled back.');
  let result: T | undefined;
  await inTransaction(db, async (_kysely, sql) => {
    result = await work(sql);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return result!;
}

function todayOf(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: loadProgramme().timeZone }).format(new Date());
}

const alreadyKept = (submissionId: string): Verdict => ({
  ...{ verdict: 'accepted', problems: [], problemCount: 0, noticeCount: 1, rows: {}, submissionId },
  notices: [
    {
      ...{ file: '', line: null, column: null, rule: 'same-submission', value: submissionId },
      message: say(
        `These files are the submission last accepted (${submissionId}). Nothing was changed.`,
        `Fail ini ialah serahan yang terakhir diterima (${submissionId}). Tiada apa-apa diubah.`,
      ),
    },
  ],
});
