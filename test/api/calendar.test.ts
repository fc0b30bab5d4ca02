/** Lateness is a matter of the clock: it is told at the moment of the answer, never kept beyond it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { watchRelease } from '../../api/http/current-release.ts';
import { loadProgramme } from '../../db/settings.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  const { sql } = database.owner;
  await sql`insert into open.releases (ordinal, release_id, data_as_of, published_at) values
    (1, '2026-08', '2026-08-31', '2026-09-16T02:00:00Z'), (2, '2026-09', '2026-09-30', '2026-10-19T01:00:00Z'),
    (3, '2026-09-r2', '2026-09-30', '2026-10-25T01:00:00Z')`;
  await sql`insert into open.calendar (month, due_at) values
    ('2026-08', '2026-09-16T02:00:00Z'), ('2026-09', '2026-10-16T02:00:00Z'), ('2001-10', now() - interval '49 hours'),
    ('2999-01', now() + interval '1 hour')`;
  api = createApi({ reader: database.reader, programme: loadProgramme() });
});
afterAll(() => database.close());

const ask = async (more = '') => {
  const { data, errors } = await api.execute(
    `{ calendar${more} { nodes { month publishedAt isOverdue daysLate release { id } } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { calendar: { nodes: unknown[] } }).calendar.nodes;
};

test('a month is on time, late, overdue or to come', async () => {
  expect(await ask()).toEqual([
    { month: '2001-10', publishedAt: null, isOverdue: true, daysLate: 2, release: null },
    { month: '2026-08', publishedAt: '2026-09-16T02:00:00Z', isOverdue: false, daysLate: 0, release: { id: '2026-08' } },
    { month: '2026-09', publishedAt: '2026-10-19T01:00:00Z', isOverdue: false, daysLate: 2, release: { id: '2026-09' } },
    { month: '2999-01', publishedAt: null, isOverdue: false, daysLate: 0, release: null },
  ]);
  expect(await ask('(isOverdue: true)')).toMatchObject([{ month: '2001-10' }]);
  expect(await ask('(from: "2026-09", to: "2026-12")')).toMatchObject([{ month: '2026-09' }]);
});

test('kept answers are forgotten when the clock passes a due date', async () => {
  let now = 0;
  const release = watchRelease(api, () => now);
  const before = await release.state();
  now = 1000;
  expect(await release.state()).toBe(before);
  await database.owner.sql`update open.calendar set due_at = now() - interval '1 second' where month = '2999-01'`;
  now = 2000;
  expect(await release.state()).not.toBe(before);
  expect(await ask('(isOverdue: true)')).toMatchObject([{ month: '2001-10' }, { month: '2999-01' }]);
});
