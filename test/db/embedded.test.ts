import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../db/connection/connect.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../db/server/embedded.ts';
import { openDatabase } from '../../db/server/open-database.ts';

const home = mkdtempSync('/tmp/daulat-embedded-');
chmodSync(home, 0o755);
const place = path.join(home, 'data');
const options = { durable: false };
afterAll(() => rmSync(home, { recursive: true, force: true }));

const postmasterOf = (folder: string): number =>
  Number(readFileSync(path.join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function answerOf(server: EmbeddedServer): Promise<unknown> {
  const { sql, close } = connect<object>(administratorUrl(server), { max: 1 });
  const [row] = await sql`select current_setting('listen_addresses') as addresses, datlocprovider, datlocale
    from pg_database where datname = 'postgres'`;
  await close();
  return row;
}

describe('the embedded server', () => {
  test('is made in an empty folder, listens on no address and sorts by code point', async () => {
    const server = await openEmbedded(place, options);
    expect(await answerOf(server)).toEqual({ addresses: '', datlocprovider: 'b', datlocale: 'C.UTF-8' });
    await server.stop();
    expect(existsSync(server.socketFolder)).toBe(false);
  });

  test('is joined by a second opening and stopped by the last to leave', async () => {
    const [first, second] = [await openEmbedded(place, options), await openEmbedded(place, options)];
    expect([first.joined, second.joined]).toEqual([false, true]);
    await first.stop();
    expect(await answerOf(second)).toBeDefined();
    await second.stop();
    expect(existsSync(path.join(place, 'database', 'postmaster.pid'))).toBe(false);
  });

  test('is started once by two openings at the same time', async () => {
    const servers = await Promise.all([openEmbedded(place, options), openEmbedded(place, options)]);
    expect(servers.map(({ joined }) => joined).sort()).toEqual([false, true]);
    for (const server of servers) await server.stop();
  });

  test('that was killed is started again: its mark is known as stale by its process', async () => {
    const killed = await openEmbedded(place, options);
    process.kill(postmasterOf(place), 'SIGKILL');
    await killed.stop();
    // A process that is alive and no database, as after a restart of the machine.
    writeFileSync(path.join(place, 'database', 'postmaster.pid'), `${process.pid}\n${place}/database\n`);
    const server = await openEmbedded(place, options);
    expect(server.joined).toBe(false);
    expect(await answerOf(server)).toBeDefined();
    await server.stop();
  });

  test('whose making was cut short is made again', async () => {
    const folder = path.join(home, 'cut-short');
    mkdirSync(path.join(folder, 'database.unfinished', 'base'), { recursive: true });
    const server = await openEmbedded(folder, options);
    expect(await answerOf(server)).toBeDefined();
    await server.stop();
  });

  test('is not stopped by a process that ended without leaving, and its lock is taken away', async () => {
    writeFileSync(path.join(place, 'server.lock'), '999999999:1');
    mkdirSync(path.join(place, 'occupants'), { recursive: true });
    writeFileSync(path.join(place, 'occupants', 'ghost'), '999999999:1');
    const server = await openEmbedded(place, options);
    await server.stop();
    expect(readdirSync(path.join(place, 'occupants'))).toEqual([]);
    expect(existsSync(path.join(place, 'database', 'postmaster.pid'))).toBe(false);
  });
});

test('a command that is ended by SIGTERM stops the server', async () => {
  const folder = path.join(home, 'ended');
  const script = `import { openDatabase } from './db/server/open-database.ts';
    await openDatabase({ dataFolder: ${JSON.stringify(folder)} }); console.log('open'); setInterval(() => {}, 1000);`;
  const command = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((open) => command.stdout.once('data', open));
  const postmaster = postmasterOf(folder);
  command.kill('SIGTERM');
  expect(await new Promise((ended) => command.once('exit', ended))).toBe(143);
  await expect.poll(() => isThere(postmaster), { timeout: 5_000 }).toBe(false);
});

test('a second opening of the database finds it migrated', async () => {
  const first = await openDatabase({ dataFolder: place }, { handleSignals: false });
  const second = await openDatabase({ dataFolder: place }, { handleSignals: false });
  expect(second.urls).toEqual(first.urls);
  await second.stop();
  await first.stop();
});

test('a data folder that cannot be made is one sentence with a way out', async () => {
  const file = path.join(home, 'file');
  writeFileSync(file, '');
  await expect(openEmbedded(path.join(file, 'data'))).rejects.toMatchObject({
    name: 'CannotRun',
    message: expect.stringContaining('cannot be made'),
    wayOut: 'Set PORTAL_DATA to a folder that you may write to.',
  });
});

/** A process that has ended stays visible until its parent, here the system's first process, has taken note. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
