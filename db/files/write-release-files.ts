/**
 * The downloads of a release: `public/data/<release>/` with a CSV a dataset and one of its changes, `datapackage.json`,
 * `manifest.json` and `SHA256SUMS`, and `public/data/releases.json`. They are written to a draft folder and moved into place when complete.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type postgres from 'postgres';
import { changesOf, hasChanges } from '../datasets/changes.ts';
import { datasets } from '../datasets/index.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import type { DistributionRow } from '../schema.ts';
import { loadProgramme, type Programme } from '../settings.ts';
import { dataPackage, type DatasetFile } from './data-package.ts';
import { manifest, redactionList, releaseList, sha256Sums, type ReleaseFacts } from './manifest.ts';
import { findRedactions } from './find-redactions.ts';
import { findReleases } from './find-releases.ts';
import { tableOfChanges } from './select-changes.ts';
import { tableOfDataset, writeCsv } from './write-csv.ts';
import { writeFile, type WrittenFile } from './written-file.ts';

/** A pool, of which one transaction is taken, or a transaction that is under way: then its own uncommitted release is written. */
export interface RowSource {
  readonly sql: postgres.Sql | postgres.TransactionSql;
}

/**
 * Writes the files of a release and the list of releases.
 *
 * @param db connection of the reader role, or the transaction that makes the release
 * @param dataFolder the files go to `public/data` in it
 * @returns the distributions, as `open.distributions` keeps them
 * @throws Error where the database knows no such release
 */
export async function writeReleaseFiles(db: RowSource, dataFolder: string, releaseId: string): Promise<DistributionRow[]> {
  const folder = path.join(dataFolder, 'public', 'data');
  return inSnapshot(db.sql, async (sql) => {
    const programme = loadProgramme();
    const releases = await findReleases(sql);
    const release = releases.find(({ id }) => id === releaseId);
    if (!release) throw new Error(`The database knows no release "${releaseId}".`);
    const draft = path.join(folder, `.draft-${releaseId}`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    const files = await fillFolder(sql, draft, release, programme);
    await moveIntoPlace(draft, path.join(folder, releaseId));
    await writeLists(sql, folder, { releases, demonstration: programme.demonstration });
    return files.map((file) => distribution(release, file));
  });
}

/** `releases.json` and `redactions.json`: what there is, and what was taken down of it. */
export async function writeLists(
  sql: postgres.TransactionSql,
  folder: string,
  { releases, demonstration }: { readonly releases: readonly ReleaseFacts[]; readonly demonstration: boolean },
): Promise<void> {
  const lists = {
    'releases.json': releaseList(releases, demonstration),
    'redactions.json': redactionList(await findRedactions(sql), demonstration),
  };
  for (const [name, text] of Object.entries(lists)) {
    await writeFile(folder, `.${name}`, [text]);
    await rename(path.join(folder, `.${name}`), path.join(folder, name));
  }
}

/** Longer than a query of the public may take: a table of millions of rows is read to its end. */
const statementTimeout = '10min';

/** Runs `work` on one snapshot, so that all files of a release agree. */
async function inSnapshot<T>(sql: RowSource['sql'], work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  if (!('begin' in sql)) return work(sql as postgres.TransactionSql);
  return (await sql.begin('isolation level repeatable read read only', async (transaction) => {
    await transaction.unsafe(`set local statement_timeout = '${statementTimeout}'`);
    return work(transaction);
  })) as T;
}

/** Everything in the release's folder. SHA256SUMS names all files but itself, the manifest all but itself and SHA256SUMS. */
async function fillFolder(
  sql: postgres.TransactionSql,
  folder: string,
  release: ReleaseFacts,
  programme: Programme,
): Promise<DatasetFile[]> {
  const rows: DatasetFile[] = [];
  for (const dataset of datasets as readonly DatasetDeclaration[])
    rows.push({ dataset, file: await writeCsv(sql, folder, tableOfDataset(dataset, release.ordinal)) });
  const changes = await writeChanges(sql, folder, release);
  const description = await writeFile(folder, 'datapackage.json', [dataPackage(release, programme, [...rows, ...changes])]);
  const files = [...rows.map(({ file }) => file), ...changes.map(({ file }) => withoutRows(file)), description];
  const signed = await asPublished(sql, release, files);
  const list = await writeFile(folder, 'manifest.json', [manifest(release, programme.demonstration, signed)]);
  await writeFile(folder, 'SHA256SUMS', [sha256Sums([...files, list])]);
  return [...rows, ...changes];
}

/** The changes of each dataset against the release before, which for a revision is what it revises. The first release has none. */
async function writeChanges(
  sql: postgres.TransactionSql,
  folder: string,
  { ordinal, previous }: ReleaseFacts,
): Promise<DatasetFile[]> {
  if (!previous) return [];
  const written: DatasetFile[] = [];
  for (const dataset of (datasets as readonly DatasetDeclaration[]).filter(hasChanges)) {
    const table = tableOfChanges(dataset, { from: previous.ordinal, to: ordinal });
    written.push({ dataset: changesOf(dataset, previous.id), file: await writeCsv(sql, folder, table) });
  }
  return written;
}

/** As the manifest, which is never rewritten, names a file of which a redaction may take lines. */
const withoutRows = ({ path: name, bytes, sha256 }: WrittenFile): WrittenFile => ({ path: name, bytes, sha256 });

/** The files as the manifest named them when the release was published: what was redacted since has another sum. */
async function asPublished(
  sql: postgres.TransactionSql,
  { ordinal }: ReleaseFacts,
  files: readonly WrittenFile[],
): Promise<WrittenFile[]> {
  const redacted = await sql.unsafe<{ path: string; sha256: string; bytes: number }[]>(
    'select distinct path, original_sha256 as sha256, original_bytes as bytes from open.redacted_files where release_ordinal = $1',
    [ordinal],
  );
  const originals = new Map(redacted.map((file) => [file.path, file]));
  return files.map((file) => ({ ...file, ...originals.get(file.path) }));
}

/** An older folder of the name (files made again from the same rows) is taken away only when the new one is complete. */
async function moveIntoPlace(draft: string, place: string): Promise<void> {
  const old = path.join(path.dirname(place), `.old-${path.basename(place)}`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(draft, place);
  await rm(old, { recursive: true, force: true });
}

/** `services.csv` and `services.changes.csv` are files of the dataset `services`. */
function distribution(release: ReleaseFacts, { file }: DatasetFile): DistributionRow {
  const [dataset = '', ...format] = file.path.split('.');
  return {
    release_ordinal: release.ordinal,
    dataset,
    format: format.join('.'),
    path: `/data/${release.id}/${file.path}`,
    media_type: 'text/csv; charset=utf-8',
    bytes: file.bytes,
    sha256: file.sha256,
    rows: file.rows,
  };
}
