import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/connection/connect.ts';
import type { Executor } from '../../db/release/release-in-progress.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { createTally, publishComputed, publishTally, tallyAsOf, tallyHistory, type TallyRow } from './tally.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await createTally(database.owner.kysely);
});
afterAll(() => database.close());
beforeEach(() => sql`truncate open.tally`.execute(database.owner.kysely));

const alor = (month: string, things: number | null): TallyRow => ({ place: 'alor', month, things });
const inOne = <Result>(work: (db: Executor) => Promise<Result>): Promise<Result> => inTransaction(database.intake, work);

describe('a row', () => {
  it('stands unchanged while nothing changes', async () => {
    await inOne(async (db) => {
      for (const ordinal of [1, 2, 3]) await publishTally(db, ordinal, [alor('2026-01', 3), alor('2025-12', null)]);
      expect(await tallyHistory(db)).toEqual(['alor 2025-12 = none: new in 1', 'alor 2026-01 = 3: new in 1']);
    });
  });

  it('is ended and written anew when any value changes, to and from nothing too', async () => {
    await inOne(async (db) => {
      await publishTally(db, 1, [alor('2026-01', 3)]);
      await publishTally(db, 2, [alor('2026-01', null)]);
      await publishTally(db, 3, [alor('2026-01', 4)], { reason: 'correction' });
      expect(await tallyHistory(db)).toEqual([
        'alor 2026-01 = 3: new in 1, update in 2',
        'alor 2026-01 = none: update in 2, correction in 3',
        'alor 2026-01 = 4: correction in 3',
      ]);
    });
  });

  it('is late when its period ended before the release before, but not in the first release', async () => {
    await inOne(async (db) => {
      await publishTally(db, 1, [alor('2025-01', 1)]);
      await publishTally(db, 2, [alor('2025-01', 1), alor('2025-02', 2), alor('2026-01', 3), alor('2026-02', 4)]);
      expect(await tallyHistory(db)).toEqual([
        'alor 2025-01 = 1: new in 1',
        'alor 2025-02 = 2: late_report in 2',
        'alor 2026-01 = 3: new in 2',
        'alor 2026-02 = 4: new in 2',
      ]);
    });
  });

  it('that is computed or embargoed is never late', async () => {
    await inOne(async (db) => {
      await publishTally(db, 1, []);
      await publishTally(db, 2, [alor('2025-02', 2)], { neverLate: true });
      expect(await tallyHistory(db)).toEqual(['alor 2025-02 = 2: new in 2']);
    });
  });

  it('that is gone is withdrawn, and new again when it comes back', async () => {
    await inOne(async (db) => {
      await publishTally(db, 1, [alor('2026-01', 3)]);
      await publishTally(db, 2, []);
      await publishTally(db, 3, [alor('2026-01', 3), alor('2026-03', 3)]);
      expect(await tallyHistory(db)).toEqual([
        'alor 2026-01 = 3: new in 1, withdrawal in 2',
        'alor 2026-01 = 3: late_report in 3',
        'alor 2026-03 = 3: new in 3',
      ]);
    });
  });
});

describe('a computed row', () => {
  it('under a new version of its rule begins a new series, and the old one stands', async () => {
    await inOne(async (db) => {
      await publishComputed(db, 1, [alor('2026-01', 1), alor('2025-12', 1)]);
      await publishComputed(db, 2, [alor('2026-01', 2), alor('2026-02', 2)]);
      expect(await tallyHistory(db)).toEqual([
        'alor 2025-12 = 1: new in 1, withdrawal in 2',
        'alor 2026-01 = 1: new in 1',
        'alor 2026-01 = 2: rule_change in 2',
        'alor 2026-02 = 2: new in 2',
      ]);
    });
  });

  it('of the present period alone is replaced, not withdrawn', async () => {
    await inOne(async (db) => {
      await publishTally(db, 1, [alor('2026-01', 1)], { replacedWhenGone: true });
      await publishTally(db, 2, [alor('2026-02', 1)], { replacedWhenGone: true });
      expect(await tallyHistory(db)).toEqual(['alor 2026-01 = 1: new in 1, update in 2', 'alor 2026-02 = 1: new in 2']);
    });
  });
});

const counts = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom('alor', 'bera', 'cheras'),
    month: fc.constantFrom('2025-11', '2026-01', '2026-03'),
    things: fc.option(fc.integer({ min: 0, max: 2 })),
  }),
  { selector: ({ place, month }) => place + month },
);
const byKey = (a: TallyRow, b: TallyRow): number => (a.place + a.month < b.place + b.month ? -1 : 1);

describe('as of a release', () => {
  it('exactly what was published then stands, whatever followed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(counts, { minLength: 1, maxLength: 5 }), async (releases) => {
        await inOne(async (db) => {
          await sql`delete from open.tally`.execute(db);
          for (const [index, rows] of releases.entries()) await publishTally(db, index + 1, rows);
          for (const [index, rows] of releases.entries()) expect(await tallyAsOf(db, index + 1)).toEqual(rows.toSorted(byKey));
        });
      }),
      { numRuns: 25, seed: 2026 },
    );
  });
});
