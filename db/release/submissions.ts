/** Which submissions a release publishes, and which rows they said to correct. */
import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';

/** What was said of corrections that this release is the first to publish. */
export interface PublishedCorrections {
  /** Notes of the submissions said to be corrections, oldest first, each once. */
  readonly notes: readonly string[];
  /** Names of the records in which they changed rows. */
  readonly records: readonly string[];
}

/** The corrections among the accepted submissions since the last release. */
export async function findCorrections(db: Executor): Promise<PublishedCorrections> {
  const { rows: submissions } = await sql<{ note: string }>`
    select note from intake.submissions submission
     where verdict = 'accepted' and reason = 'correction' and note is not null
       and not exists (select from intake.release_submissions published where published.submission_id = submission.submission_id)
     order by received_at, submission_id`.execute(db);
  const { rows: records } = await sql<{ record: string }>`
    select distinct record from intake.corrected_rows order by record`.execute(db);
  return { notes: [...new Set(submissions.map(({ note }) => note))], records: records.map(({ record }) => record) };
}

/** Notes that the accepted submissions so far are published by this release at the latest, their corrected rows too. */
export async function keepSubmissions(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into intake.release_submissions (release_ordinal, submission_id)
    select ${ordinal}::integer, submission_id from intake.submissions submission
     where verdict = 'accepted'
       and not exists (select from intake.release_submissions published where published.submission_id = submission.submission_id)`.execute(
    db,
  );
  await sql`delete from intake.corrected_rows`.execute(db);
}
