/** The rules that every indicator shares, on generated counts: bounds, rounding, too few, status. */
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareCounts } from '../../db/release/indicators/steps/prepare-counts.ts';
import { stageValues } from '../../db/release/indicators/steps/stage-values.ts';
import { percent } from './recompute/services.ts';
import { openWorld, tryOut, type Staged, type World } from './world.ts';

interface Count {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  readonly id?: 'SV1' | 'CT1';
}
let world: World;
beforeAll(async () => {
  world = await openWorld([]);
}, 120_000);
afterAll(() => world.close());

/** Stages each count as a programme value at 2026-10-31 against a plan of 50 and gives the staged rows in the same order. */
const stage = (counts: readonly Count[]): Promise<Staged[]> =>
  tryOut(world, async (db: Kysely<unknown>) => {
    await sql`delete from intake.targets`.execute(db);
    await sql`insert into intake.targets (indicator_id, due_on, value)
      select id, due_on::date, 50 from (values ('SV1'), ('CT1')) as of(id), (values ('2026-01-01'), ('2027-01-01')) as points(due_on)`.execute(
      db,
    );
    await prepareCounts(db);
    const rows = counts.map(({ id = 'SV1', yes, no, unknown }, i) => ({
      id,
      period: String(i),
      yes,
      all: yes + no + unknown,
      unknown,
    }));
    await sql`insert into indicator_counts (indicator_id, scope, period, t, numerator, denominator, unknown, excluded)
      select id, 'programme', period, '2026-10-31', yes, "all", unknown, 0
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as row(id text, period text, yes numeric, "all" numeric, unknown numeric)`.execute(
      db,
    );
    await stageValues(db);
    return (await sql<Staged>`select * from staged_indicators order by period::integer`.execute(db)).rows;
  });

const part = fc.nat({ max: 400 });
const count = fc.record({ yes: part, no: part, unknown: part });
const counts = fc.array(count, { minLength: 150, maxLength: 150 });

describe('value, lower and upper', () => {
  it('are the exact shares rounded half away from zero, and empty under five', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (cases) => {
        const small = [
          { yes: 1, no: 3, unknown: 0 },
          { yes: 1, no: 4, unknown: 0 },
          { yes: 0, no: 0, unknown: 0 },
          { yes: 1, no: 7, unknown: 8 },
        ];
        const all = [...cases, ...small];
        const staged = await stage(all);
        for (const [i, { yes, no, unknown }] of all.entries()) {
          const whole = yes + no + unknown;
          const expected = {
            value: percent(yes, yes + no),
            lower: percent(yes, whole),
            upper: percent(yes + unknown, whole),
            obs_status: null,
          };
          const empty = { value: null, lower: null, upper: null, obs_status: 'L', numerator: yes, denominator: whole };
          expect(staged[i]).toMatchObject(whole < 5 ? empty : expected);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('silence never raises lower: a no that becomes unknown leaves it or lets it fall', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (cases) => {
        const silent = cases.map(({ yes, no, unknown }) => ({
          yes,
          no: no - Math.ceil(no / 2),
          unknown: unknown + Math.ceil(no / 2),
        }));
        const staged = await stage([...cases, ...silent]);
        for (const [i] of cases.entries()) {
          const [before, after] = [staged[i]!, staged[i + cases.length]!];
          if (before.lower !== null) expect(after.lower).toBeLessThanOrEqual(before.lower);
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe('status', () => {
  const of = (yes: number, id: 'SV1' | 'CT1' = 'SV1'): Count => ({ id, yes, no: 10_000 - yes, unknown: 0 });
  it('changes at two and ten points from the plan', async () => {
    const staged = await stage([of(5200), of(5199), of(4800), of(4799), of(4000), of(3999)]);
    expect(staged.map((row) => row.status)).toEqual(['ahead', 'on_track', 'on_track', 'behind', 'behind', 'off_track']);
  });
  it('is turned round where less is better', async () => {
    const staged = await stage([of(4800, 'CT1'), of(5200, 'CT1'), of(5201, 'CT1'), of(6001, 'CT1')]);
    expect(staged.map((row) => row.status)).toEqual(['ahead', 'on_track', 'behind', 'off_track']);
  });
  it('says insufficient data first where less than 80 % is known', async () => {
    const staged = await stage([
      { yes: 80, no: 0, unknown: 20 },
      { yes: 79, no: 0, unknown: 21 },
    ]);
    expect(staged.map((row) => row.status)).toEqual(['ahead', 'insufficient_data']);
  });
});
