/**
 * The files of releases that stand, rewritten beside them. The manifest of a release is left as it was signed: `open.redacted_files`
 * gives, for every file that differs from it, the sha256 that it names and the one that the file has.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { changesFormat } from '../../datasets/changes.ts';
import { json } from '../../files/manifest.ts';
import type { WrittenFile } from '../../files/written-file.ts';
import type { Executor } from '../release-in-progress.ts';
import { redactChanges, redactFile } from './redact-file.ts';
import { releasesWith, type Redaction } from './redactions.ts';

interface Folders {
  /** `public/` as it is served. */
  readonly published: string;
  /** `public/` of the edition that is being made: what it holds goes before. */
  readonly drafted: string;
}

interface Place {
  readonly folders: Folders;
  readonly release: { readonly ordinal: number; readonly id: string };
}

/** Rewrites the files of every release but those in `except` that hold the row or tell how it changed. */
export async function redactFiles(
  db: Executor,
  { number, redaction, except }: { readonly number: number; readonly redaction: Redaction; readonly except?: number },
  folders: Folders,
): Promise<void> {
  const holding = new Set((await releasesWith(db, redaction)).map(({ ordinal }) => ordinal));
  for (const release of await findReleases(db)) {
    if (release.ordinal === except) continue;
    const place = { folders, release };
    const folder = path.join(folders.drafted, 'data', release.id);
    const files = await redactTables(place, folder, { redaction, holdsRow: holding.has(release.ordinal) });
    if (files.length === 0) continue;
    const description = rewriteDataPackage(place, folder, files);
    rewriteSums(place, folder, [...files, description]);
    await tellDatabase(db, place, { number, files: [...files, description] });
  }
}

/** The file of the dataset where it holds the row, and that of its changes where it tells of the fields. */
async function redactTables(
  place: Place,
  folder: string,
  { redaction, holdsRow }: { readonly redaction: Redaction; readonly holdsRow: boolean },
): Promise<WrittenFile[]> {
  const { name } = redaction.dataset;
  const rows = holdsRow ? await redactFile(current(place, `${name}.csv`), folder, redaction) : undefined;
  const before = current(place, `${name}.${changesFormat}`);
  const changes = existsSync(before) ? await redactChanges(before, folder, redaction) : undefined;
  return [rows, changes].filter((file) => file !== undefined);
}

async function findReleases(db: Executor): Promise<Place['release'][]> {
  const { rows } = await sql<Place['release']>`select ordinal, release_id as id from open.releases order by ordinal`.execute(db);
  return rows;
}

/** A file of the release as it stands so far. */
function current({ folders, release }: Place, name: string): string {
  const drafted = path.join(folders.drafted, 'data', release.id, name);
  return existsSync(drafted) ? drafted : path.join(folders.published, 'data', release.id, name);
}

function write(folder: string, name: string, text: string): WrittenFile {
  writeFileSync(path.join(folder, name), text, { flush: true });
  return { path: name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/** `datapackage.json` gives the size, rows and sum of the files as they are. */
function rewriteDataPackage(place: Place, folder: string, files: readonly WrittenFile[]): WrittenFile {
  const description = JSON.parse(readFileSync(current(place, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; bytes: number; hash: string; rows: number }[];
  };
  for (const { path: name, bytes, sha256, rows } of files) {
    const resource = description.resources.find((one) => one.path === name)!;
    Object.assign(resource, { bytes, hash: `sha256:${sha256}`, rows: rows ?? resource.rows });
  }
  return write(folder, 'datapackage.json', json(description));
}

function rewriteSums(place: Place, folder: string, files: readonly WrittenFile[]): void {
  const sums = new Map(files.map((file) => [file.path, file.sha256]));
  const lines = readFileSync(current(place, 'SHA256SUMS'), 'utf8').split('\n').filter(Boolean);
  const text = lines.map((line) => `${sums.get(line.slice(66)) ?? line.slice(0, 64)}  ${line.slice(66)}\n`).join('');
  write(folder, 'SHA256SUMS', text);
}

/** Notes old and new sums; what the API says of the file's size and sum follows the file. */
async function tellDatabase(
  db: Executor,
  place: Place,
  { number, files }: { readonly number: number; readonly files: readonly WrittenFile[] },
): Promise<void> {
  const { ordinal } = place.release;
  const manifest = JSON.parse(readFileSync(current(place, 'manifest.json'), 'utf8')) as { files: WrittenFile[] };
  for (const file of files) {
    const original = manifest.files.find((one) => one.path === file.path)!;
    await sql`
      insert into open.redacted_files (redaction, release_ordinal, path, original_sha256, original_bytes, sha256, bytes)
      values (${number}, ${ordinal}, ${file.path}, ${original.sha256}, ${original.bytes}, ${file.sha256}, ${file.bytes})`.execute(
      db,
    );
  }
  for (const { path: name, bytes, sha256, rows } of files)
    await sql`
      update open.distributions set bytes = ${bytes}, sha256 = ${sha256}, rows = coalesce(${rows ?? null}::bigint, rows)
       where release_ordinal = ${ordinal} and path = ${`/data/${place.release.id}/${name}`}`.execute(db);
}
