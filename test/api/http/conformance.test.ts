/** GraphQL over HTTP as its own audits ask for it, at the outermost listener: answers that are made, cached and recalled. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { openPortal, type Portal } from '../lists/fixture.ts';
import { openSmallWorld } from '../small-world.ts';

let database: TestDatabase;
let portal: Portal;
/** Answers that counted against the budget, and those that were taken from memory. */
const seen = { made: 0, kept: 0 };

beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  portal = await openPortal(database);
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

const counted: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  if (response.status === 200 && response.headers.get('cache-control') !== 'no-store')
    seen[response.headers.get('ratelimit') === null ? 'kept' : 'made'] += 1;
  return response;
};

const audits = serverAudits({ url: () => `${portal.url}/graphql`, fetchFn: counted });

test('there are 61 audits', () => {
  expect(audits).toHaveLength(61);
});

describe.each(['made', 'from the cache', 'recalled'])('an answer that is %s', () => {
  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s: %s', async (id, name, run) => {
    const result = await run();
    if ('response' in result) await result.response.body?.cancel().catch(() => {});
    expect({ ...result, response: undefined }).toEqual({ id, name, status: 'ok', response: undefined });
  });
});

test('the second and third rounds were not made anew', () => {
  expect(seen.made).toBeGreaterThan(2);
  expect(seen.kept).toBeGreaterThan(4 * seen.made);
});
