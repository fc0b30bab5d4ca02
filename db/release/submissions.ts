/** Which submissions a release publishes, and what they said of themselves. */
import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import type { Reason } from './vintages.ts';

const unpublished = sql`
  verdict = 'accepted'
  and not exists (select from intake.release_submissions published where published.submission_id = submission.submission_id)`;

/** Why rows made of these records change; of all records where none are named. */
export type ReasonOf = (records?: readonly string[]) => Reason;

/** `correction` where the newest submission since the last release that brought any of the records said so, else `update`. */
export async function reasonsOfChanges(db: Executor): Promise<ReasonOf> {
  const { rows } = await sql<{ reason: string | null; records: string[] }>`
    select reason, records from intake.submissions submission
     where ${unpublished} order by received_at desc, submission_id desc`.execute(db);
  return (of) => {
    const newest = rows.find(({ records }) => !of || records.some((record) => of.includes(record)));
    return newest?.reason === 'correction' ? 'correction' : 'update';
  };
}

/** Notes that the accepted submissions so far are published by this release at the latest. */
export async function keepSubmissions(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into intake.release_submissions (release_ordinal, submission_id)
    select ${ordinal}::integer, submission_id from intake.submissions submission where ${unpublished}`.execute(db);
}
