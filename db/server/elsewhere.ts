/**
 * A folder that every user can enter, for a server whose own user cannot enter the data folder. The data folder keeps its path
 * in the file `database.path`; deleting the data folder therefore gives a new database, as it does elsewhere.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { makeLibraryLinks, type Binaries } from './binaries.ts';

const parents = ['/var/lib/daulat', '/var/tmp/daulat'];
const belongsTo = (folder: string): string => path.join(folder, 'belongs-to');

/** The folder of a data folder, made where there is none yet. Those whose data folder is gone are removed. */
export function folderElsewhere(dataFolder: string): string {
  const pointer = path.join(dataFolder, 'database.path');
  const known = readIfThere(pointer);
  if (known && readIfThere(belongsTo(known)) === dataFolder) return known;
  const parent = parents.find(isWritable);
  if (!parent)
    throw new CannotRun(
      `The user that runs the database cannot enter ${dataFolder}, and neither of ${parents.join(', ')} can be made.`,
      'Set PORTAL_DATA to a folder that every user may enter.',
    );
  removeAbandoned(parent);
  const folder = path.join(parent, randomBytes(6).toString('hex'));
  mkdirSync(folder);
  writeFileSync(belongsTo(folder), dataFolder);
  writeFileSync(pointer, folder);
  return folder;
}

function isWritable(parent: string): boolean {
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    const owner = readIfThere(belongsTo(folder));
    if (owner && readIfThere(path.join(owner, 'database.path')) !== folder) rmSync(folder, { recursive: true, force: true });
  }
}

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** Copies the programs (60 MB) into `folder` once for each version, and makes their links. */
export function copyBinaries(packaged: Binaries, folder: string): Binaries {
  const target = path.join(folder, `postgres-${packaged.version}`);
  const copied = { folder: path.join(target, 'native'), version: packaged.version };
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    cpSync(packaged.folder, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLibraryLinks({ ...copied, folder: path.join(unfinished, 'native') });
    renameSync(unfinished, target);
  }
  return copied;
}
