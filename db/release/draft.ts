/**
 * The files of a release are written beside the published ones and moved into place after the transaction committed, so that
 * neither a refused nor a broken release is ever seen.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A data folder of its own that holds nothing but the draft; inside the other one, so that files can be moved. */
const draftFolder = (dataFolder: string): string => path.join(dataFolder, 'draft');
const filesOf = (dataFolder: string, releaseId: string): string => path.join(dataFolder, 'public', 'data', releaseId);
const listOf = (dataFolder: string): string => path.join(dataFolder, 'public', 'data', 'releases.json');

/** Removes what an earlier run left of its draft. */
export const removeDraft = (dataFolder: string): void => rmSync(draftFolder(dataFolder), { recursive: true, force: true });

/** An empty draft. */
export function openDraft(dataFolder: string): string {
  removeDraft(dataFolder);
  mkdirSync(draftFolder(dataFolder), { recursive: true });
  return draftFolder(dataFolder);
}

/** Moves the drafted release into place, its files first, then the list of releases that names it. */
export function switchDraft(dataFolder: string, releaseId: string): void {
  const draft = draftFolder(dataFolder);
  const place = filesOf(dataFolder, releaseId);
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(filesOf(draft, releaseId), place);
  renameSync(listOf(draft), listOf(dataFolder));
  removeDraft(dataFolder);
}

/** SHA-256 of a release's manifest in hex; undefined where the files are not in place. */
export function manifestSha256(dataFolder: string, releaseId: string): string | undefined {
  const file = path.join(filesOf(dataFolder, releaseId), 'manifest.json');
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
