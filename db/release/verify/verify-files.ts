/** Reads the files of a release back and holds them against the database and against each other. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { changesFormat } from '../../datasets/changes.ts';
import { datasetByName } from '../../datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../../records/define.ts';
import { fieldsOf, readRecords } from '../../files/read-csv.ts';
import type { WrittenFile } from '../../files/written-file.ts';
import { countDifferences } from '../comparison.ts';
import type { Executor } from '../release-in-progress.ts';

interface Told {
  readonly dataset: string;
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

interface Release {
  readonly ordinal: number;
  readonly releaseId: string;
}

/**
 * Checks every file of the release under `publicFolder`: its rows are those of the database, its bytes those that the database,
 * the manifest, the sums and the data package name. Throws on the first that is not.
 */
export async function verifyFiles(db: Executor, publicFolder: string, { ordinal, releaseId }: Release): Promise<void> {
  const folder = path.join(publicFolder, 'data', releaseId);
  const { rows: told } = await sql<Told>`
    select dataset, format, path, bytes, sha256, rows from open.distributions where release_ordinal = ${ordinal}`.execute(db);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { files: WrittenFile[] };
  for (const file of told) {
    if (file.format === changesFormat) await verifyChanges(db, publicFolder, { ordinal, file });
    else
      claim(`rows of ${file.dataset} in the database`, await countStanding(db, datasetByName(file.dataset)!, ordinal), file.rows);
    claim(`rows in ${file.path}`, await countRows(path.join(publicFolder, file.path)), file.rows);
    claim(`sum of ${file.path}`, await sumOf(path.join(publicFolder, file.path)), file.sha256);
    const listed = manifest.files.find((one) => one.path === path.basename(file.path));
    claim(`sum of ${file.path} in the manifest`, listed?.sha256, file.sha256);
  }
  await verifySums(folder, manifest.files);
  const { rows: kept } = await sql<{ sum: string }>`
    select manifest_sha256 as sum from open.releases where ordinal = ${ordinal}`.execute(db);
  claim('sum of the manifest', await sumOf(path.join(folder, 'manifest.json')), kept[0]?.sum);
}

/** A file of changes names as many rows of the dataset as differ from the release before. */
async function verifyChanges(
  db: Executor,
  publicFolder: string,
  { ordinal, file }: { readonly ordinal: number; readonly file: Told },
): Promise<void> {
  const dataset = datasetByName(file.dataset)!;
  const counts = await countDifferences(db, dataset, { from: await ordinalBefore(db, ordinal), to: ordinal });
  let rows = -1;
  let last = '';
  for await (const record of readRecords(path.join(publicFolder, file.path))) {
    const key = JSON.stringify(fieldsOf(record).slice(0, dataset.key.length));
    if (key !== last) rows += 1;
    last = key;
  }
  const differing = counts.reduce((sum, count) => sum + count.rows, 0);
  claim(`changed rows in ${file.path}`, rows, differing);
}

async function ordinalBefore(db: Executor, ordinal: number): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    select max(ordinal) as before from open.releases where ordinal < ${ordinal}`.execute(db);
  return rows[0]!.before;
}

/** SHA256SUMS and the manifest name the bytes that are there. */
async function verifySums(folder: string, files: readonly WrittenFile[]): Promise<void> {
  for (const line of readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n').filter(Boolean))
    claim(`sum of ${line.slice(66)} in SHA256SUMS`, await sumOf(path.join(folder, line.slice(66))), line.slice(0, 64));
  for (const file of files) claim(`sum of ${file.path}`, await sumOf(path.join(folder, file.path)), file.sha256);
}

async function countStanding(db: Executor, { name }: DatasetDeclaration, ordinal: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from ${sql.table(`open.${tableOf(name)}`)}
     where first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`.execute(db);
  return rows[0]!.n;
}

async function countRows(file: string): Promise<number> {
  let records = 0;
  for await (const _record of readRecords(file)) records += 1;
  return records - 1;
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function claim(what: string, found: unknown, expected: unknown): void {
  if (found !== expected)
    throw new Error(
      `The release does not agree with itself and was not published: ${what}: ${String(found)}, not ${String(expected)}.`,
    );
}
