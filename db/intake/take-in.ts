/** Takes in a submission: reads, checks, keeps and loads it, whole or not at all. */
import type postgres from 'postgres';
import type { Connection } from '../connection/connect.ts';
import { inTransaction } from '../connection/connect.ts';
import { records } from '../records/index.ts';
import { loadProgramme } from '../settings.ts';
import { checkSubmission } from './check-submission.ts';
import { checkCountDrop } from './count-drop.ts';
import { findSame, keepSubmission } from './keep.ts';
import { countKept, readKept } from './kept-rows.ts';
import { loadRows } from './load.ts';
import { noFindings, type Findings, type Problem } from './problem.ts';
import { readSubmission, type Submission } from './readers/read-submission.ts';

export interface Verdict {
  readonly verdict: 'accepted' | 'rejected';
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Id under which the submission is kept; absent after a check alone. */
  readonly submissionId?: string;
  /** Rows by record. */
  readonly rows: Readonly<Record<string, number>>;
}

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
}

/** Any number that nothing else locks on: one submission is taken in at a time, the second waits. */
const lock = 20260607;

/** Checks a submission against nothing kept before and changes nothing. */
export async function checkAlone(sources: string | readonly string[], options: TakeInOptions = {}): Promise<Verdict> {
  const findings = noFindings();
  const submission = await readSubmission([sources].flat(), findings);
  return verdictOf(findings, judge(submission, { rows: new Map(), counts: new Map() }, options, findings));
}

/** Checks a submission against what is kept and changes nothing. */
export async function check(
  db: Connection<unknown>,
  sources: string | readonly string[],
  options: TakeInOptions = {},
): Promise<Verdict> {
  const findings = noFindings();
  const submission = await readSubmission([sources].flat(), findings);
  return verdictOf(findings, judge(submission, await keptBeside(db.sql, submission, options), options, findings));
}

/**
 * Takes in a submission in one transaction. A refused one is kept too, and loads nothing.
 *
 * @param sources a folder, or record files
 */
export async function takeIn<Schema>(
  db: Connection<Schema>,
  sources: string | readonly string[],
  options: TakeInOptions = {},
): Promise<Verdict> {
  const findings = noFindings();
  const submission = await readSubmission([sources].flat(), findings);
  return inTransaction(db, async (_kysely, sql) => {
    await sql`select pg_advisory_xact_lock(${lock})`;
    const { note = null, reason = null, partial = false, empty = [] } = options;
    const same = empty.length === 0 && (await findSame(sql, submission.files, partial));
    if (same && findings.problems.length === 0) return alreadyKept(same);
    const brought = judge(submission, await keptBeside(sql, submission, options), options, findings);
    const verdict = verdictOf(findings, brought);
    const submissionId = await keepSubmission(sql, submission.files, verdict, { note, reason, partial });
    if (verdict.verdict === 'accepted') await load(sql, brought, partial);
    return { ...verdict, submissionId };
  });
}

type Brought = ReturnType<typeof checkSubmission>;

interface Kept {
  /** Rows of the registers that stay beside the submission. */
  readonly rows: Brought;
  readonly counts: ReadonlyMap<string, number>;
}

/** Registers that a submission replaces are counted alone: their rows go. */
async function keptBeside(sql: postgres.ISql, { tables }: Submission, { partial, empty = [] }: TakeInOptions): Promise<Kept> {
  const stay = records.filter(({ name }) => partial || !(tables.has(name) || empty.includes(name)));
  return { rows: await readKept(sql, stay), counts: await countKept(sql, records) };
}

function judge(submission: Submission, kept: Kept, options: TakeInOptions, findings: Findings): Brought {
  const { partial = false, empty = [], today = todayOf() } = options;
  const brought = checkSubmission(
    submission.tables,
    { today, kept: kept.rows, partial, empty: new Set(empty), unread: submission.unread },
    findings,
  );
  if (!partial && !options.confirm) checkCountDrop(brought, kept.counts, findings);
  return brought;
}

async function load(sql: postgres.TransactionSql, brought: Brought, partial: boolean): Promise<void> {
  await loadRows(sql, brought, partial);
  await sql`set constraints all immediate`;
}

function todayOf(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: loadProgramme().timeZone }).format(new Date());
}

const verdictOf = ({ problems, notices }: Findings, brought: Brought): Verdict => ({
  verdict: problems.length > 0 ? 'rejected' : 'accepted',
  problems,
  notices,
  rows: Object.fromEntries([...brought].map(([record, rows]) => [record, rows.length])),
});

const alreadyKept = (submissionId: string): Verdict => ({
  verdict: 'accepted',
  problems: [],
  notices: [
    {
      ...{ file: '', line: null, column: null, rule: 'same-submission', value: submissionId },
      message: `These files are the submission last accepted (${submissionId}). Nothing was changed.`,
    },
  ],
  submissionId,
  rows: {},
});
