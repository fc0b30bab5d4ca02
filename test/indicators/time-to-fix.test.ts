/** VM1 on generated findings: the SQL agrees with Kaplan and Meier by hand, and an open finding never makes it look faster. */
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareCounts } from '../../db/release/indicators/steps/prepare-counts.ts';
import { preparePeriods } from '../../db/release/indicators/steps/prepare-periods.ts';
import { countVM1 } from '../../db/release/indicators/VM1.ts';
import { percentileByHand, type Case } from './recompute/findings.ts';
import { loadRows, openWorld, release, tryOut, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(['agencies', 'services', 'audits']);
}, 120_000);
afterAll(() => world.close());

const t = Date.parse('2026-09-30');
const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const daysBefore = (days: number) => isoDay(t - days * 86_400_000);

/** A finding detected so many days before t, fixed so many days later or still open. */
interface Finding {
  readonly age: number;
  readonly fixedAfter: number | null;
}
const toRow = ({ age, fixedAfter }: Finding, i: number) => {
  const fixed = fixedAfter !== null;
  const fixedOn = fixed ? daysBefore(age - fixedAfter) : '';
  const common = {
    finding_id: `FND-T${i}`,
    audit_id: 'AUD-00001',
    severity: 'high',
    category: 'injection',
    detected_on: daysBefore(age),
  };
  return { ...common, status: fixed ? 'fixed' : 'open', fixed_on: fixedOn, verified_on: fixedOn };
};
const toCase = ({ age, fixedAfter }: Finding): Case => ({ fixed: fixedAfter !== null, days: fixedAfter ?? age });

const measure = async (db: Kysely<unknown>, findings: readonly Finding[]): Promise<(number | null)[]> => {
  await sql`delete from intake.findings`.execute(db);
  await loadRows(db, 'findings', findings.map(toRow));
  await sql`delete from indicator_counts`.execute(db);
  await countVM1(db, release);
  const { rows } = await sql<{ measured: number | null }>`
    select measured from indicator_counts where period = '2026-Q3' and breakdown = '' order by statistic`.execute(db);
  return rows.map((row) => row.measured);
};

const finding = fc
  .record({ age: fc.nat({ max: 300 }), part: fc.option(fc.nat({ max: 100 }), { freq: 3 }) })
  .map(({ age, part }): Finding => ({ age, fixedAfter: part === null ? null : Math.floor((age * part) / 100) }));

it('VM1 is the percentiles by hand, and one more open finding never shortens the median', async () => {
  await tryOut(world, async (db) => {
    await preparePeriods(db, release);
    await prepareCounts(db);
    await fc.assert(
      fc.asyncProperty(fc.array(finding, { minLength: 1, maxLength: 25 }), fc.nat({ max: 300 }), async (findings, age) => {
        const cases = findings.map(toCase);
        const before = await measure(db, findings);
        expect(before).toEqual(
          [
            [1, 2],
            [3, 4],
            [9, 10],
          ].map(([part, whole]) => percentileByHand(cases, [part!, whole!])),
        );
        const [median] = await measure(db, [...findings, { age, fixedAfter: null }]);
        if (before[0] === null) expect(median).toBeNull();
        else expect(median ?? Infinity).toBeGreaterThanOrEqual(before[0]!);
      }),
      { numRuns: 40 },
    );
  });
}, 60_000);
