/** What holds of every row of every indicator, scope, breakdown and period that the sample's newest release has. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorById, indicatorDefinitions, indicatorQueries } from '../../db/release/indicators/index.ts';
import { prepareCounts } from '../../db/release/indicators/steps/prepare-counts.ts';
import { prepareMinistries } from '../../db/release/indicators/steps/prepare-ministries.ts';
import { preparePeriods } from '../../db/release/indicators/steps/prepare-periods.ts';
import { prepareRegister } from '../../db/release/indicators/steps/prepare-register.ts';
import { memberReasons } from '../../db/release/indicators/reasons.ts';
import { stageMembers } from '../../db/release/indicators/steps/stage-members.ts';
import { stageValues } from '../../db/release/indicators/steps/stage-values.ts';
import { percent } from './recompute/services.ts';
import { statusOf } from './recompute/verdict.ts';
import { openWorld, release, tryOut, type StagedMember, type StagedRow, type World } from './world.ts';

interface Staging {
  readonly rows: StagedRow[];
  readonly members: StagedMember[];
  /** The shares after half of every no became unknown, and after that was taken back. */
  readonly silenced: StagedRow[];
  readonly restored: StagedRow[];
}
let world: World;
let staging: Staging;
beforeAll(async () => {
  world = await openWorld();
  staging = await tryOut(world, stageTwice);
}, 180_000);
afterAll(() => world.close());

async function stageTwice(db: Kysely<unknown>): Promise<Staging> {
  await preparePeriods(db, release);
  await prepareMinistries(db);
  await prepareRegister(db, release);
  await prepareCounts(db);
  for (const count of indicatorQueries) await count(db, release);
  const onlyShares = sql`where statistic = 'share'`;
  await sql`alter table indicator_counts add column silent numeric`.execute(db);
  await sql`update indicator_counts set silent = ceil((denominator - numerator - unknown) / 2) where denominator - unknown > numerator`.execute(
    db,
  );
  const stage = async (change: RawBuilder<unknown>, which = sql``) => {
    await sql`drop table if exists staged_indicators`.execute(db);
    await sql`update indicator_counts set unknown = unknown + ${change} where statistic = 'share' and silent is not null`.execute(
      db,
    );
    await stageValues(db);
    return (await sql<StagedRow>`select * from staged_indicators ${which}`.execute(db)).rows;
  };
  const [rows, silenced, restored] = [
    await stage(sql`0`),
    await stage(sql`silent`, onlyShares),
    await stage(sql`-silent`, onlyShares),
  ];
  await stageMembers(db);
  const members = (await sql<StagedMember>`select * from staged_indicator_members`.execute(db)).rows;
  return { rows, members, silenced, restored };
}

const keyOf = (row: { indicator_id: string; statistic: string; scope: string; breakdown: string; period: string }) =>
  [row.indicator_id, row.statistic, row.scope, row.breakdown, row.period].join(' ');
const broken = (rows: readonly StagedRow[], isRight: (row: StagedRow) => boolean): string[] =>
  rows.filter((row) => !isRight(row)).map(keyOf);
const shown = (rows: readonly StagedRow[]) => rows.filter((row) => row.obs_status !== 'Q');
const shares = () => shown(staging.rows).filter((row) => row.statistic === 'share');

describe('every row', () => {
  it('has a key of its own', () => {
    expect(new Set(staging.rows.map(keyOf)).size).toBe(staging.rows.length);
  });

  it('of every published indicator is there, under a statistic, scope and breakdown that its definition names', () => {
    expect(new Set(staging.rows.map((row) => row.indicator_id))).toEqual(new Set(indicatorDefinitions.map(({ id }) => id)));
    const named = (row: StagedRow): boolean => {
      const { statistics, scopes, breakdowns } = indicatorById(row.indicator_id)!;
      const parts = row.breakdown === '' ? [] : row.breakdown.split(';');
      const knows = (part: string) => breakdowns.includes(part) || breakdowns.includes(`${part.split(':')[0]}:*`);
      const kinds: readonly string[] = scopes;
      return statistics.includes(row.statistic as never) && kinds.includes(row.scope.split(':')[0]!) && parts.every(knows);
    };
    expect(new Set(broken(staging.rows, named).map((key) => key.replace(/agency:\S+/, 'agency')))).toEqual(new Set());
  });

  it('has whole counts: the denominator holds yes, no and unknown', () => {
    const whole = (row: StagedRow) =>
      [row.numerator!, row.unknown!].every((n) => n >= 0) &&
      (row.indicator_id === 'CT1' || row.numerator! + row.unknown! <= row.denominator!);
    expect(broken(shares(), whole)).toEqual([]);
  });

  it('that is a share has value, lower and upper of its own counts, rounded half away from zero', () => {
    const right = ({ numerator, denominator, unknown, value, lower, upper, obs_status }: StagedRow): boolean => {
      if (obs_status === 'L') return value === null && lower === null && upper === null;
      const [yes, all, silent] = [numerator!, denominator!, unknown!];
      return value === percent(yes, all - silent) && lower === percent(yes, all) && upper === percent(yes + silent, all);
    };
    const inMoney = (row: StagedRow) => row.indicator_id === 'CT1';
    expect(
      broken(
        shares().filter((row) => !inMoney(row)),
        right,
      ),
    ).toEqual([]);
    const near = (row: StagedRow) =>
      row.obs_status === 'L' || Math.abs(row.value! - (100 * row.numerator!) / row.denominator!) <= 0.05 + 1e-9;
    expect(broken(shares().filter(inMoney), near)).toEqual([]);
  });

  it('over fewer than five says so and gives no share', () => {
    const few = shares().filter((row) => row.denominator! < 5);
    expect(few.length).toBeGreaterThan(100);
    expect(broken(few, (row) => row.obs_status === 'L' && row.value === null)).toEqual([]);
    const people = ['WF1', 'WF2', 'WF3', 'TR1', 'UN1'];
    const enough = shares().filter((row) => row.denominator! >= 5 && !people.includes(row.indicator_id));
    expect(broken(enough, (row) => row.obs_status === null)).toEqual([]);
  });

  it('without bounds is no share', () => {
    const others = staging.rows.filter((row) => row.statistic !== 'share');
    expect(broken(others, (row) => row.lower === null && row.upper === null)).toEqual([]);
  });

  it('has the status that the rules give, in their order', () => {
    const right = (row: StagedRow) => row.status === statusOf(release.releaseId, row, indicatorById(row.indicator_id)!.direction);
    expect(broken(shares(), right)).toEqual([]);
    const given = new Set(shares().map((row) => row.status));
    expect([...given]).toEqual(expect.arrayContaining(['behind', 'on_track', 'no_plan', 'insufficient_data']));
  });
});

