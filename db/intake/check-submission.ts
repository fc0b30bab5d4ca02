/**
 * All checks of a submission, in one go, before anything stands:
 *
 *     table by table, what is referred to first
 *       parts of the file -> header -> each row: its values, its key, what it names, its own contradictions -> sink
 *     at the end: what needs several rows (stages, parents, what kept rows name)
 *
 * A row is looked at once and let go, so that a register of a million rows needs no more than an index of its keys.
 */
import { CannotRun } from '../cannot-run.ts';
import { records } from '../records/index.ts';
import type { RecordDeclaration } from '../records/define.ts';
import { checkTable } from './check-table.ts';
import { openArabicCount, type ArabicCount } from './checks/arabic.ts';
import { openReferenceCheck, type ReferenceCheck } from './checks/references.ts';
import type { KeptRow } from './checks/rows.ts';
import { openAgencyChainCheck } from './cross-checks/agency-chain.ts';
import type { CrossCheck } from './cross-checks/cross-check.ts';
import { openStageChecks } from './cross-checks/stages.ts';
import type { KeptRegisters } from './kept-registers.ts';
import { say, type Findings } from './problem.ts';
import { formProblem } from './readers/form-fault.ts';
import type { OpenSubmission, RecordTable } from './readers/table.ts';

export interface CheckContext {
  /** ISO day in the programme's time zone. */
  readonly today: string;
  readonly kept: KeptRegisters;
  /** Records whose register is said to be empty. */
  readonly empty: ReadonlySet<string>;
  /** Rows are added to what was kept, not put in its place. */
  readonly partial: boolean;
  readonly findings: Findings;
  /** Takes the rows that are in order. */
  readonly sink: RowSink;
  readonly progress?: IntakeProgress | undefined;
}

/** Where checked rows go, one record after the other. Nothing is given to it once a problem was found. */
export interface RowSink {
  begin(record: RecordDeclaration): Promise<void>;
  write(rows: readonly KeptRow[]): Promise<void>;
  end(): Promise<void>;
}

/** Rows go nowhere: they are checked alone. */
export const noSink: RowSink = { begin: async () => {}, write: async () => {}, end: async () => {} };

/** Told how far it is. */
export interface IntakeProgress {
  /** The submission is open; so many bytes are to be read. */
  opened(bytes: number): void;
  /** A file is read: its rows and bytes so far. */
  read(file: string, rows: number, bytes: number): void;
  /** What is done besides reading, in the imperative. */
  step(step: string): void;
}

/**
 * The number of rows of each record that a submission brings, of those whose tables could be read whole; problems and notices go
 * to the findings.
 */
export async function checkSubmission(submission: OpenSubmission, context: CheckContext): Promise<Map<string, number>> {
  const { findings, empty } = context;
  for (const problem of submission.problems)
    // Who says that registers are empty needs no file for it.
    if (problem.rule !== 'no-files' || empty.size === 0) findings.problems.add(problem);
  for (const notice of submission.notices) findings.notices.add(notice);
  const tables = new Map(submission.tables.map((table) => [table.record, table]));
  const checks = openChecks(submission, context, new Set([...tables.keys(), ...empty]));
  const counts = new Map<string, number>();
  for (const record of records as readonly RecordDeclaration[]) {
    const table = tables.get(record.name);
    if (!table && !empty.has(record.name)) continue;
    await checks.references.begin(record);
    const rows = table ? await checkRecord(table, record, context, checks) : await stageNothing(record, context);
    if (rows !== undefined) counts.set(record.name, rows);
  }
  await checks.references.finish();
  for (const check of checks.crossChecks.values()) await check.finish();
  checks.arabic.notice(findings);
  return counts;
}

/** What is remembered from table to table. */
interface Checks {
  readonly references: ReferenceCheck;
  readonly crossChecks: ReadonlyMap<string, CrossCheck>;
  readonly arabic: ArabicCount;
  /** Records of which rows are missing or wrong: nothing is proved by them. */
  readonly shaky: Set<string>;
}

function openChecks({ unread }: OpenSubmission, { kept, findings, partial }: CheckContext, brought: ReadonlySet<string>): Checks {
  const shaky = new Set(unread);
  const stages = openStageChecks({ kept, findings, brought, partial, provable: () => !shaky.has('assessments') });
  return {
    references: openReferenceCheck({ kept, findings, brought, partial, unread }),
    crossChecks: new Map<string, CrossCheck>([
      ['agencies', openAgencyChainCheck(kept, partial, findings)],
      // Assessments come after transitions: their judgement waits for the end.
      ['transitions', stages.transitions],
      ['assessments', stages.assessments],
    ]),
    arabic: openArabicCount(),
    shaky,
  };
}

/** The rows that are kept; undefined where some could not be read. */
async function checkRecord(
  table: RecordTable,
  record: RecordDeclaration,
  context: CheckContext,
  checks: Checks,
): Promise<number | undefined> {
  const { references, crossChecks, arabic, shaky } = checks;
  const { partial, kept, empty, findings } = context;
  const { name } = record;
  const before = findings.problems.count;
  const keptIds = partial ? await kept.values(name, record.key[0]!) : [];
  const result = await checkTable(table, { context, references, crossCheck: crossChecks.get(name), arabic, keptIds });
  if (result.read > 0 && empty.has(name))
    throw new CannotRun(`${table.file} has records, and --empty ${name} says that there are none.`, 'Leave one of the two out.');
  references.end(result.isWhole);
  if (findings.problems.count > before) shaky.add(name);
  else if (result.read === 0 && !empty.has(name)) refuseWithoutRecords(table, findings);
  return result.isWhole ? result.kept : undefined;
}

/** A register that is said to be empty. */
async function stageNothing(record: RecordDeclaration, { findings, sink }: CheckContext): Promise<number> {
  if (findings.problems.count > 0) return 0;
  await sink.begin(record);
  await sink.end();
  return 0;
}

const refuseWithoutRecords = ({ file, record }: RecordTable, { problems }: Findings): void =>
  problems.add(
    formProblem(
      { file, line: null },
      'no-records',
      say(
        `has no record. Export it again, or say that the register is empty with --empty ${record}.`,
        `tiada rekod. Eksport semula, atau nyatakan bahawa daftar itu kosong dengan --empty ${record}.`,
      ),
    ),
  );
