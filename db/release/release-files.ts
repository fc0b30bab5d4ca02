/** The files of releases as the database tells of them: drafted with a release, made again where they are missing. */
import { sql } from 'kysely';
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';
import type { Connection } from '../connection/connect.ts';
import { writeReleaseFiles } from '../files/write-release-files.ts';
import { manifestSha256, openDraft, removeDrafts, switchDraft } from './draft.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';

/** A transaction in both its forms. */
export interface Transaction {
  readonly kysely: Executor;
  readonly sql: postgres.TransactionSql;
}

/** Writes the files of the release under way to the draft, and into the database what they are. */
export async function draftFiles(transaction: Transaction, dataFolder: string, release: ReleaseInProgress): Promise<void> {
  const draft = openDraft(dataFolder);
  const distributions = await writeReleaseFiles(transaction, draft, release.releaseId);
  await sql`
    insert into open.distributions
    select * from jsonb_populate_recordset(null::open.distributions, ${JSON.stringify(distributions)}::text::jsonb)`.execute(
    transaction.kysely,
  );
  await sql`
    update open.releases set manifest_sha256 = ${manifestSha256(draft, release.releaseId)!}
     where ordinal = ${release.ordinal}`.execute(transaction.kysely);
}

/**
 * Makes the files again of releases that the database holds and the data folder does not: a run that ended between commit and
 * switch leaves such a one. Throws `CannotRun` where they would not be what was published.
 */
export async function repairFiles<Schema>(db: Connection<Schema>, dataFolder: string): Promise<string[]> {
  removeDrafts(dataFolder);
  const { rows } = await sql<{ release_id: string; manifest_sha256: string }>`
    select release_id, manifest_sha256 from open.releases where manifest_sha256 is not null order by ordinal`.execute(db.kysely);
  const missing = rows.filter(({ release_id }) => manifestSha256(dataFolder, release_id) === undefined);
  for (const { release_id, manifest_sha256 } of missing) {
    const draft = openDraft(dataFolder);
    await writeReleaseFiles(db, draft, release_id);
    if (manifestSha256(draft, release_id) !== manifest_sha256)
      throw new CannotRun(
        `The files of release ${release_id} are missing and would not be made again as they were published.`,
        `Restore public/data/${release_id} from a copy, or programme.json as it was then.`,
      );
    switchDraft(dataFolder, release_id);
  }
  return missing.map(({ release_id }) => release_id);
}