describe('silence', () => {
  it('never raises lower, and never lowers upper, of any row', () => {
    const before = new Map(staging.rows.map((row) => [keyOf(row), row]));
    const neverHelps = (row: StagedRow): boolean => {
      const spoken = before.get(keyOf(row))!;
      return row.lower === spoken.lower && (row.upper ?? 0) >= (spoken.upper ?? 0);
    };
    expect(staging.silenced.filter((row) => row.unknown !== before.get(keyOf(row))!.unknown).length).toBeGreaterThan(10_000);
    expect(broken(staging.silenced, neverHelps)).toEqual([]);
  });
  it('never gives a better status than speaking, but to say that too little is known', () => {
    const order = ['off_track', 'behind', 'on_track', 'ahead'];
    const before = new Map(staging.rows.map((row) => [keyOf(row), row.status]));
    const better = staging.silenced.filter(
      (row) =>
        row.indicator_id !== 'CT1' &&
        order.indexOf(row.status!) > order.indexOf(before.get(keyOf(row))!) &&
        row.status !== 'insufficient_data',
    );
    expect(better.map(keyOf)).toEqual([]);
  });
  it('that ends leaves every row as it was', () => {
    const print = (rows: readonly StagedRow[]) =>
      rows.filter((row) => row.statistic === 'share').map((row) => JSON.stringify(row));
    expect(print(staging.restored).toSorted()).toEqual(print(staging.rows).toSorted());
  });
});

describe('members', () => {
  /** Shares whose unit is no record, and statistics that are no count of units. */
  const withoutMembers = (row: StagedRow): boolean =>
    ['weighted:transactions', 'record:service-performance'].includes(row.breakdown) ||
    ['rate', 'points'].includes(row.statistic) ||
    (row.indicator_id === 'SV3' && row.statistic !== 'share');
  const present = () =>
    staging.rows.filter(
      (row) => indicatorById(row.indicator_id)!.members && ['2026-10', '2026-Q3'].includes(row.period) && !withoutMembers(row),
    );

  it('add up to the counts of every present row of every indicator that has them', () => {
    const byKey = Map.groupBy(staging.members, keyOf);
    const wrong = present().filter((row) => {
      const isMoney = ['CT1', 'CT3'].includes(row.indicator_id) || row.statistic === 'value_myr';
      if (isMoney) return (row.denominator ?? row.numerator) !== 0 && !byKey.has(keyOf(row));
      const n = { yes: 0, no: 0, unknown: 0, excluded: 0 };
      for (const { counts_as } of byKey.get(keyOf(row)) ?? []) n[counts_as as keyof typeof n] += 1;
      if (row.denominator === null) return row.numerator !== n.yes || n.no + n.unknown + n.excluded > 0;
      const counted = [n.yes, n.yes + n.no + n.unknown, n.unknown, n.excluded];
      return String(counted) !== String([row.numerator, row.denominator, row.unknown, row.excluded]);
    });
    expect(present().length).toBeGreaterThan(500);
    expect(wrong.map(keyOf)).toEqual([]);
  });
  it('stand behind a row that is published, each once', () => {
    const rows = new Set(present().map(keyOf));
    expect([...new Set(staging.members.map(keyOf))].filter((key) => !rows.has(key))).toEqual([]);
    const each = staging.members.map((member) => `${keyOf(member)} ${member.member_id}`);
    expect(new Set(each).size).toBe(each.length);
  });
  it('are published of every indicator that says so, and of no other', () => {
    const says = indicatorDefinitions.filter((definition) => definition.members).map(({ id }) => id);
    expect(new Set(staging.members.map((member) => member.indicator_id))).toEqual(new Set(says));
  });
  it('give reasons from the closed list, which names no law, place, operator or result', () => {
    const given = new Set(staging.members.map((member) => member.reason));
    expect([...given].filter((reason) => !(reason in memberReasons))).toEqual([]);
    expect(Object.keys(memberReasons).join(' ')).not.toMatch(
      /security|intelligence|law|commercial|foreign|operator|inconclusive|fail(?!ed)/,
    );
  });
});
