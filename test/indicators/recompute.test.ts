/** Every value of every release against a second computation from the files that were handed in, which shares no code with the first. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong, times } from '../world/long.ts';
import { releaseInvented } from './invented/release-invented.ts';
import { inventSubmissions } from './invented/submissions.ts';
import { sampleExtract, type History } from './recompute/extract.ts';
import { differences, expectedValues, twiceComputed, type Published } from './recompute/whole.ts';

/** What stood in `open.indicators` as of a release. */
async function publishedAsOf({ intake }: TestDatabase, ordinal: number): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select * from open.indicators where first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`.execute(
    intake.kysely,
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

describe('an invented programme', () => {
  const cases = Array.from({ length: times(12, 2) }, (_, index) => ({ seed: 2026 + index, mayArrive: index % 2 === 1 }));
  it.each(cases)(
    'of seed $seed (services arrive: $mayArrive) is counted as its files say, in each release',
    async ({ seed, mayArrive }) => {
      const extracts = inventSubmissions(seed, mayArrive);
      const database = await freshDatabase();
      try {
        await releaseInvented(database, extracts);
        for (const ordinal of [1, 2, 3]) {
          const expected = expectedValues(extracts.slice(0, ordinal));
          expect(differences(expected, await publishedAsOf(database, ordinal)).slice(0, 30)).toEqual([]);
          const inHouse = expected.find(({ id, period, scope }) => id === 'SV1' && scope === 'programme' && period === '2026-06');
          expect(inHouse!.numerator! > 0).toBe(mayArrive);
        }
      } finally {
        await database.close();
      }
    },
  );
});
