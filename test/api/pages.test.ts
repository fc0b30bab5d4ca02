import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { ask, codesOf, openSmallWorld } from './small-world.ts';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly serviceId: string; readonly launchedOn: string | null };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
    readonly startCursor: string | null;
  };
}

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
  await database.intake
    .sql`insert into open.services (service_id, agency_id, name_ms, name_en, criticality, lifecycle, audience, topic, launched_on, annual_transactions, first_release, change_reason)
    select 'MANY-' || to_char(n, 'FM000'), 'TOWN', 'Nama ' || n % 7, 'Name ' || n % 5, 'standard', 'live', 'business', 'trade',
      case when n % 3 > 0 then date '2020-01-01' + n % 11 end, case when n % 4 > 0 then n % 6 end, 1, 'new' from generate_series(1, 57) n`;
});
afterAll(() => database.close());

const fields =
  'totalCount edges { cursor node { serviceId launchedOn } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ServiceOrder) {
  services(topic: trade, first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) { ${fields} } }`;

const page = async (variables: Record<string, unknown>): Promise<Page> =>
  ((await ask(api, query, variables)) as { services: Page }).services;

const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.serviceId);

const orders = [
  'key_asc',
  'name_ms_asc',
  'name_en_asc',
  'planned_on_asc',
  'planned_on_desc',
  'launched_on_desc',
  'annual_transactions_desc',
];

describe.each(orders)('pages in order %s', (orderBy) => {
  test('forward give every row once, in the order of one long page', async () => {
    const whole = idsOf(await page({ first: 100, orderBy }));
    expect(new Set(whole).size).toBe(57);
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const next: Page = await page({ first: 10, after, orderBy });
      expect([next.totalCount, next.pageInfo.hasPreviousPage]).toEqual([57, after !== null]);
      read.push(...idsOf(next));
      after = next.pageInfo.endCursor;
      more = next.pageInfo.hasNextPage;
    }
    expect(read).toEqual(whole);
  });

  test('backward give the same rows', async () => {
    const whole = idsOf(await page({ first: 100, orderBy }));
    const read: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const next: Page = await page({ last: 10, before, orderBy });
      read.unshift(...idsOf(next));
      before = next.pageInfo.startCursor;
      more = next.pageInfo.hasPreviousPage;
    }
    expect(read).toEqual(whole);
  });
});

describe('a page', () => {
  test('has 20 rows unless said, also for an explicit null', async () => {
    expect((await page({})).edges.length).toBe(20);
    expect((await page({ first: null })).edges.length).toBe(20);
  });

  test('lists the rows that plain SQL finds', async () => {
    const rows = await database.reader.sql<
      { service_id: string }[]
    >`select service_id from open.services where topic = 'trade' order by coalesce(launched_on, '-infinity') desc, service_id desc limit 100`;
    expect(idsOf(await page({ first: 100, orderBy: 'launched_on_desc' }))).toEqual(rows.map(({ service_id }) => service_id));
  });

  test('beyond the last row is empty', async () => {
    const { edges } = await page({ first: 100 });
    expect(await page({ after: edges.at(-1)?.cursor })).toMatchObject({
      totalCount: 57,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });
});

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['not base64url', '%%%'],
  ['empty', ''],
  ['not JSON', Buffer.from('no').toString('base64url')],
  ['no list', cursor({})],
  ['of another order', cursor(['name_en_asc', '2', 'a', 'b'])],
  ['with too many keys', cursor(['key_asc', '2', 'a', 'b'])],
  ['with a number', cursor(['key_asc', '2', 1])],
  ['without a release', cursor(['key_asc', 'a'])],
  ['of a release that is no number', cursor(['key_asc', 'x', 'a'])],
  ['with a NUL', cursor(['key_asc', '2', 'a\0'])],
  ['very long', cursor(['key_asc', '2', 'x'.repeat(5000)])],
])('a cursor %s is refused', async (_, after) => {
  expect(await codesOf(api, query, { after })).toEqual(['BAD_USER_INPUT']);
});

test.each(['2026-99-99', 'infinity; drop', '2026-02-30'])('a cursor with the date %s is refused', async (day) => {
  expect(await codesOf(api, query, { orderBy: 'launched_on_desc', after: cursor(['launched_on_desc', '2', day, 'A']) })).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test('a cursor of a release that there is not is refused', async () => {
  expect(await codesOf(api, query, { after: cursor(['key_asc', '99', 'A']) })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf(api, query, { after: cursor(['key_asc', '', 'A']) })).toEqual(['BAD_USER_INPUT']);
});
