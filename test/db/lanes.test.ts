import { once } from 'node:events';
import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptPlan } from '../../api/run/plans.ts';
import { createStatementRunner } from '../../api/run/query-database.ts';
import { connect, type Connection } from '../../db/connection/connect.ts';
import { isAway } from '../../db/connection/lanes.ts';
import { roles } from '../../db/server/roles.ts';
import { seeded } from '../bench/graphql/compare-uncached.ts';
import { openCuttingProxy } from '../world/cutting-proxy.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';

let database: TestDatabase;
let reader: Connection<unknown>;

beforeAll(async () => {
  database = await freshDatabase();
  reader = connect(database.urls.reader, { max: 2 });
});
afterAll(async () => {
  await reader.close();
  await database.close();
});

/** A place where servers are expected. */
async function listen(visit: (visitor: Socket) => void): Promise<{ port: number; close: () => void }> {
  const visitors = new Set<Socket>();
  const server = createServer((visitor) => {
    visitors.add(visitor);
    visit(visitor);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    for (const visitor of visitors) visitor.destroy();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

const select = (columns: string) => reader.lanes.run({ text: `select ${columns}` });

test('who is alone has the same connection each time', async () => {
  const pids = new Set<unknown>();
  for (let round = 0; round < 20; round += 1) pids.add((await select('pg_backend_pid()'))[0]![0]);
  expect(pids.size).toBe(1);
});

test('many at once are answered on all connections, each with its own rows', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => select(`${n}, pg_backend_pid()`)));
  expect(answers.map(([row]) => row![0])).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
  expect(new Set(answers.map(([row]) => row![1])).size).toBe(2);
});

test('nobody who comes later waits behind a long statement', async () => {
  let isOver = false;
  const long = select('pg_sleep(0.5)').then(() => (isOver = true));
  await sleep(50);
  await Promise.all(Array.from({ length: 40 }, () => select('1')));
  expect(isOver).toBe(false);
  await long;
});

test('who leaves before anything is free is let go at once', async () => {
  const long = [0, 1].map(() => select('pg_sleep(0.4)'));
  await sleep(50);
  const leaving = new AbortController();
  const asked = reader.lanes.run({ text: 'select 1' }, leaving.signal);
  leaving.abort(new Error('left'));
  await expect(asked).rejects.toThrow('left');
  expect(await Promise.race([Promise.all(long), 'not yet'])).toBe('not yet');
  await Promise.all(long);
});

test.each([0, 1, 3])('who leaves within %i ms, before there is a connection, takes none along', async (ms) => {
  const other = connect(database.urls.reader, { max: 1 });
  const leaving = new AbortController();
  const left = other.lanes.run({ text: 'select 1' }, leaving.signal).catch(() => {});
  if (ms > 0) await sleep(ms);
  leaving.abort(new Error('left'));
  const next = other.lanes.run({ text: 'select 2' });
  expect(await Promise.race([next, sleep(2000, 'not yet')])).toEqual([['2']]);
  await left;
  await other.close();
});

test('a statement that cannot be read yet is read again', async () => {
  const text = 'select count(*) from public.later';
  const count = () => reader.lanes.run({ text, prepare: true });
  const refused = await Promise.allSettled([count(), count()]);
  for (const one of refused)
    expect(one).toMatchObject({ status: 'rejected', reason: { code: expect.stringMatching(/42P01|26000/) } });
  await database.owner.sql`create table public.later (id integer)`;
  await database.owner.sql`grant select on public.later to public`;
  expect(await Promise.all([count(), count(), count()])).toEqual([[['0']], [['0']], [['0']]]);
});

test('a statement that the server has forgotten is read again', async () => {
  const run = createStatementRunner(reader.lanes);
  const kept = { plan: { sql: 'select $1::text as data' }, uses: 3, isPrepared: false } as unknown as KeptPlan;
  expect(await run(kept, ['before'])).toBe('before');
  await Promise.all([0, 1].map(() => reader.lanes.run({ text: 'deallocate all' })));
  expect(await Promise.all([run(kept, ['one']), run(kept, ['two'])])).toEqual(['one', 'two']);
});

test('a connection that falls silent is left, whether somebody leaves it or not', async () => {
  const visitors: Socket[] = [];
  const way = await listen((visitor) => {
    visitors.push(visitor);
    const server = connectSocket(`${database.socketFolder}/.s.PGSQL.5432`);
    for (const socket of [visitor, server]) socket.on('error', () => {});
    visitor.pipe(server).pipe(visitor);
    visitor.on('close', () => server.destroy());
  });
  const other = connect(`postgres://${roles.reader}@127.0.0.1:${way.port}/${database.name}`, { max: 1, lostTime: 300 });
  for (const signal of [undefined, AbortSignal.timeout(100)]) {
    expect(await other.lanes.run({ text: 'select 1' })).toEqual([['1']]);
    visitors.at(-1)!.unpipe().pause();
    const lost = other.lanes.run({ text: 'select 2' }, signal).catch(isAway);
    expect(await other.lanes.run({ text: 'select 3' }).catch(isAway)).toBe(true);
    expect(await lost).toBe(true);
  }
  expect(await other.lanes.run({ text: 'select 4' })).toEqual([['4']]);
  await other.close();
  way.close();
});

