/** Processes by id and start time: an id alone may be given to another process, so age and id are never trusted alone. */
import { readFileSync } from 'node:fs';

/** `pid:start`, where start is the clock tick of the process's start on Linux and empty elsewhere. */
export const identify = (pid: number): string => `${pid}:${startTick(pid)}`;

/** Whether the process that `identify` named still runs. */
export function isAlive(identity: string): boolean {
  const pid = Number(identity.split(':')[0]);
  return pidExists(pid) && identify(pid) === identity;
}

export function pidExists(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line; empty for a process that has ended or where the system does not tell. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name in field 2 may hold spaces and brackets. */
function startTick(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
