import { describe, expect, test } from 'vitest';
import type { Observation } from '../../site/src/data/observation.ts';
import { finish } from '../../site/src/findings/finish.ts';
import { pace, planGap } from '../../site/src/findings/pace.ts';
import { stageMonths, stagesShown, stageTotal } from '../../site/src/findings/stages.ts';
import { daysOf, withinLimit } from '../../site/src/findings/time-to-fix.ts';
import { onTrackTitle } from '../../site/src/figures/progress/on-track.ts';
import { stagesTitle } from '../../site/src/figures/progress/stages.ts';
import { movedHalf } from '../../site/src/figures/progress/ministries.ts';
import { finishSentence, planSentence } from '../../site/src/words/headline-sentences.ts';
import { measureText } from '../../site/src/words/measure.ts';

const empty: Observation = {
  ...{ indicator: 'SV1', statistic: 'share', scope: 'programme', breakdown: '', period: '2026-10', unit: 'percent' },
  ...{ numerator: null, denominator: null, unknown: null, value: null, lower: null, upper: null, target: null, plan: null },
  ...{ status: null, obsStatus: null, confStatus: null },
};
const of = (numerator: number, denominator: number, plan: number | null = null): Observation => ({
  ...empty,
  numerator,
  denominator,
  plan,
});

describe('The plan', () => {
  test('a share of the plan becomes whole services, behind, ahead or the same', () => {
    expect(planGap(of(50, 180, 33.5))).toEqual({ kind: 'behind', services: 10, plan: 60 });
    expect(planGap(of(62, 180, 33.5))).toEqual({ kind: 'ahead', services: 2, plan: 60 });
    expect(planGap(of(60, 180, 33.5))).toEqual({ kind: 'same', services: 0, plan: 60 });
  });

  test('there is none without a plan curve or without services', () => {
    expect([planGap(of(5, 10)), planGap(of(0, 0, 40))]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    expect(planSentence('en', { kind: 'none' })).toBe('There is no plan for this month.');
  });
});

describe('The pace', () => {
  const months = (...totals: number[]) => totals.map((total) => of(total, 100));
  const rising = (last: number, before: number) =>
    months(0, ...Array(5).fill(0), before, ...Array(5).fill(before), before + last);

  test('compares six months with the six before', () => {
    expect([rising(15, 4), rising(4, 15), rising(5, 5)].map((series) => pace(series).kind)).toEqual(['faster', 'slower', 'same']);
  });

  test('says so when the record is too short', () => {
    expect(pace(months(1, 2, 3))).toEqual({ kind: 'unknown' });
  });

  test('titles join pace and plan, and name the number', () => {
    const title = onTrackTitle('en', pace(rising(15, 4)), planGap(of(50, 180, 33.5)));
    expect(title).toBe('Moves have sped up; the total is 10 behind plan');
  });
});

describe('The finish', () => {
  const forecast = {
    state: 'forecast',
    p10Month: '2032-12',
    p50Month: '2033-07',
    p90Month: '2034-05',
    oddsInWindow: 0,
    monthsObserved: 12,
    runs: 10_000,
  };

  test.each([
    [forecast, 'range'],
    [{ ...forecast, p90Month: null }, 'openEnd'],
    [{ ...forecast, state: 'too_early', p10Month: null }, 'tooEarly'],
    [{ ...forecast, state: 'never', p50Month: null }, 'never'],
    [{ ...forecast, state: 'done', p10Month: null }, 'done'],
    [null, 'none'],
  ])('has a sentence in every state', (given, kind) => {
    const found = finish(given);
    expect(found.kind).toBe(kind);
    for (const locale of ['ms', 'en', 'ar'] as const) expect(finishSentence(locale, found).length).toBeGreaterThan(10);
  });

  test('gives a range, never one date', () => {
    expect(finishSentence('en', finish(forecast))).toContain('between December 2032 and May 2034');
  });
});

describe('Stages', () => {
  const rows = [
    { period: '2026-10', stage: 'in_house', services: 62 },
    { period: '2026-10', stage: 'not_started', services: 13 },
    { period: '2025-10', stage: 'not_started', services: 55 },
  ];

  test('months come in order of time, missing stages are 0, and unknown is shown where there is any', () => {
    const months = stageMonths(rows);
    expect(months.map((month) => [month.period, stageTotal(month)])).toEqual([
      ['2025-10', 55],
      ['2026-10', 75],
    ]);
    expect(stagesShown(months)).not.toContain('unknown');
    expect(stagesShown(stageMonths([...rows, { period: '2026-10', stage: 'unknown', services: 1 }]))).toContain('unknown');
  });

  test('the title says fewer, more or as many', () => {
    const [then, now] = stageMonths(rows) as [ReturnType<typeof stageMonths>[0], ReturnType<typeof stageMonths>[0]];
    expect([stagesTitle('en', then, now), stagesTitle('en', now, then), stagesTitle('en', now, now)]).toMatchInlineSnapshot(`
      [
        "13 services have not started, 42 fewer than in October 2025",
        "55 services have not started, 42 more than in October 2026",
        "13 services have not started, as many as in October 2026",
      ]
    `);
  });
});

describe('Time to fix', () => {
  const within = (p50_days: number, p75_days: number, p90_days: number) => withinLimit({ p50_days, p75_days, p90_days }, 15);

  test('the largest percentile inside the limit counts', () => {
    expect([within(3, 9, 15), within(3, 15, 16), within(15, 16, Infinity), within(16, 90, Infinity)]).toEqual([
      'p90',
      'p75',
      'p50',
      'none',
    ]);
  });

  test('a percentile not reached is longer than any limit; one not published is unknown', () => {
    expect(daysOf({ ...empty, obsStatus: 'N' })).toBe(Infinity);
    expect(daysOf(null)).toBeNull();
    expect(withinLimit({ p50_days: null, p75_days: 1, p90_days: 2 }, 15)).toBe('missing');
  });
});

describe('Values', () => {
  test('a ministry with nothing to move has not moved half of it', () => {
    expect([movedHalf(of(0, 0)), movedHalf(of(2, 4)), movedHalf(of(1, 4)), movedHalf(empty)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('what is missing is said in words, never as 0', () => {
    const texts = [null, 'Q', 'L', 'N'].map((obsStatus) => measureText('en', { ...empty, obsStatus }));
    expect(texts).toEqual(['Not reported', 'Hidden to protect small counts', 'Too few for a per cent', 'not reached']);
  });
});
