/** The listener before the real API on a real database. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../../api/execute.ts';
import { serve, type Listener } from '../../../api/http/server.ts';
import { loadProgramme } from '../../../db/settings.ts';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { post } from './fixture.ts';

let database: TestDatabase;
let listener: Listener;

beforeAll(async () => {
  database = await freshDatabase();
  const { sql } = database.owner;
  await sql`insert into open.releases (ordinal, release_id, data_as_of, published_at) values (1, '2026-10', '2026-10-31', now())`;
  const folder = mkdtempSync(join(tmpdir(), 'daulat-whole-'));
  const api = createApi({ reader: database.reader, programme: loadProgramme(), log: () => {} });
  listener = await serve({ api, publicFolder: folder, siteFolder: folder, port: 0 });
});

afterAll(async () => {
  await listener.close();
  await database.close();
});

test('it is ready, and answers the release', async () => {
  expect(await (await fetch(`${listener.url}/readyz`)).json()).toEqual({ status: 'ok', release: '2026-10' });
  const response = await post(listener.url, { query: '{ release { id dataAsOf } __typename }' });
  expect(await response.json()).toEqual({ data: { release: { id: '2026-10', dataAsOf: '2026-10-31' }, __typename: 'Query' } });
  expect(response.headers.get('cache-control')).toContain('public');
});

test.each([
  '{',
  '{ none }',
  'mutation { a }',
  'subscription { a }',
  'query ($r: String!) { release(id: $r) { id } }',
  '{ services(first: 101) { totalCount } }',
  '{ services(first: -1) { totalCount } }',
  '{ release(id: "1999-01") { id } services(release: "1999-01") { totalCount } }',
  `{ release ${'{ previous '.repeat(9)} { id } ${'}'.repeat(9)} }`,
])('each error of %s has a code, in both media types', async (query) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const response = await post(listener.url, { query }, { accept });
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { extensions?: { code?: string } }[] };
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error.extensions?.code).toMatch(/^(?!INTERNAL|UNEXPECTED)[A-Z_]+$/);
    expect(text.length).toBeLessThan(16_384);
    expect(response.status).toBeLessThan(500);
  }
});

test('a standard introspection query is answered', async () => {
  const { getIntrospectionQuery, buildClientSchema } = await import('graphql');
  const response = await post(listener.url, { query: getIntrospectionQuery() });
  const { data } = (await response.json()) as { data: Parameters<typeof buildClientSchema>[0] };
  expect(buildClientSchema(data).getQueryType()?.name).toBe('Query');
});

test('without the database it says when to come back, but what is cached is still answered', async () => {
  const query = '{ release { id } }';
  await post(listener.url, { query });
  await database.reader.close();
  const [kept, other] = [await post(listener.url, { query }), await post(listener.url, { query: '{ release { dataAsOf } }' })];
  expect(kept.status).toBe(200);
  expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await other.text()).toContain('"DATABASE_UNAVAILABLE"');
});
