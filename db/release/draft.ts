/**
 * The files of a release are written beside the published ones and moved into place after the transaction committed, so that
 * neither a refused nor a broken release is ever seen.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Drafts lie in the data folder, so that files can be moved, each in a folder named after its process. */
const draftsOf = (dataFolder: string): string => path.join(dataFolder, 'draft');
const draftOf = (dataFolder: string): string => path.join(draftsOf(dataFolder), String(process.pid));
const filesOf = (dataFolder: string, releaseId: string): string => path.join(dataFolder, 'public', 'data', releaseId);
const listOf = (dataFolder: string): string => path.join(dataFolder, 'public', 'data', 'releases.json');

/** An empty draft: a data folder of its own. */
export function openDraft(dataFolder: string): string {
  rmSync(draftOf(dataFolder), { recursive: true, force: true });
  mkdirSync(draftOf(dataFolder), { recursive: true });
  return draftOf(dataFolder);
}

/** Removes the drafts of processes that have ended, and this one's. */
export function removeDrafts(dataFolder: string): void {
  const drafts = draftsOf(dataFolder);
  if (!existsSync(drafts)) return;
  const others = readdirSync(drafts).filter((name) => name !== String(process.pid) && isRunning(Number(name)));
  if (others.length === 0) return rmSync(drafts, { recursive: true, force: true });
  for (const name of readdirSync(drafts))
    if (!others.includes(name)) rmSync(path.join(drafts, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves the drafted release into place, its files first, then the list of releases that names it. */
export function switchDraft(dataFolder: string, releaseId: string): void {
  const draft = draftOf(dataFolder);
  const place = filesOf(dataFolder, releaseId);
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(filesOf(draft, releaseId), place);
  renameSync(listOf(draft), listOf(dataFolder));
  removeDrafts(dataFolder);
}

/** SHA-256 of a release's manifest in hex; undefined where the files are not in place. */
export function manifestSha256(dataFolder: string, releaseId: string): string | undefined {
  const file = path.join(filesOf(dataFolder, releaseId), 'manifest.json');
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
