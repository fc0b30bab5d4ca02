/** Every value of every release against a second computation from the files that were handed in, which shares no code with the first. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong } from '../world/long.ts';
import { sampleExtract, type History } from './recompute/extract.ts';
import { differences, expectedValues, twiceComputed, type Published } from './recompute/whole.ts';

/** What stood in `open.indicators` as of a release. */
export async function publishedAsOf({ reader }: TestDatabase, ordinal: number): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select * from open.indicators where first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`.execute(
    reader.kysely,
  );
  return rows;
}

const months = ['2026-08', '2026-09', '2026-10'];
const historyUntil = (ordinal: number): History => months.slice(0, ordinal).map(sampleExtract);

describe('the sample', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await sampleDatabase();
  });
  afterAll(() => database.close());

  it.each(isLong ? [1, 2, 3] : [3])(
    'release %i says at every scope, breakdown and period what its files give',
    async (ordinal) => {
      const published = await publishedAsOf(database, ordinal);
      const expected = expectedValues(historyUntil(ordinal));
      expect(differences(expected, published).slice(0, 30)).toEqual([]);
      const ids = new Set(published.map((row) => row['indicator_id']));
      expect(twiceComputed.filter((id) => !ids.has(id))).toEqual([]);
      expect(expected.length).toBeGreaterThan(20_000);
    },
  );
});
