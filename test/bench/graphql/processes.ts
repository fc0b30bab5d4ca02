/** The servers of the benchmark as processes, and the processor time that they and the database have used. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface RunningServer {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server file and waits until it listens. Throws when it ends before. */
export async function startServer(name: string, file: string, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, file), {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env },
    execArgv: [],
  });
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it listened.`))),
  ])) as [{ port: number }];
  const stop = async (): Promise<void> => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { name, port: told.port, pid: child.pid!, stop };
}

/** Milliseconds a tick of `/proc`. */
const tick = 10;

/** Processor time of a process since its start, in ms, its threads included. Linux only. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) * tick;
}

/** Greatest resident memory that a process has had, in MB. */
export const mostMemory = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
