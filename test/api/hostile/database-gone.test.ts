/** A database server that is stopped and started again under a portal that runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../db/connection/connect.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../../db/server/embedded.ts';
import { roles } from '../../../db/server/roles.ts';
import { times } from '../../world/long.ts';
import { fillOwnServer } from '../small-world.ts';
import { startPortal, type PortalProcess } from './start-portal.ts';

const name = 'daulat';
let folder: string;
let server: EmbeddedServer;
let portal: PortalProcess;

beforeAll(async () => {
  folder = mkdtempSync(path.join('/tmp', 'daulat-gone-'));
  server = await openEmbedded(folder, { durable: false });
  const urls = await fillOwnServer(server, name);
  portal = await startPortal(urls.reader, 20_000);
});
afterAll(async () => {
  await portal.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (query: string): Promise<Response> => fetch(`${portal.url}/graphql?${new URLSearchParams({ query })}`);
/** A question that nobody has asked before. */
let asked = 0;
const askNew = (): Promise<Response> => ask(`{ services(first: 3) { n${(asked += 1)}: totalCount } }`);
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

/** Milliseconds for forty new questions, eight at a time, all of which are answered. */
async function rate(): Promise<number> {
  const start = performance.now();
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all(Array.from({ length: 8 }, askNew));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
  }
  return performance.now() - start;
}

test('while it is away the portal says so and when to come back, serves what it holds, and answers all within two seconds of its return', async () => {
  const kept = '{ services { totalCount nodes { serviceId } } }';
  const held = await (await ask(kept)).text();
  await rate();
  const usual = await rate();

  await server.stop();
  const away = await Promise.all(Array.from({ length: 10 }, askNew));
  for (const response of away) {
    expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([
      503,
      '5',
      'no-store',
    ]);
    expect(await codeOf(response)).toBe('DATABASE_UNAVAILABLE');
  }
  const list = await fetch(`${portal.url}/graphql/services.csv`);
  expect([list.status, list.headers.get('retry-after'), ((await list.json()) as { code: string }).code]).toEqual([
    503,
    '5',
    'DATABASE_UNAVAILABLE',
  ]);
  expect((await fetch(`${portal.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${portal.url}/data/2026-10/services.csv`)).status).toBe(200);
  const still = await ask(kept);
  expect([still.status, await still.text()]).toEqual([200, held]);

  server = await openEmbedded(folder, { durable: false });
  const returned = performance.now();
  while ((await askNew()).status !== 200) expect(performance.now() - returned).toBeLessThan(2000);
  expect(performance.now() - returned).toBeLessThan(2000);
  expect(await rate()).toBeLessThan(10 * usual);
  expect(portal.isAlive()).toBe(true);
  expect(portal.written()).toBe('');
});

test('connections that are ended under load, also of clients that leave, are replaced, and no question waits for one that is lost', async () => {
  const administrator = connect<unknown>(administratorUrl(server), { max: 1 });
  const ending = new AbortController();
  const asking = Array.from({ length: 32 }, async () => {
    while (!ending.signal.aborted) {
      const query = `{ services(first: 5) { n${(asked += 1)}: totalCount } }`;
      const signal = asked % 2 === 0 ? AbortSignal.timeout(1 + Math.floor(Math.random() * 20)) : AbortSignal.timeout(20_000);
      await fetch(`${portal.url}/graphql?${new URLSearchParams({ query })}`, { signal })
        .then((response) => response.text())
        .catch(() => {});
    }
  });
  for (let round = 0; round < times(60, 20); round += 1) {
    await sleep(Math.random() * 60);
    await administrator.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where usename = ${roles.reader} and random() < 0.6`;
  }
  ending.abort();
  await Promise.all(asking);
  await administrator.close();
  if (!portal.isAlive()) throw new Error(portal.written());
  const calm = performance.now();
  while ((await askNew()).status !== 200) expect(performance.now() - calm).toBeLessThan(2000);
  await rate();
  expect(performance.now() - calm).toBeLessThan(4000);
  expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
  expect(portal.isAlive()).toBe(true);
});
