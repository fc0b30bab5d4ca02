/**
 * The files of a release are written beside the published ones and moved into place after the transaction committed. Where the
 * process dies between the two, the next run makes the files again from the database.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A data folder of its own that holds nothing but the draft. On the same disk, so that files can be moved. */
export const draftFolder = (dataFolder: string): string => path.join(dataFolder, 'draft');

const filesOf = (dataFolder: string, releaseId: string): string => path.join(dataFolder, 'public', 'data', releaseId);
const listOf = (dataFolder: string): string => path.join(dataFolder, 'public', 'data', 'releases.json');

/** Empties the draft, whatever an earlier run left there. */
export function clearDraft(dataFolder: string): string {
  const folder = draftFolder(dataFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Moves the drafted release into place, its files first, then the list of releases that names it. */
export function switchDraft(dataFolder: string, releaseId: string): void {
  const draft = draftFolder(dataFolder);
  const place = filesOf(dataFolder, releaseId);
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(filesOf(draft, releaseId), place);
  renameSync(listOf(draft), listOf(dataFolder));
  rmSync(draft, { recursive: true, force: true });
}

/** SHA-256 of a release's manifest in hex; undefined where the files are not in place. */
export function manifestSha256(dataFolder: string, releaseId: string): string | undefined {
  const manifest = path.join(filesOf(dataFolder, releaseId), 'manifest.json');
  return existsSync(manifest) ? createHash('sha256').update(readFileSync(manifest)).digest('hex') : undefined;
}
