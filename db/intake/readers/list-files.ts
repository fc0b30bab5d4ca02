/** The files of a submission, as handed in: a folder's, or those named. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../../cannot-run.ts';

export interface HandedInFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface HandedIn {
  readonly files: readonly HandedInFile[];
  /** Names of folders, links and pipes that stand where files should. */
  readonly others: readonly string[];
}

/** Reads a folder (hidden files and READMEs left out), or files. Throws `CannotRun` where a path does not exist. */
export async function readFiles(sources: readonly string[]): Promise<HandedIn> {
  const files: HandedInFile[] = [];
  const others: string[] = [];
  for (const source of await listPaths(sources)) {
    const name = path.basename(source);
    if (!(await lstat(source)).isFile()) others.push(name);
    else files.push({ name, bytes: await readFile(source) });
  }
  return { files, others };
}

async function listPaths(sources: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    const stat = await lstat(source).catch(() => undefined);
    if (!stat) throw new CannotRun(`${source} does not exist.`, 'Name a folder of record files, or the files.');
    if (!stat.isDirectory()) found.push(source);
    else for (const name of await readdir(source)) if (isMeant(name)) found.push(path.join(source, name));
  }
  return found.sort();
}

/** Files that programs and people leave beside the records are not part of a submission. */
export const isMeant = (name: string): boolean => !/^\.|^README/.test(name);
