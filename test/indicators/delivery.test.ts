/**
 * SV2, SV3, SC2, RE1, RE2, MS1 and OP1 of the sample's release 2026-10 against a second computation from the CSV files that shares no code with
 * the first.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recomputeExemptions } from './recompute/exemptions.ts';
import { recomputeAvailability, recomputeMeasure, recomputeMoves } from './recompute/performance.ts';
import { recomputeMilestones, recomputePlanChanges } from './recompute/schedule-changes.ts';
import { readRegister } from './recompute/services.ts';
import { computeRelease, openWorld, type StagedRow, type World } from './world.ts';

const month = '2026-10';
const t = '2026-10-31';
let world: World;
let rows: Map<string, StagedRow>;
const keyOf = (...parts: string[]) => parts.join(' ');

beforeAll(async () => {
  world = await openWorld();
  const { rows: all } = await computeRelease(world);
  rows = new Map(all.map((row) => [keyOf(row.indicator_id, row.statistic, row.scope, row.breakdown, row.period), row]));
}, 120_000);
afterAll(() => world.close());

const find = (id: string, { statistic = 'share', scope = 'programme', breakdown = '', period = month } = {}): StagedRow => {
  const row = rows.get(keyOf(id, statistic, scope, breakdown, period));
  if (!row) throw new Error(`No ${id} ${statistic} ${scope} ${breakdown} ${period}`);
  return row;
};

describe('SV3', () => {
  it.each([
    ['live', '', ''],
    ['critical', 'services:critical', ';services:critical'],
  ] as const)('of %s services is the plans changed, the days they moved and why', (only, breakdown, suffix) => {
    const expected = recomputePlanChanges(month, t, only);
    expect(find('SV3', { breakdown })).toMatchObject({ ...expected.share, unknown: 0, lower: expected.share.value });
    expect(find('SV3', { breakdown, statistic: 'median_days' })).toMatchObject(expected.median);
    for (const [reason, count] of Object.entries(expected.reasons)) {
      const row = find('SV3', { statistic: 'count', breakdown: `reason:${reason}${suffix}` });
      expect(row, reason).toMatchObject({ value: count, numerator: count });
    }
  });
  it('of an earlier month knows only the versions approved by then', () => {
    expect(find('SV3', { period: '2024-12' }).numerator).toBe(recomputePlanChanges(month, '2024-12-31', 'live').share.numerator);
  });
  it('tells security as another reason', () => {
    expect([...rows.values()].filter((row) => row.breakdown.includes('reason:security'))).toEqual([]);
  });
});

it('SV2 shows the services without a plan', () => {
  const { share } = recomputePlanChanges(month, t, 'critical');
  expect(find('SV2', { statistic: 'count', breakdown: 'plan:none' })).toMatchObject({ value: share.excluded });
});

it.each(['critical', 'live'] as const)('SC2 counts %s services exempt in two classes and no law', (only) => {
  const quarterEnd = '2026-09-30';
  const { commercial_product, legal_ground, unknown } = recomputeExemptions(
    month,
    quarterEnd,
    readRegister('2026-09', quarterEnd)[only],
  );
  const beside = only === 'live' ? ['services:all'] : [];
  const counted = (breakdown: string[]) =>
    find('SC2', { statistic: 'count', breakdown: [...breakdown, ...beside].join(';'), period: '2026-Q3' });
  expect(counted([])).toMatchObject({ value: commercial_product + legal_ground, unknown });
  expect(counted(['reason:commercial_product']).value).toBe(commercial_product);
  expect(counted(['reason:legal_ground']).value).toBe(legal_ground);
  const told = [...rows.values()].filter((row) => row.indicator_id === 'SC2').flatMap((row) => row.breakdown.split(';'));
  expect(new Set(told)).toEqual(new Set(['', 'reason:commercial_product', 'reason:legal_ground', 'services:all']));
});

describe('RE1', () => {
  const rate = (breakdown: string, scope = 'programme', period = month) =>
    find('RE1', { statistic: 'rate', breakdown, scope, period });
  it('is the minutes up of the minutes of service, in-house beside supplier-run', () => {
    expect(rate('')).toMatchObject({ ...recomputeAvailability(month, month, t, () => true), target: 99.9 });
    expect(rate('run:in_house')).toMatchObject(recomputeAvailability(month, month, t, (_, inHouse) => inHouse));
    expect(rate('run:supplier')).toMatchObject(recomputeAvailability(month, month, t, (_, inHouse) => !inHouse));
    expect(rate('', 'topic:health')).toMatchObject(
      recomputeAvailability(month, month, t, (service) => service['topic'] === 'health'),
    );
  });
  it('of a past month reads the stages of that time', () => {
    expect(rate('run:in_house', 'programme', '2024-06').value).toBe(
      recomputeAvailability(month, '2024-06', '2024-06-30', (_, inHouse) => inHouse).value,
    );
  });
  it('has no bounds: minutes that nobody counted are no number', () => {
    const bounded = [...rows.values()].filter((row) => row.statistic === 'rate' && (row.lower ?? row.upper) !== null);
    expect(bounded).toEqual([]);
  });
  it('leads with the moved services before and after, and says how many lack the 24 months', () => {
    const expected = recomputeMoves(month, month, t);
    expect(expected.compared).toBeGreaterThan(10);
    expect(rate('move:before')).toMatchObject({ ...expected.before, excluded: expected.gaps + expected.notYet });
    expect(rate('move:after')).toMatchObject({ ...expected.after, excluded: expected.gaps + expected.notYet });
    const { kept, compared, gaps, notYet } = expected;
    const share = { numerator: kept, denominator: compared + gaps, unknown: gaps, excluded: notYet };
    expect(find('RE1', { breakdown: 'move:not_worse' })).toMatchObject(share);
  });
  it('gives each moved service its own before and after, once', () => {
    const period = '2026-09';
    const { completedNow } = recomputeMoves(month, period, '2026-09-30');
    const own = [...rows.values()].filter((row) => row.indicator_id === 'RE1' && row.scope.startsWith('service:'));
    expect(new Set(own.map((row) => row.scope)).size * 2).toBe(own.length);
    expect(own.filter((row) => row.period === period).length).toBe(2 * completedNow.size);
    for (const [id, [before, after]] of completedNow) {
      expect(rate('move:before', `service:${id}`, period)).toMatchObject(before!);
      expect(rate('move:after', `service:${id}`, period)).toMatchObject(after!);
    }
  });
});

describe('RE2', () => {
  it.each(['digital_take_up', 'completion_rate', 'satisfaction'])(
    '%s is the mean of the numbers and how complete they are',
    (name) => {
      const breakdown = `measure:${name}`;
      const expected = recomputeMeasure(month, month, t, name);
      expect(find('RE2', { statistic: 'mean', breakdown })).toMatchObject({ ...expected.mean, lower: null });
      expect(find('RE2', { breakdown })).toMatchObject({ ...expected.completeness, unknown: 0 });
    },
  );
  it('of a service is its own number, or says that there is none', () => {
    const own = [...rows.values()].filter((row) => row.indicator_id === 'RE2' && row.scope.startsWith('service:'));
    expect(own.length).toBeGreaterThan(50_000);
    const silent = own.filter((row) => row.value === null);
    expect(silent.every((row) => row.obs_status === 'M' && row.unknown === 1)).toBe(true);
    expect(own.filter((row) => row.value !== null && row.value !== row.numerator)).toEqual([]);
  });
});

it('MS1 is the first dates kept, since the beginning', () => {
  expect(find('MS1')).toMatchObject({ ...recomputeMilestones(month, t), unknown: 0, target: 100 });
  expect(find('MS1', { period: '2026-08' })).toMatchObject(recomputeMilestones(month, '2026-08-31'));
});

it('OP1 counts the releases due by the end of the quarter, and gives no share of fewer than five', () => {
  expect(find('OP1', { period: '2026-Q3' })).toMatchObject({ numerator: 1, denominator: 1, value: null, obs_status: 'L' });
});
