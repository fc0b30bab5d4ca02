/**
 * The files of releases that stand, rewritten beside them. The manifest of a release is left as it was signed: `open.redacted_files`
 * gives, for every file that differs from it, the sha256 that it names and the one that the file has.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { json } from '../../files/manifest.ts';
import type { WrittenFile } from '../../files/written-file.ts';
import type { Executor } from '../release-in-progress.ts';
import { redactFile } from './redact-file.ts';
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

/** Rewrites the files of every release but those in `except` that hold the row. */
export async function redactFiles(
  db: Executor,
  { number, redaction, except }: { readonly number: number; readonly redaction: Redaction; readonly except?: number },
  folders: Folders,
): Promise<void> {
  for (const release of await releasesWith(db, redaction)) {
    if (release.ordinal === except) continue;
    const place = { folders, release };
    const folder = path.join(folders.drafted, 'data', release.id);
    mkdirSync(folder, { recursive: true });
    const file = await redactFile(current(place, `${redaction.dataset.name}.csv`), folder, redaction);
    const description = rewriteDataPackage(place, folder, { name: redaction.dataset.name, file });
    rewriteSums(place, folder, [file, description]);
    await tellDatabase(db, place, { number, redaction, files: [file, description] });
  }
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

/** `datapackage.json` gives the size and sum of the file as it is. */
function rewriteDataPackage(place: Place, folder: string, { name, file }: { name: string; file: WrittenFile }): WrittenFile {
  const description = JSON.parse(readFileSync(current(place, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; bytes: number; hash: string }[];
  };
  const resource = description.resources.find((one) => one.name === name)!;
  Object.assign(resource, { bytes: file.bytes, hash: `sha256:${file.sha256}` });
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
  { number, redaction, files }: { number: number; redaction: Redaction; files: readonly WrittenFile[] },
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
  const [csv] = files;
  await sql`
    update open.distributions set bytes = ${csv!.bytes}, sha256 = ${csv!.sha256}
     where release_ordinal = ${ordinal} and dataset = ${redaction.dataset.name} and format = 'csv'`.execute(db);
}
