/**
 * What is published has one pointer: the database. A release or a redaction is prepared beside what is served, in folders named
 * after the edition that it will make, and the commit alone shows it: the listener serves the folders of the edition that the
 * database names. `settle` then moves the files to where they stay.
 *
 *     editions/draft/public -> editions/<edition>/public   before the commit
 *     site/draft            -> site/<edition>              before the commit
 *     editions/<edition>/public/** -> public/**            once every listener has seen the commit
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** `2026-10`, and `2026-10+2` where two redactions were made. */
export const editionName = (releaseId: string, redactions: number): string =>
  redactions === 0 ? releaseId : `${releaseId}+${redactions}`;

const editionsOf = (dataFolder: string): string => path.join(dataFolder, 'editions');
const siteOf = (dataFolder: string): string => path.join(dataFolder, 'site');
export const publicOf = (dataFolder: string): string => path.join(dataFolder, 'public');
/** The site that is being prepared. */
export const siteDraft = (dataFolder: string): string => path.join(siteOf(dataFolder), 'draft');

/** An empty draft: a data folder of its own, with `public/` in it. */
export function openDraft(dataFolder: string): string {
  const draft = path.join(editionsOf(dataFolder), 'draft');
  for (const folder of [draft, siteDraft(dataFolder)]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(draft, 'public', 'data'), { recursive: true });
  return draft;
}

/** Gives the draft the name by which it is served once the database says so. */
export function nameDraft(dataFolder: string, edition: string): void {
  const place = path.join(editionsOf(dataFolder), edition);
  rmSync(place, { recursive: true, force: true });
  renameSync(path.join(editionsOf(dataFolder), 'draft'), place);
  if (!existsSync(siteDraft(dataFolder))) return;
  rmSync(path.join(siteOf(dataFolder), edition), { recursive: true, force: true });
  renameSync(siteDraft(dataFolder), path.join(siteOf(dataFolder), edition));
}

/**
 * Moves the files of the edition that stands to their place, turns `site/current` to its site, and removes what no longer is, or
 * never was, published. May end anywhere and be called again.
 */
export function settle(dataFolder: string, edition: string | undefined): void {
  if (edition !== undefined) {
    const prepared = path.join(editionsOf(dataFolder), edition, 'public');
    if (existsSync(prepared)) moveInto(prepared, publicOf(dataFolder));
    turnSite(dataFolder, edition);
  }
  rmSync(editionsOf(dataFolder), { recursive: true, force: true });
  removeSites(dataFolder, edition);
}

/** Folders that are new move whole, others file by file. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}

function turnSite(dataFolder: string, edition: string): void {
  const [current, link] = [path.join(siteOf(dataFolder), 'current'), path.join(siteOf(dataFolder), '.current')];
  if (!existsSync(path.join(siteOf(dataFolder), edition)) || linkedSite(dataFolder) === edition) return;
  rmSync(link, { force: true });
  symlinkSync(edition, link);
  renameSync(link, current);
}

/** The edition whose site `site/current` leads to. */
export function linkedSite(dataFolder: string): string | undefined {
  try {
    return path.basename(readlinkSync(path.join(siteOf(dataFolder), 'current')));
  } catch {
    return undefined;
  }
}

/** The site of another edition may hold what was taken down since. A build that is under way is left alone. */
function removeSites(dataFolder: string, edition: string | undefined): void {
  if (!existsSync(siteOf(dataFolder))) return;
  const kept = new Set(['current', edition, linkedSite(dataFolder)]);
  for (const name of readdirSync(siteOf(dataFolder)))
    if (!kept.has(name) && !isBuilding(name)) rmSync(path.join(siteOf(dataFolder), name), { recursive: true, force: true });
}

/** `draft-<pid>` is of a build of the site alone. */
function isBuilding(name: string): boolean {
  const pid = Number(/^draft-(\d+)/.exec(name)?.[1]);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** SHA-256 of a release's manifest in hex; undefined where the files are not in place. */
export function manifestSha256(dataFolder: string, releaseId: string): string | undefined {
  const file = path.join(publicOf(dataFolder), 'data', releaseId, 'manifest.json');
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
