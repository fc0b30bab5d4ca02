/** Where the files of a submission stand: in a folder, or as they were named. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../../cannot-run.ts';

/** The paths in a folder (hidden files and READMEs left out), or those named, sorted. Throws `CannotRun` where one does not exist. */
export async function listPaths(sources: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const source of sources) {
    const stat = await lstat(source).catch(() => undefined);
    if (!stat) throw new CannotRun(`${source} does not exist.`, 'Name a folder of record files, or the files.');
    if (!stat.isDirectory()) found.add(path.normalize(source));
    else for (const name of await readdir(source)) if (isMeant(name)) found.add(path.join(source, name));
  }
  return [...found].sort();
}

/** Files that programs and people leave beside the records are not part of a submission. */
export const isMeant = (name: string): boolean => !/^\.|^README/.test(name);