test('who waits when all is closed is told at once, and no connection is made for him', async () => {
  const other = connect(database.urls.reader, { max: 1 });
  const asked = Array.from({ length: 9 }, () => other.lanes.run({ text: 'select pg_sleep(0.2)' }).then(() => true, isAway));
  await sleep(100);
  await other.close();
  expect(await Promise.all(asked)).toEqual(Array<boolean>(9).fill(true));
  const left = await database.owner
    .sql`select 1 from pg_stat_activity where query like '%pg_sleep(0.2)%' and pid <> pg_backend_pid()`;
  expect(left).toEqual([]);
});

test.each(['disable', 'prefer', 'require', 'verify-ca', 'verify-full'])(
  'bytes that are no answer end no process: sslmode=%s',
  async (mode) => {
    const way = await listen((visitor) => visitor.on('data', () => visitor.write('S')).on('error', () => {}));
    const other = connect(`postgres://reader@127.0.0.1:${way.port}/none?sslmode=${mode}`, { max: 1, connectTimeout: 0.3 });
    expect(await other.lanes.run({ text: 'select 1' }).catch((error: Error) => error)).toBeInstanceOf(Error);
    await other.close();
    way.close();
  },
);

test('a row that is cut short ends its connection and nothing else', async () => {
  const way = await listen((visitor) => {
    let step = 0;
    // Signed in and ready; then the row of length 0.
    const answers = ['R\0\0\0\b\0\0\0\0K\0\0\0\f\0\0\0\x01\0\0\0\x01Z\0\0\0\x05I', 'D\0\0\0\x04'];
    visitor.on('data', () => visitor.write(answers[step++] ?? '')).on('error', () => {});
  });
  const other = connect(`postgres://reader@127.0.0.1:${way.port}/none`, { max: 1 });
  expect(await other.lanes.run({ text: 'select 1' }).catch(isAway)).toBe(true);
  await other.close();
  way.close();
});

test('a server that turns everybody away is not asked without a rest', async () => {
  let asked = 0;
  const door = await listen((visitor) => {
    asked += 1;
    visitor.on('error', () => {}).destroy();
  });
  const other = connect(`postgres://reader@127.0.0.1:${door.port}/none`, { max: 1 });
  const started = performance.now();
  for (let round = 0; round < 6; round += 1)
    await expect(other.lanes.run({ text: 'select 1' }).catch((error: unknown) => isAway(error))).resolves.toBe(true);
  expect(asked).toBe(6);
  expect(performance.now() - started).toBeGreaterThan(490);
  await other.close();
  door.close();
});

test('wherever the way to the server is cut, each is told of it or has its own answer, and the next one is answered', async () => {
  const proxy = await openCuttingProxy(database.socketFolder);
  const other = connect(proxy.url(roles.reader, database.name), { max: 2 });
  let cutOff = 0;
  for (const after of [false, true])
    for (let message = 1; message <= times(60, 20); message += 1) {
      proxy.cutAt(message, after);
      const asked = Array.from({ length: 9 }, (_, n) =>
        other.lanes.run({ text: 'select $1::text, pg_sleep(0.001)', parameters: [n], prepare: n % 2 === 0 }),
      );
      for (const [n, outcome] of (await Promise.allSettled(asked)).entries())
        if (outcome.status === 'fulfilled') expect(outcome.value).toEqual([[String(n), '']]);
        else {
          expect([outcome.reason, isAway(outcome.reason)]).toEqual([outcome.reason, true]);
          cutOff += 1;
        }
      proxy.cutAt();
      await expect.poll(() => other.lanes.run({ text: 'select 7' }).catch(() => []), { interval: 0 }).toEqual([['7']]);
    }
  expect(cutOff).toBeGreaterThan(20);
  await other.close();
  await proxy.close();
});

test('a statement that fails spoils no other one', async () => {
  const asked = Array.from({ length: 40 }, (_, n) => select(n % 3 === 0 ? `${n} / 0` : `${n}`));
  const outcomes = await Promise.allSettled(asked);
  for (const [n, outcome] of outcomes.entries())
    if (n % 3 === 0) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    else expect(outcome).toMatchObject({ status: 'fulfilled', value: [[String(n)]] });
});

test('whoever leaves, all others get the answer to their own statement', async () => {
  const run = createStatementRunner(reader.lanes);
  const random = seeded(7);
  // Few texts, so that they are prepared: only such are sent ahead.
  const plans = [0, 1, 2, 4].map((ms) => ({
    plan: { sql: `select $1::text as data, pg_sleep(${ms / 1000})` },
    uses: 3,
    isPrepared: false,
  }));
  const left: number[] = [];
  const asked = Array.from({ length: times(2000, 300) }, async (_, n) => {
    await sleep(random() * 300);
    const leaving = new AbortController();
    if (random() < 0.4) setTimeout(() => leaving.abort(new Error('left')), random() * 12);
    const plan = plans[Math.floor(random() * plans.length)];
    try {
      expect(await run(plan as unknown as KeptPlan, [`of ${n}`], leaving.signal)).toBe(`of ${n}`);
    } catch (error) {
      if (!leaving.signal.aborted) throw error;
      expect(error).toMatchObject({ message: 'left' });
      left.push(n);
    }
  });
  await Promise.all(asked);
  expect(left.length).toBeGreaterThan(asked.length / 20);
  // By the runner too: the cancelling of the last one who left may come late.
  expect(await run(plans[0] as unknown as KeptPlan, ['of the end'])).toBe('of the end');
});
