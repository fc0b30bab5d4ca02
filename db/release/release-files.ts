/** The files of releases as the database tells of them: drafted with a release, made again where they are missing. */
import { sql } from 'kysely';
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';
import { inTransaction, type Connection } from '../connection/connect.ts';
import { writeReleaseFiles } from '../files/write-release-files.ts';
import { editionName, manifestSha256, nameDraft, openDraft, settle } from './editions.ts';
import { tryLock } from './lock.ts';
import { countRedactions } from './redact/redactions.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';

/** A transaction in both its forms. */
export interface Transaction {
  readonly kysely: Executor;
  readonly sql: postgres.TransactionSql;
}

/** Writes the files of the release under way to the draft, and into the database what they are. */
export async function draftFiles(transaction: Transaction, draft: string, release: ReleaseInProgress): Promise<void> {
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

/** The edition that the database shows; undefined before the first release. */
export async function findEdition(db: Executor): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select release_id as id from open.releases order by ordinal desc limit 1`.execute(
    db,
  );
  return rows[0] && editionName(rows[0].id, await countRedactions(db));
}

/**
 * Finishes what a run that was cut short left: see `repairFiles`. Does nothing while a release is being made.
 *
 * @returns ids of the releases whose files were made again
 */
export const repairUnlocked = <Schema>(db: Connection<Schema>, dataFolder: string): Promise<string[]> =>
  inTransaction(db, async (lockHolder) => ((await tryLock(lockHolder)) ? repairFiles(db, dataFolder) : []));

/**
 * Moves the files of the edition that stands to their place, removes what never came to stand, and makes the files again of
 * releases that the database holds and the data folder does not. Throws `CannotRun` where they would not be what was published.
 * The caller holds the lock.
 */
export async function repairFiles<Schema>(db: Connection<Schema>, dataFolder: string): Promise<string[]> {
  settle(dataFolder, await findEdition(db.kysely));
  const { rows } = await sql<{ release_id: string; manifest_sha256: string }>`
    select release_id, manifest_sha256 from open.releases where manifest_sha256 is not null order by ordinal`.execute(db.kysely);
  const missing = rows.filter(({ release_id }) => manifestSha256(dataFolder, release_id) === undefined);
  if (missing.length > 0) await makeAgain(db, dataFolder, missing);
  return missing.map(({ release_id }) => release_id);
}

async function makeAgain<Schema>(
  db: Connection<Schema>,
  dataFolder: string,
  missing: readonly { readonly release_id: string; readonly manifest_sha256: string }[],
): Promise<void> {
  const edition = (await findEdition(db.kysely))!;
  const draft = openDraft(dataFolder);
  for (const { release_id, manifest_sha256 } of missing) {
    await writeReleaseFiles(db, draft, release_id);
    if (manifestSha256(draft, release_id) === manifest_sha256) continue;
    settle(dataFolder, edition);
    throw new CannotRun(
      `The files of release ${release_id} are missing and would not be made again as they were published.`,
      `Restore public/data/${release_id} from a copy, or programme.json as it was then.`,
    );
  }
  nameDraft(dataFolder, edition);
  settle(dataFolder, edition);
}
