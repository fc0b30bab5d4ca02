/** Which values the page of an indicator shows as the newest. */
import { expect, it } from 'vitest';
import { newestTold } from '../../site/src/data/catalogue/newest-told.ts';
import type { Observation } from '../../site/src/data/observation.ts';

const value = (breakdown: string, period: string, more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: 'UN1', statistic: 'share', scope: 'programme', breakdown, period, unit: 'percent', status: 'no_plan' },
  ...{ numerator: 1, denominator: 2, unknown: 0, value: 50, lower: 50, upper: 50, target: null, plan: null },
  ...{ obsStatus: null, confStatus: null, ...more },
});
const enrolled = ['2024', '2025', '2026'].map((year) => value('outcome:enrolled', year, { statistic: 'count' }));
const graduated = [
  value('outcome:graduated', '2022'),
  value('outcome:graduated', '2023'),
  value('outcome:graduated', '2024', { unknown: 1, status: 'insufficient_data' }),
];
const shown = (values: readonly Observation[], leading: readonly string[]) =>
  newestTold(values, leading).map(({ breakdown, period }) => `${breakdown} ${period}`);

it('is the newest period of all where that has what leads', () => {
  const newest = value('outcome:graduated', '2026');
  expect(shown([...enrolled, ...graduated, newest], ['outcome:graduated'])).toEqual([
    'outcome:enrolled 2026',
    'outcome:graduated 2026',
  ]);
});

it('is the newest of each breakdown of which enough is known where it has not', () => {
  expect(shown([...enrolled, ...graduated], ['outcome:graduated'])).toEqual(['outcome:enrolled 2026', 'outcome:graduated 2023']);
});

it('is the newest period where nothing leads', () => {
  expect(shown([...enrolled, ...graduated], [])).toEqual(['outcome:enrolled 2026']);
});
