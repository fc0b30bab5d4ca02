/** A take-down ordered by law: the values leave every release, its files and the site, and a trace stays. */
import { sql } from 'kysely';
import { CannotRun } from '../../cannot-run.ts';
import type { Connection } from '../../connection/connect.ts';
import { datasetByName, datasets } from '../../datasets/index.ts';
import { findReleases } from '../../files/find-releases.ts';
import { writeLists } from '../../files/write-release-files.ts';
import { tableOf } from '../../records/define.ts';
import { loadProgramme } from '../../settings.ts';
import { publishEdition, type EditionFolders, type OnProgress, type Prepare } from '../publish-edition.ts';
import { rewriteSearchEntries } from '../derive/search-entries.ts';
import type { Executor } from '../release-in-progress.ts';
import type { Transaction } from '../release-files.ts';
import { redactFiles } from './redact-files.ts';
import { redactRows, type Redaction } from './redactions.ts';
import { tombstoneOf } from './tombstone.ts';

export interface TakeDown {
  readonly dataset: string;
  /** The values of the dataset's key joined by `/`. */
  readonly key: string;
  readonly fields: readonly string[];
  readonly order: string;
  readonly reason: string;
  /** ISO 8601 instant; the present one when absent. */
  readonly at?: string;
  readonly dataFolder?: string;
  readonly prepare?: Prepare;
  readonly onProgress?: OnProgress;
}

/**
 * Takes values down. Rows, files and site change in one step, as with a release.
 *
 * @returns the number of the redaction
 * @throws CannotRun on a dataset, row or field that there is not, and on one taken down before
 */
export async function takeDown<Schema>(db: Connection<Schema>, request: TakeDown): Promise<number> {
  const { dataFolder, prepare, onProgress } = request;
  const redaction = redactionOf(request);
  const number = await publishEdition(db, { dataFolder, prepare, onProgress }, (transaction, folders) =>
    redact(transaction, folders, redaction),
  );
  await forgetOldRows(db, redaction);
  return number;
}

function redactionOf({ dataset: name, key, fields, order, reason, at }: TakeDown): Redaction {
  const dataset = datasetByName(name);
  if (!dataset) throw new CannotRun(`"${name}" is no dataset.`, `Choose of ${datasets.map((one) => one.name).join(', ')}.`);
  const rowKey = key.split('/');
  if (rowKey.length !== dataset.key.length)
    throw new CannotRun(`"${key}" is no key of ${name}.`, `Write ${dataset.key.map((part) => `<${part}>`).join('/')}.`);
  const redactedAt = new Date(at ?? Date.now()).toISOString();
  return { ...{ dataset, rowKey, fields, order, reason, redactedAt }, tombstone: tombstoneOf(dataset, fields) };
}

async function redact(transaction: Transaction, folders: EditionFolders | undefined, redaction: Redaction): Promise<number> {
  const { kysely } = transaction;
  await refuseRepeated(kysely, redaction);
  const number = await redactRows(kysely, redaction);
  await rewriteSearchEntries(kysely, redaction.dataset.name, redaction.rowKey.join('/'));
  if (number === undefined)
    throw new CannotRun(
      `No release has a row ${redaction.rowKey.join('/')} of ${redaction.dataset.name}.`,
      'Take its key from the file or the API.',
    );
  if (!folders) return number;
  await redactFiles(kysely, { number, redaction }, folders);
  const releases = await findReleases(transaction.sql);
  const { demonstration } = loadProgramme();
  await writeLists(transaction.sql, `${folders.drafted}/data`, { releases, demonstration });
  return number;
}

async function refuseRepeated(db: Executor, { dataset, rowKey, fields }: Redaction): Promise<void> {
  const { rows } = await sql<{ redaction: number }>`
    select redaction from open.redactions
     where dataset = ${dataset.name} and row_key = array[${sql.join(rowKey)}]::text[] and fields @> array[${sql.join(fields)}]::text[]`.execute(
    db,
  );
  if (rows[0])
    throw new CannotRun(`These fields were taken down before (redaction ${rows[0].redaction}).`, 'Nothing has to be done.');
}

/** The old form of a changed row lies in the table's file until it is vacuumed, its values in the planner's statistics. */
async function forgetOldRows<Schema>(db: Connection<Schema>, { dataset }: Redaction): Promise<void> {
  await db.sql.unsafe(`vacuum (analyze) open.${tableOf(dataset.name)}, open.search_entries`);
}
