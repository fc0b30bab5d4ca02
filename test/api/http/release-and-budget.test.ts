import { expect, test } from 'vitest';
import type { GraphqlApi } from '../../../api/http/graphql-api.ts';
import { createByteCache } from '../../../api/http/byte-cache.ts';
import { watchRelease } from '../../../api/http/current-release.ts';
import { codeOf, openWorld, post } from './fixture.ts';

const yoga = { fetch: () => new Response('{"data":{}}') };
const away: GraphqlApi = { yoga, execute: () => Promise.reject(new Error('connect ENOENT /tmp/.s.PGSQL.5432')) };

test('healthz answers for the process, readyz for the database', async () => {
  const here = await openWorld();
  const gone = await openWorld(undefined, { api: away });
  const status = async (url: string) => (await fetch(url)).status;
  expect([await status(`${here.url}/healthz`), await status(`${here.url}/readyz`)]).toEqual([200, 200]);
  expect([await status(`${gone.url}/healthz`), await status(`${gone.url}/readyz`)]).toEqual([200, 503]);
});

test('while the database is away GraphQL says when to come back, and files are served', async () => {
  const { url } = await openWorld(undefined, { api: away });
  const response = await post(url, { query: '{ a }' });
  expect([response.status, response.headers.get('retry-after'), await codeOf(response)]).toEqual([
    503,
    '5',
    'DATABASE_UNAVAILABLE',
  ]);
  expect((await fetch(`${url}/data/latest/services.csv`)).status).toBe(200);
});

test('the release is asked for once a second, and the last one known holds while the database is away', async () => {
  let now = 0;
  let asked = 0;
  let answer: () => Promise<{ data: unknown }> = async () => ({ data: { release: { id: '2026-10' } } });
  const release = watchRelease({ yoga, execute: () => (asked++, answer()) }, () => now);
  expect(await Promise.all([release.id(), release.id()])).toEqual(['2026-10', '2026-10']);
  expect(asked).toBe(1);
  now = 1000;
  answer = async () => ({ data: { release: { id: '2026-11' } } });
  expect(await release.id()).toBe('2026-11');
  now = 2000;
  answer = () => Promise.reject(new Error('away'));
  expect(await release.id()).toBe('2026-11');
  await expect(release.check()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

test('an address has a budget for computed answers; cached ones and the build are free', async () => {
  const { url } = await openWorld(undefined, { budget: { quota: 2, windowSeconds: 60 }, buildToken: 'let-me-build' });
  const first = await post(url, { query: '{ a }' });
  expect(first.headers.get('ratelimit-policy')).toBe('"address";q=2;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"address";r=1;t=\d+$/);
  const cached = await post(url, { query: '{ a }' });
  expect([cached.status, cached.headers.get('ratelimit')]).toEqual([200, null]);
  await post(url, { query: '{ b }' });
  const third = await post(url, { query: '{ c }' });
  expect([third.status, await codeOf(third)]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(url, { query: '{ c }' }, { authorization: 'Bearer wrong' })).status).toBe(429);
  expect((await post(url, { query: '{ c }' }, { authorization: 'Bearer let-me-build' })).status).toBe(200);
});

test('the cache never holds more than it may, and drops what was used longest ago', async () => {
  const cache = createByteCache<string>(100, (value) => value.length);
  const { signal } = new AbortController();
  const put = (key: string, size: number) => cache.get(key, signal, async () => ({ value: 'x'.repeat(size), keep: true }));
  for (let key = 0; key < 50; key++) {
    await put(String(key).padStart(2, '0'), 8);
    if (key > 0) await put('00', 8);
  }
  expect(cache.bytes).toBeLessThanOrEqual(100);
  expect([cache.has('00'), cache.has('01'), cache.has('49')]).toEqual([true, false, true]);
  await put('large', 60);
  expect(cache.has('large')).toBe(false);
});

test('closing lets the running answer finish', async () => {
  const world = await openWorld(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Response('{"data":{"a":1}}');
  });
  const answer = post(world.url, { query: '{ a }' });
  await new Promise((resolve) => setTimeout(resolve, 30));
  const closed = world.close();
  expect((await answer).status).toBe(200);
  await closed;
  await expect(fetch(world.url)).rejects.toThrow();
});

test('while a release is being made each request asks anew, by an asking that began after it', async () => {
  let begun = 0;
  const answers: (() => void)[] = [];
  const api: GraphqlApi = {
    yoga,
    isReleasing: async () => true,
    execute: () => {
      const id = `2026-${++begun}`;
      return new Promise((resolve) => answers.push(() => resolve({ data: { release: { id } } })));
    },
  };
  const answerNext = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    answers.shift()?.();
  };
  const release = watchRelease(api, () => 0);
  const first = release.id();
  await new Promise((resolve) => setTimeout(resolve, 1));
  const [second, third] = [release.id(), release.id()];
  await answerNext();
  await answerNext();
  expect(await Promise.all([first, second, third])).toEqual(['2026-1', '2026-2', '2026-2']);
  const fourth = release.id();
  await answerNext();
  expect(await fourth).toBe('2026-3');
});

test('what follows the clock is another state: a due date that passed, and each day of lateness', async () => {
  let now = 0;
  let nodes: { month: string; daysLate: number }[] = [];
  const execute = async () => ({ data: { release: { id: '2026-10' }, calendar: { nodes } } });
  const release = watchRelease({ yoga, execute }, () => now);
  const states = [await release.state()];
  for (const daysLate of [0, 1]) {
    nodes = [{ month: '2026-11', daysLate }];
    now += 1000;
    states.push(await release.state());
  }
  expect(new Set(states).size).toBe(3);
});
