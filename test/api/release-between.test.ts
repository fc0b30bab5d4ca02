/** A reader pages through a list while a release comes: nothing is skipped, nothing comes twice, and nobody is told otherwise. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { ask, openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
const opened: TestDatabase[] = [];
beforeEach(async () => {
  database = await freshDatabase();
  opened.push(database);
  api = await openSmallWorld(database);
  await database.intake.sql`
    insert into open.services (service_id, agency_id, name_ms, name_en, criticality, lifecycle, audience, topic, first_release, change_reason)
    select 'MANY-' || to_char(n, 'FM00'), 'TOWN', 'Nama', 'Name ' || n, 'standard', 'live', 'business', 'trade', 1, 'new' from generate_series(1, 9) n`;
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

/** The third release renames every service so that the order turns, withdraws two and adds one. */
const publishThird = async (): Promise<void> => {
  const { sql } = database.intake;
  await sql`insert into open.releases (ordinal, release_id, data_as_of, published_at) values (3, '2026-11', '2026-11-30', '2026-12-16T02:00:00Z')`;
  await sql`update open.services set end_release = 3, end_reason = 'update' where topic = 'trade'`;
  await sql`
    insert into open.services (service_id, agency_id, name_ms, name_en, criticality, lifecycle, audience, topic, first_release, change_reason)
    select 'MANY-' || to_char(n, 'FM00'), 'TOWN', 'Nama', 'Name ' || 9 - n, 'standard', 'live', 'business', 'trade', 3, 'update' from generate_series(3, 10) n`;
};

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly serviceId: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly startCursor: string; readonly hasNextPage: boolean };
}
const query = `query ($after: String, $before: String, $last: Int, $release: String) {
  services(topic: trade, orderBy: name_en_asc, first: 4, after: $after, before: $before, last: $last, release: $release) {
    totalCount nodes { serviceId } pageInfo { endCursor startCursor hasNextPage } } }`;
const page = async (variables: Record<string, unknown> = {}): Promise<Page> =>
  ((await ask(api, query, variables)) as { services: Page }).services;
const idsOf = ({ nodes }: Page): string[] => nodes.map(({ serviceId }) => serviceId);

describe('a page after a cursor', () => {
  test('stays on the release in which the cursor was taken, count and all', async () => {
    const first = await page();
    await publishThird();
    const second = await page({ after: first.pageInfo.endCursor });
    const third = await page({ after: second.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(Array.from({ length: 9 }, (_, n) => `MANY-0${n + 1}`));
    expect([first.totalCount, second.totalCount, third.totalCount, third.pageInfo.hasNextPage]).toEqual([9, 9, 9, false]);
    expect(idsOf(await page({ before: second.pageInfo.startCursor, last: 4 }))).toEqual(idsOf(first));
    expect(idsOf(await page())[0]).toBe('MANY-10');
  });

  test('of a release that is named otherwise is refused, with both named', async () => {
    const first = await page({ release: '2026-09' });
    expect(idsOf(await page({ after: first.pageInfo.endCursor, release: '2026-09' }))).toHaveLength(4);
    const { errors } = await api.execute(query, { after: first.pageInfo.endCursor, release: '2026-10' });
    expect(errors).toMatchInlineSnapshot(`
      [
        {
          "extensions": {
            "code": "BAD_USER_INPUT",
            "known": [
              "2026-09",
              "2026-10",
            ],
          },
          "message": "A cursor was taken in release 2026-09, which is not the one that is read. Name that release as "release" (of a comparison as "to"), or begin again without the cursor.",
        },
      ]
    `);
  });

  test('below another object is refused once a release has come in between, and answered when its release is named', async () => {
    const nested = `query ($after: String, $release: String) { agency(id: "TOWN", release: $release) {
      services(topic: trade, orderBy: name_en_asc, first: 4, after: $after) { nodes { serviceId } pageInfo { endCursor } } } }`;
    const first = (await ask(api, nested)) as { agency: { services: Page } };
    const after = first.agency.services.pageInfo.endCursor;
    const second = await ask(api, nested, { after });
    await publishThird();
    expect((await api.execute(nested, { after })).errors).toMatchObject([
      { message: expect.stringContaining('release 2026-10') as string },
    ]);
    expect(await ask(api, nested, { after, release: '2026-10' })).toEqual(second);
  });

  test('beside fields without one reads two releases, each named by itself', async () => {
    const first = await page();
    await publishThird();
    const both = `query ($after: String) { old: services(topic: trade, orderBy: name_en_asc, after: $after) { totalCount nodes { changedIn } }
      new: services(topic: trade) { totalCount nodes { changedIn } } }`;
    expect(await ask(api, both, { after: first.pageInfo.endCursor })).toEqual({
      old: { totalCount: 9, nodes: Array.from({ length: 5 }, () => ({ changedIn: '2026-09' })) },
      new: { totalCount: 8, nodes: Array.from({ length: 8 }, () => ({ changedIn: '2026-11' })) },
    });
  });
});

test('a list of no release goes on over the ones that come', async () => {
  const list = 'query ($after: String) { releases(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';
  const first = (await ask(api, list)) as { releases: { pageInfo: { endCursor: string } } };
  await publishThird();
  expect(await ask(api, list, { after: first.releases.pageInfo.endCursor })).toMatchObject({
    releases: { nodes: [{ id: '2026-09' }] },
  });
});
