/**
 * Who uses the server of a place: each opening leaves a file that names its process. The last one to leave stops the server.
 * Opening and leaving happen one after the other, under a lock.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from './processes.ts';

const listFolder = (folder: string): string => path.join(folder, 'occupants');

/** Enters the place and gives the name to leave by. */
export function enter(folder: string): string {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(listFolder(folder), { recursive: true });
  writeFileSync(path.join(listFolder(folder), name), identify(process.pid));
  return name;
}

/** Leaves the place and says whether nobody is left. Those that ended without leaving are struck off. */
export function leave(folder: string, name: string): boolean {
  rmSync(path.join(listFolder(folder), name), { force: true });
  const others = readdirSync(listFolder(folder)).filter((other) => {
    const file = path.join(listFolder(folder), other);
    const alive = isAlive(readFileSync(file, 'utf8'));
    if (!alive) rmSync(file, { force: true });
    return alive;
  });
  return others.length === 0;
}

/** Runs `work` while no other process runs its own for the same folder. A lock whose process has ended is taken away. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, 'server.lock');
  while (!take(lock)) await pause(30);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, identify(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8');
    return holder === '' || isAlive(holder);
  } catch {
    return true;
  }
}
