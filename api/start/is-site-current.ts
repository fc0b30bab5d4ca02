import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../db/settings.ts';

/** What a page is made of: change any of it and the site is built again. */
const sources = ['programme.json', 'package-lock.json', 'site', 'api', 'db/records', 'db/datasets', 'db/release'];

/** Whether `site/current` leads to the site of this edition, names this address and is newer than all that it is made of. */
export function isSiteCurrent(dataFolder: string, { edition, publicUrl }: { edition: string; publicUrl: string }): boolean {
  const link = path.join(dataFolder, 'site', 'current');
  try {
    const said = JSON.parse(readFileSync(path.join(link, 'release.json'), 'utf8')) as { publicUrl?: string };
    return (
      path.basename(readlinkSync(link)) === edition && said.publicUrl === publicUrl && lstatSync(link).mtimeMs > newestChange()
    );
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 of the newest change to a source file. */
function newestChange(): number {
  const files = sources.flatMap((source) => listFiles(path.join(projectFolder, source)));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

const listFiles = (source: string): string[] =>
  statSync(source).isDirectory()
    ? readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}.astro`))
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [source];
