/** Which submissions a release publishes, and what they said of themselves. */
import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import type { Reason } from './vintages.ts';

const unpublished = sql`
  verdict = 'accepted'
  and not exists (select from intake.release_submissions published where published.submission_id = submission.submission_id)`;

/** Why rows made of these records change; of all records where none are named. */
export type ReasonOf = (records?: readonly string[]) => Reason;

/**
 * `correction` where the newest submission since the last release that held any of the records said so, else `update`. A
 * submission in one file (`submission.zip`, `submission.xlsx`) may hold any record.
 */
export async function reasonsOfChanges(db: Executor): Promise<ReasonOf> {
  const { rows } = await sql<{ reason: string | null; files: string[] }>`
    select reason, array(select file from intake.submission_files files where files.submission_id = submission.submission_id) as files
      from intake.submissions submission where ${unpublished} order by received_at desc, submission_id desc`.execute(db);
  return (records) => {
    const newest = rows.find(({ files }) => !records || files.some((file) => holdsAny(file, records)));
    return newest?.reason === 'correction' ? 'correction' : 'update';
  };
}

function holdsAny(file: string, records: readonly string[]): boolean {
  const name = file.split('/').at(-1)!.split('.')[0]!;
  return name === 'submission' || records.includes(name);
}

/** Notes that the accepted submissions so far are published by this release at the latest. */
export async function keepSubmissions(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into intake.release_submissions (release_ordinal, submission_id)
    select ${ordinal}::integer, submission_id from intake.submissions submission where ${unpublished}`.execute(db);
}
