/** The portal as the first `npm start` leaves it: the sample published and the site built, in a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { inject } from 'vitest';
import { projectFolder } from '../../db/settings.ts';
import { elsewhere } from '../release/elsewhere.ts';
import { inTurn } from './database.ts';

export interface EndedPortal {
  readonly dataFolder: string;
  /** Its pages name this port: started at another one, it would build its site anew. */
  readonly port: number;
}

/**
 * A portal that was started and has ended; everything of it is made with the clock and language of another place. The first call
 * of a run starts it (a minute), the others share its data: read them, do not write to them.
 */
export async function endedPortal(): Promise<EndedPortal> {
  const dataFolder = path.join(inject('testDataFolder'), 'portal');
  const mark = `${dataFolder}-is-whole`;
  await inTurn('portal', async () => {
    if (existsSync(mark)) return;
    rmSync(dataFolder, { recursive: true, force: true });
    const port = await freePort();
    const { end } = await startPortal(environmentOf({ dataFolder, port }));
    const code = await end();
    if (code !== 0) throw new Error(`The portal ended with ${code}.`);
    writeFileSync(mark, String(port));
  });
  return { dataFolder, port: Number(readFileSync(mark, 'utf8')) };
}

/** The environment of a command on the data of a portal. */
export function environmentOf({ dataFolder, port }: EndedPortal): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, PORTAL_DATA: dataFolder, PORT: String(port), ...elsewhere };
  delete env['DATABASE_URL'];
  return env;
}

/** Starts the portal and waits until it says where it answers. `end` gives the code with which it ends. */
export async function startPortal(env: NodeJS.ProcessEnv): Promise<{ url: string; end(): Promise<number | null> }> {
  const started = spawn(process.execPath, ['api/start.ts'], { cwd: projectFolder, env });
  const url = await saidBy(started, /Open (http:\S+) in a browser/);
  const end = async (): Promise<number | null> => {
    started.kill('SIGTERM');
    const [code] = (await once(started, 'exit')) as [number | null];
    return code;
  };
  return { url, end };
}

function saidBy(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (bytes: Buffer): void => {
      said += bytes.toString();
      const found = pattern.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', listen);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
