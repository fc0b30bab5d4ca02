/** Every row that a release stages is whole, and the members behind the present shares add up to them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import { memberReasons } from '../../db/release/indicators/reasons.ts';
import { computeRelease, openWorld, type StagedMember, type StagedRow, type World } from './world.ts';

let world: World;
let rows: StagedRow[];
let members: StagedMember[];
let milliseconds: number;
beforeAll(async () => {
  world = await openWorld();
  const started = performance.now();
  ({ rows, members } = await computeRelease(world));
  milliseconds = performance.now() - started;
}, 120_000);
afterAll(() => world.close());

const keyOf = (row: { indicator_id: string; scope: string; breakdown: string }) =>
  [row.indicator_id, row.scope, row.breakdown].join(' ');

describe('the staged rows', () => {
  it('have one row for each key', () => {
    const keys = rows.map((row) => [keyOf(row), row.statistic, row.period].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('name only scopes and statistics that their definition names', () => {
    const known = new Map<string, (typeof indicatorDefinitions)[number]>(
      indicatorDefinitions.map((definition) => [definition.id, definition]),
    );
    for (const row of rows) {
      const definition = known.get(row.indicator_id)!;
      expect(definition.scopes).toContain(row.scope.split(':')[0]);
      expect(definition.statistics).toContain(row.statistic);
    }
  });
  it('keep value and upper at or above lower', () => {
    const broken = rows.filter((row) => row.lower !== null && ((row.value ?? 100) < row.lower || row.upper! < row.lower));
    expect(broken).toEqual([]);
  });
  it('are made in under ten seconds, disclosure control included', () => {
    expect(milliseconds).toBeLessThan(10_000);
  });
});

describe('the members', () => {
  it('of services and agencies add up to the present counts', () => {
    const present = rows.filter((row) => row.statistic === 'share' && row.period === '2026-10');
    const byKey = Map.groupBy(members, keyOf);
    const ofServices = ['SV1', 'SV1a', 'SC1', 'DR1', 'AU1', 'OP2'];
    const noMembers = ['weighted:transactions', 'record:service-performance'];
    for (const row of present.filter((one) => ofServices.includes(one.indicator_id) && !noMembers.includes(one.breakdown))) {
      const counted = { yes: 0, no: 0, unknown: 0, excluded: 0 };
      for (const member of byKey.get(keyOf(row)) ?? []) counted[member.counts_as as keyof typeof counted] += 1;
      const { yes, no, unknown, excluded } = counted;
      expect({ numerator: yes, denominator: yes + no + unknown, unknown, excluded }, keyOf(row)).toEqual({
        numerator: row.numerator,
        denominator: row.denominator,
        unknown: row.unknown,
        excluded: row.excluded,
      });
    }
  });
  it('are published only where the definition says so', () => {
    const allowed = new Set<string>(
      indicatorDefinitions.filter((definition) => definition.members).map((definition) => definition.id),
    );
    expect(new Set(members.map((member) => member.indicator_id))).toEqual(allowed);
  });
  it('give reasons from the closed list, which names no law, place, operator or result', () => {
    const given = new Set(members.map((member) => member.reason));
    expect([...given].filter((reason) => !(reason in memberReasons))).toEqual([]);
    expect(Object.keys(memberReasons).join(' ')).not.toMatch(
      /security|intelligence|law|commercial|foreign|operator|inconclusive|fail(?!ed)/,
    );
  });
});
