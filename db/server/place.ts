/**
 * Where the embedded server lives: which user runs it, where its programs, its data and its socket are. PostgreSQL refuses
 * to run as root, so root runs it as `nobody`, and where `nobody` cannot enter (a home folder of mode 0700) programs and data
 * are put where it can.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { findBinaries, makeLibraryLinks, program, type Binaries } from './binaries.ts';
import { copyBinaries, folderElsewhere } from './elsewhere.ts';

/** The user that runs the server; undefined where it is the user of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Place {
  readonly binaries: Binaries;
  /** Holds `database/`, `database.log`, the lock and the list of processes that use the server. */
  readonly folder: string;
  /** Mode 0700, its path short enough for a socket. */
  readonly socketFolder: string;
  readonly user: ServerUser | undefined;
}

export const databaseFolder = (place: Pick<Place, 'folder'>): string => path.join(place.folder, 'database');

/** Decides and prepares the place for a data folder. Throws `CannotRun` where it cannot be written. */
export function preparePlace(dataFolder: string): Place {
  makeFolder(dataFolder);
  const user = process.getuid?.() === 0 ? findNobody() : undefined;
  const folder = user && !canEnter(dataFolder, user) ? folderElsewhere(dataFolder) : dataFolder;
  return { user, folder, binaries: prepareBinaries(folder, user), socketFolder: prepareSocketFolder(folder, user) };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new CannotRun(
      `The data folder ${folder} cannot be made: ${(cause as Error).message}.`,
      'Set PORTAL_DATA to a folder that you may write to.',
      { cause },
    );
  }
}

function findNobody(): ServerUser {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 };
}

const canEnter = (folder: string, user: ServerUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

const runs = (binaries: Binaries, user: ServerUser | undefined): boolean =>
  spawnSync(program(binaries, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/** The package's programs where the server's user can run them, else a copy of them in `folder`. */
function prepareBinaries(folder: string, user: ServerUser | undefined): Binaries {
  const packaged = findBinaries();
  try {
    makeLibraryLinks(packaged);
    if (runs(packaged, user)) return packaged;
  } catch {
    // node_modules belongs to someone else: the copy gets the links.
  }
  const copied = copyBinaries(packaged, folder);
  if (runs(copied, user)) return copied;
  throw new CannotRun(
    `The embedded PostgreSQL ${packaged.version} does not run on this machine.`,
    'It needs glibc 2.28 or newer, or macOS; elsewhere set DATABASE_URL to a PostgreSQL server of yours.',
  );
}

/** A socket's path may have 107 bytes at most, so it does not stand in the data folder but in /tmp, under the folder's hash. */
function prepareSocketFolder(folder: string, user: ServerUser | undefined): string {
  const socketFolder = `/tmp/daulat-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const owner = user?.uid ?? process.getuid?.();
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  if (user) takeFromRoot(socketFolder, user);
  const { uid, mode } = statSync(socketFolder);
  if (uid === owner && (mode & 0o077) === 0) return socketFolder;
  throw new CannotRun(
    `The folder ${socketFolder} for the database's socket belongs to another user or is open to others.`,
    'Delete it, or set PORTAL_DATA to another folder.',
  );
}

function takeFromRoot(socketFolder: string, user: ServerUser): void {
  if (statSync(socketFolder).uid !== 0) return;
  chownSync(socketFolder, user.uid, user.gid);
  chmodSync(socketFolder, 0o700);
}

/** Removes the socket's folder of a server that has stopped. */
export const removeSocketFolder = (place: Place): void => rmSync(place.socketFolder, { recursive: true, force: true });
