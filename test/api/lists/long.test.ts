/** Lists of many pages. */
import { once } from 'node:events';
import { get as open, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { openPortal, problemAt, type Portal } from './fixture.ts';

let database: TestDatabase;
let portal: Portal;
let start: number;
const cuts: unknown[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await database.intake.sql.unsafe(`
    insert into open.releases (ordinal, release_id, data_as_of, published_at) values (1, '2026-10', '2026-10-31', now());
    insert into open.suppliers (supplier_id, name, country_of_control, first_release, change_reason)
    select 'SUP-' || lpad(n::text, 6, '0'), 'Supplier, number ' || n, case when n <= 12345 then 'MY' else 'SG' end, 1, 'new'
      from generate_series(1, 112345) n`);
  portal = await openPortal(database, { logError: (_, error) => cuts.push((error as Error).message) });
  await (await fetch(`${portal.url}/graphql/suppliers.csv?countryOfControl=XX`)).text();
  start = heldBytes();
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

const malaysian = '/graphql/suppliers.csv?countryOfControl=MY';
const expected = `supplier_id,name,registration_no,country_of_control,local_sme\r\n${Array.from(
  { length: 12_345 },
  (_, n) => `SUP-${String(n + 1).padStart(6, '0')},"Supplier, number ${n + 1}",,MY,\r\n`,
).join('')}`;

const ask = (address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => open(portal.url + address, { headers, agent: false }, resolve).on('error', reject));

describe('a long list', () => {
  test.each(['identity', 'gzip', 'br'])('comes whole in %s, with its number of rows and without a length', async (coding) => {
    const response = await fetch(portal.url + malaysian, { headers: { 'accept-encoding': coding } });
    expect(await response.text()).toBe(expected);
    const { headers } = response;
    expect([headers.get('portal-rows'), headers.get('content-length'), headers.get('transfer-encoding')]).toEqual([
      '12345',
      null,
      'chunked',
    ]);
    const again = await fetch(portal.url + malaysian, {
      headers: { 'accept-encoding': coding, 'if-none-match': headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  test('costs the budget its statements when it is sent, and nothing for HEAD', async () => {
    const own = await openPortal(database, { budget: { quota: 10, windowSeconds: 60 } });
    const left = async (method: string) => {
      const response = await fetch(own.url + malaysian, { method });
      await response.text();
      return [response.status, /r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]];
    };
    expect([await left('HEAD'), await left('HEAD'), await left('GET'), await left('GET')]).toEqual([
      [200, '9'],
      [200, undefined],
      [200, '2'],
      [429, '0'],
    ]);
    await own.close();
  });

  test('of more rows than are sent is refused with the download that holds them', async () => {
    expect(await problemAt(portal, '/graphql/suppliers.csv')).toMatchObject({
      code: 'COST_LIMIT',
      status: 400,
      found: 112_345,
      limit: 100_000,
      download: '/data/2026-10/suppliers.csv',
    });
  });

  test('that can be sent to its end no more is cut, so that no part of it looks whole', async () => {
    cuts.length = 0;
    const response = await ask(`${malaysian}&search=number`);
    await once(response, 'readable');
    response.read(100);
    await database.intake.sql`
      insert into open.redactions (redaction, redacted_at, dataset, row_key, fields, order_reference, reason)
      values (1, now(), 'suppliers', '{SUP-000001}', '{name}', 'Order 1', 'law')`;
    response.resume();
    const [error] = await once(response, 'error');
    expect([(error as Error & { code: string }).code, response.complete]).toEqual(['ECONNRESET', false]);
    expect(cuts).toEqual(['Values were taken down while the list was read.']);
    await database.owner.sql`delete from open.redactions`;
  });
});

describe('a reader who is slow', () => {
  test('holds a page at a time, and no statement', async () => {
    portal.statements.length = 0;
    const response = await ask(large);
    await once(response, 'readable');
    const [before, held] = await settled();
    expect(before).toBeLessThan(48);
    expect(await running()).toBe(0);
    expect(held).toBeLessThan(20_000_000);
    let rows = -1;
    for await (const chunk of response) rows += String(chunk).split('\n').length - 1;
    expect(rows).toBe(100_000);
    expect(portal.statements.filter(isPage).length - before).toBeGreaterThan(2);
  });

  test('is one of a few at a time', async () => {
    const own = await openPortal(database);
    const wide = `${own.url}/graphql/suppliers.csv?countryOfControl=MY&select=${'supplierId,name,registrationNo,id,changedIn,changeReason'}`;
    const waiting = await Promise.all(Array.from({ length: 6 }, () => fetch(wide)));
    const seventh = await fetch(wide);
    expect([seventh.status, ((await seventh.json()) as { code: string }).code]).toEqual([429, 'RATE_LIMITED']);
    await Promise.all(waiting.map((response) => response.body!.cancel()));
    await expect.poll(async () => (await fetch(wide, { headers: { range: 'x' } })).status).toBe(200);
    await own.close();
  });

  test('who leaves ends the statement that runs for him', async () => {
    await database.owner.sql.begin(async (sql) => {
      const response = await ask(large);
      await once(response, 'readable');
      await settled();
      await sql`lock table open.suppliers in access exclusive mode`;
      response.resume();
      await expect.poll(running, { timeout: 1500 }).toBe(1);
      response.destroy();
      await expect.poll(running, { timeout: 1500 }).toBe(0);
    });
  });
});

/** 100,000 rows, more bytes than any socket takes unread. */
const large =
  '/graphql/suppliers.csv?countryOfControl=SG&select=supplierId,name,id,changedIn,changeReason,registrationNo,countryOfControl,localSme';
const isPage = (statement: string): boolean => statement.includes('open.suppliers');

/** Statements so far, and bytes held, once the portal does nothing more. */
async function settled(): Promise<[statements: number, bytes: number]> {
  for (let before = -1; before !== portal.statements.length;) {
    before = portal.statements.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return [portal.statements.filter(isPage).length, heldBytes() - start];
}

/** Bytes that this process holds on to. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Statements that read suppliers, or wait to. */
async function running(): Promise<number> {
  const [row] = await database.intake.sql<{ count: number }[]>`
    select count(distinct pid)::int as count from pg_locks join pg_database on pg_database.oid = database
     where datname = current_database() and relation = 'open.suppliers'::regclass and mode = 'AccessShareLock'`;
  return row!.count;
}
