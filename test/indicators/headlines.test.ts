/**
 * The figures of the sample's release 2026-10 against a second computation from the CSV files that shares no code with the first.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearlyValueOn } from './recompute/contracts.ts';
import { casesToFix, fixedOnTime, percentileByHand } from './recompute/findings.ts';
import { recomputePeople } from './recompute/people.ts';
import { recomputeReporting } from './recompute/reporting.ts';
import { recomputeSchedule } from './recompute/schedule.ts';
import { readJudges } from './recompute/judges.ts';
import { readRegister, share } from './recompute/services.ts';
import { computeRelease, openWorld, type StagedRow, type World } from './world.ts';

const month = '2026-10';
const t = '2026-10-31';
const quarter = '2026-Q3';
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
const { live, critical } = readRegister(month, t);
const judges = readJudges(month, t);

describe('shares of services', () => {
  it.each(['SV1', 'SV1s', 'SC1', 'DR1', 'AU1'] as const)('%s of the programme is what the files give', (id) => {
    expect(find(id)).toMatchObject(share(critical, judges[id]));
  });
  it('SV1a and the rebuilt share of SC1 are what the files give', () => {
    expect(find('SV1a')).toMatchObject(share(live, judges.SV1));
    expect(find('SC1', { breakdown: 'test:rebuilt' })).toMatchObject(share(critical, judges.rebuilt));
  });
  it.each(['SV1', 'SC1', 'DR1', 'AU1'] as const)('%s of every ministry is what the files give', (id) => {
    const byMinistry = Map.groupBy(critical, (service) => service.ministry);
    byMinistry.delete('');
    expect(byMinistry.size).toBeGreaterThan(20);
    for (const [ministry, services] of byMinistry) {
      expect(find(id, { scope: `agency:${ministry}` }), ministry).toMatchObject(share(services, judges[id]));
    }
  });
  it.each(['2023-06', '2025-12', '2026-08'])('SV1 of %s is read from the events and the register of that time', (past) => {
    const end = `${past}-${past.endsWith('06') ? '30' : '31'}`;
    const register = readRegister('2026-08', end);
    expect(find('SV1', { period: past })).toMatchObject(share(register.critical, readJudges(month, end).SV1));
  });
});

describe('other units', () => {
  it('SV2 is points and days', () => {
    const expected = recomputeSchedule(month, t, '2030-06-05');
    expect(find('SV2', { statistic: 'points' })).toMatchObject({ value: expected.points, denominator: critical.length });
    expect(find('SV2', { statistic: 'median_days' })).toMatchObject({ value: expected.median, denominator: expected.due });
  });
  it.each([undefined, 'critical', 'high', 'medium', 'low'])(
    'VM1 of severity %s is the percentiles found day by day',
    (severity) => {
      const cases = casesToFix(month, '2026-09-30', t, severity);
      const breakdown = severity ? `severity:${severity}` : '';
      for (const [statistic, fraction] of [
        ['p50_days', [1, 2]],
        ['p75_days', [3, 4]],
        ['p90_days', [9, 10]],
      ] as const) {
        const day = percentileByHand(cases, fraction);
        const expected = { value: day, denominator: cases.length, obs_status: day === null ? 'N' : null };
        expect(find('VM1', { statistic, breakdown, period: quarter }), statistic).toMatchObject(expected);
      }
    },
  );
  it('VM2 counts what was due, with accepted findings and false alarms beside', () => {
    const { accepted, falsePositives, numerator, denominator } = fixedOnTime(month, '2026-07-01', '2026-09-30');
    expect(find('VM2', { period: quarter })).toMatchObject({ numerator, denominator, excluded: falsePositives });
    expect(find('VM2', { statistic: 'count', breakdown: 'outcome:accepted', period: quarter }).value).toBe(accepted);
  });
  it('WF1 and TR1 are computed from numbers rounded to fives', () => {
    expect(find('WF1', { period: quarter })).toMatchObject(recomputePeople({ month, quarter, record: 'posts' }));
    expect(find('TR1', { period: quarter })).toMatchObject(recomputePeople({ month, quarter, record: 'training' }));
    const where = (row: Readonly<Record<string, string>>) => row['role'] === 'security';
    expect(find('WF1', { breakdown: 'role:security', period: quarter })).toMatchObject(
      recomputePeople({ month, quarter, record: 'posts', where }),
    );
  });
  it('CT1 is the yearly value of contracts against the baseline date', () => {
    const [now, then] = [yearlyValueOn(month, t), yearlyValueOn(month, '2026-06-05')];
    expect(find('CT1').numerator).toBeCloseTo(now, 1);
    expect(find('CT1')).toMatchObject({ value: Math.round((1000 * now) / then) / 10, plan: 92.9, status: 'on_track' });
  });
  it('OP2 is reported of expected for each record', () => {
    const quarters = [quarter, '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4', '2024-Q3'];
    for (const [record, [numerator, denominator]] of Object.entries(recomputeReporting(month, t, quarters))) {
      expect(find('OP2', { breakdown: `record:${record}` }), record).toMatchObject({ numerator, denominator });
    }
  });
});
