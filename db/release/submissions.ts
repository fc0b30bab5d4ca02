/** Which submissions a release publishes, and what they said of themselves. */
import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import type { Reason } from './vintages.ts';

const unpublished = sql`
  verdict = 'accepted'
  and not exists (select from intake.release_submissions published where published.submission_id = submission.submission_id)`;

/** `correction` where the newest submission since the last release said so, else `update`. */
export async function reasonOfChanges(db: Executor): Promise<Reason> {
  const { rows } = await sql<{ reason: string | null }>`
    select reason from intake.submissions submission where ${unpublished} order by received_at desc, submission_id desc limit 1`.execute(
    db,
  );
  return rows[0]?.reason === 'correction' ? 'correction' : 'update';
}

/** Notes that the accepted submissions so far are published by this release at the latest. */
export async function keepSubmissions(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into intake.release_submissions (release_ordinal, submission_id)
    select ${ordinal}::integer, submission_id from intake.submissions submission where ${unpublished}`.execute(db);
}
