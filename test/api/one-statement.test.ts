import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { connect } from '../../db/connection/connect.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import { administratorUrl } from '../../db/server/embedded.ts';
import { loadProgramme } from '../../db/settings.ts';
import { freshDatabase, runsServer, type TestDatabase } from '../world/database.ts';
import { createCountingApi } from './counting-api.ts';
import { openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
let statements: string[];
beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  ({ api, statements } = createCountingApi(database));
});
afterAll(() => database.close());

test.each([
  [
    'a page of objects with lists and links',
    '{ services { totalCount nodes { agency { name { en } ministry { agencyId } } transitions { edges { node { stage } } } } } }',
    1,
  ],
  [
    'several root fields of two releases',
    '{ a: services { totalCount } b: services(release: "2026-09") { totalCount } datasets { id rows } }',
    1,
  ],
  ['data beside introspection', '{ programme { country } __schema { queryType { name } } }', 1],
  ['an unknown release', '{ services(release: "x") { totalCount } }', 1],
  ['introspection alone', '{ __schema { queryType { name } } }', 0],
  ['a refusal', '{ services(first: 1000) { totalCount } }', 0],
])('%s takes the statements that it should', async (_, query, expected) => {
  statements.length = 0;
  await api.execute(query);
  expect(statements).toHaveLength(expected);
});

test('the statement is one, and reads', () => {
  for (const text of statements) expect(text).toMatch(/^(with|select) [^;]*$/);
});

describe('a plan', () => {
  test('is kept for a document and shape: the text is the same each time', async () => {
    const query = 'query ($id: String!, $s: String) { service(id: $id) { serviceId } services(search: $s) { totalCount } }';
    statements.length = 0;
    await api.execute(query, { id: 'BUDGET' });
    await api.execute(query, { id: 'PASSPORT' });
    await api.execute(query, { id: 'PASSPORT', s: 'tax' });
    expect(new Set(statements).size).toBe(2);
  });
});

describe('when the database', () => {
  test('is away, the answer says so', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/none', { connectTimeout: 1 });
    const { errors } = await createApi({ reader: away, programme: loadProgramme() }).execute('{ releases { totalCount } }');
    await away.close();
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  });

  test('fails, the answer tells nothing of why, and the reason is logged', async () => {
    const log: unknown[] = [];
    const runStatement = async (): Promise<string> => Promise.reject(new Error('relation open.secret is broken'));
    const broken = createApi({
      reader: database.reader,
      programme: loadProgramme(),
      log: (error) => log.push(error),
      runStatement,
    });
    const { errors } = await broken.execute('{ releases { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNEXPECTED' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(log).toHaveLength(1);
  });

  test('was told to give up the statement before it half way, the answer is whole', async () => {
    const one = connect<OpenDatabase>(database.urls.reader, { max: 1 });
    const left = one.sql.unsafe(`select 'x' as data union all select pg_sleep(1.5)::text`);
    setTimeout(() => left.cancel(), 200);
    await expect(left).rejects.toMatchObject({ code: '57014' });
    const own = createApi({ reader: one, programme: loadProgramme() });
    expect(await own.execute('{ releases { totalCount } }')).toEqual({ data: { releases: { totalCount: 2 } } });
    await one.close();
  });

  test('is told to give up a statement that nobody left, it is asked again', async () => {
    const administrator = connect(administratorUrl(runsServer()), { max: 1 });
    const waits = () => administrator.sql<{ pid: number; since: string }[]>`
      select pid, query_start::text as since from pg_locks join pg_stat_activity using (pid)
       where datname = ${database.name} and not granted`;
    let answer: Promise<unknown> = Promise.resolve();
    await database.owner.sql.begin(async (sql) => {
      await sql`lock table open.services in access exclusive mode`;
      answer = api.execute('{ services { totalCount } }');
      await expect.poll(async () => (await waits()).length, { interval: 20 }).toBe(1);
      const [first] = await waits();
      await administrator.sql`select pg_cancel_backend(${first!.pid})`;
      await expect.poll(async () => (await waits()).some(({ since }) => since !== first!.since), { interval: 5 }).toBe(true);
    });
    expect(await answer).toEqual({ data: { services: { totalCount: 3 } } });
    await administrator.close();
  });

  test('takes longer than allowed, the answer says so', async () => {
    await database.owner.sql.begin(async (sql) => {
      await sql`lock table open.services in access exclusive mode`;
      const { errors } = await api.execute('{ services { totalCount } }');
      expect(errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    });
  });
});
