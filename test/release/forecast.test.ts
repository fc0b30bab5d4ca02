import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAfter } from '../../db/release/calendar.ts';
import { forecastFinish, netMoves, randomBelow, type MonthCount } from '../../db/release/forecast.ts';
import { times } from '../world/long.ts';

/** A series that ends in 2026-10 and moves month by month as told. */
function series(moves: readonly number[], { from = 10, of = 100 } = {}): MonthCount[] {
  let numerator = from;
  const months = [0, ...moves].map((move) => (numerator += move));
  return months.map((count, index) => ({
    period: monthAfter('2026-10', index - moves.length),
    numerator: count,
    denominator: of,
  }));
}
const windowTo = '2031-06-05';

describe('the finish forecast', () => {
  it('of a steady pace is one month with certainty', () => {
    expect(forecastFinish(series(Array.from({ length: 12 }, () => 2)), windowTo, '2026-10')).toEqual({
      ...{ state: 'forecast', p10Month: '2029-07', p50Month: '2029-07', p90Month: '2029-07' },
      ...{ oddsInWindow: 1, monthsObserved: 12, runs: 10_000 },
    });
  });

  it('of an uneven pace is a range around remaining / mean, the same for the same release', () => {
    const uneven = series([0, 5, 0, 1, 0, 4, 2, 0, 6, 1, 0, 5]);
    const forecast = forecastFinish(uneven, windowTo, '2026-10');
    expect(forecast).toMatchInlineSnapshot(`
      {
        "monthsObserved": 12,
        "oddsInWindow": 0.9964,
        "p10Month": "2028-12",
        "p50Month": "2029-07",
        "p90Month": "2030-04",
        "runs": 10000,
        "state": "forecast",
      }
    `);
    expect(forecastFinish(uneven, windowTo, '2026-10')).toEqual(forecast);
    expect(forecast.p10Month! < forecast.p50Month! && forecast.p50Month! < forecast.p90Month!).toBe(true);
  });

  it('is withheld with fewer than six months of moves', () => {
    const early = forecastFinish(series([0, 0, 3, 0, 2, 0, 1, 0, 0, 4, 0, 2]), windowTo, '2026-10');
    expect(early).toMatchObject({ state: 'too_early', p50Month: null, oddsInWindow: null, runs: 0 });
  });

  it('is never where services are lost as fast as won, and done where none remains', () => {
    const back = series([1, -2, 1, -2, 1, -2, 1, -2, 1, -2, 1, -2], { from: 50 });
    expect(forecastFinish(back, windowTo, '2026-10')).toMatchObject({ state: 'never', p50Month: null, oddsInWindow: 0 });
    expect(forecastFinish(series([90]), windowTo, '2026-10').state).toBe('done');
  });

  it('has even odds where the window ends at the middle of the range', () => {
    const uneven = series([0, 5, 0, 1, 0, 4, 2, 0, 6, 1, 0, 5]);
    const { p50Month } = forecastFinish(uneven, windowTo, '2026-10');
    const { oddsInWindow } = forecastFinish(uneven, `${p50Month}-31`, '2026-10');
    expect(oddsInWindow).toBeGreaterThanOrEqual(0.5);
    expect(oddsInWindow).toBeLessThan(0.6);
  });

  it('draws from the last twelve months alone', () => {
    expect(netMoves(series([9, 9, ...Array.from({ length: 12 }, () => 1)]))).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it('draws each month as often as any other', () => {
    const below = randomBelow('2026-10');
    const counts = Array.from({ length: 12 }, () => 0);
    for (let draw = 0; draw < 120_000; draw += 1) counts[below(12)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

/**
 * The share of futures that have finished after so many months, exactly: the distribution of what remains is carried from month to
 * month, each of the moves being as likely as any other.
 */
function finishedAfter(moves: readonly number[], remaining: number, months: number): number[] {
  let waiting = new Map([[remaining, 1]]);
  let finished = 0;
  return Array.from({ length: months }, () => {
    const next = new Map<number, number>();
    for (const [left, odds] of waiting)
      for (const move of moves) {
        if (left - move <= 0) finished += odds / moves.length;
        else next.set(left - move, (next.get(left - move) ?? 0) + odds / moves.length);
      }
    waiting = next;
    return finished;
  });
}
const monthsFrom = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - (2026 * 12 + 10);

/** Six months with a move at least, so that there is a forecast; services are won in the mean. */
const pace = fc
  .array(fc.integer({ min: -1, max: 6 }), { minLength: 12, maxLength: 12 })
  .filter((moves) => moves.filter((move) => move !== 0).length >= 6 && moves.reduce((sum, move) => sum + move) >= 6);
const release = fc
  .tuple(fc.integer({ min: 2026, max: 2031 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const runs = { numRuns: times(300, 25), seed: 2026 };

describe('any forecast', () => {
  it('has the range and the odds of the exact distribution, to within two of a hundred', () => {
    fc.assert(
      fc.property(pace, fc.integer({ min: 1, max: 60 }), release, fc.integer({ min: 0, max: 60 }), (moves, left, seed, ahead) => {
        const window = `${monthAfter('2026-10', ahead)}-31`;
        const past = series(moves, { from: 100, of: 100 + moves.reduce((sum, move) => sum + move) + left });
        const forecast = forecastFinish(past, window, seed);
        const exact = finishedAfter(moves, left, 400);
        const odds = ahead === 0 ? 0 : exact[ahead - 1]!;
        expect(Math.abs(forecast.oddsInWindow! - odds)).toBeLessThan(0.02);
        for (const [month, share] of [
          [forecast.p10Month, 0.1],
          [forecast.p50Month, 0.5],
          [forecast.p90Month, 0.9],
        ] as const) {
          const after = monthsFrom(month!);
          expect(exact[after - 1]!).toBeGreaterThan(share - 0.02);
          expect(exact[after - 2] ?? 0).toBeLessThan(share + 0.02);
        }
      }),
      runs,
    );
  });

  it('is the same for the same release and in order, and another release draws other months', () => {
    fc.assert(
      fc.property(pace, fc.integer({ min: 1, max: 300 }), release, (moves, left, seed) => {
        const past = series(moves, { from: 100, of: 100 + moves.reduce((sum, move) => sum + move) + left });
        const forecast = forecastFinish(past, windowTo, seed);
        expect(forecastFinish(structuredClone(past), windowTo, seed)).toEqual(forecast);
        const { p10Month, p50Month, p90Month, oddsInWindow, runs: drawn } = forecast;
        expect([p10Month, p50Month, p90Month].toSorted()).toEqual([p10Month, p50Month, p90Month]);
        expect(oddsInWindow! * drawn).toBeCloseTo(Math.round(oddsInWindow! * drawn), 6);
        const draw = (id: string) =>
          Array.from(
            { length: 40 },
            (
              (below) => () =>
                below(12)
            )(randomBelow(id)),
          );
        expect(draw(`${seed}-r2`)).not.toEqual(draw(seed));
      }),
      runs,
    );
  });

  it('is too early exactly where fewer than six of the last twelve months moved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 1, 3), { minLength: 1, maxLength: 20 }), release, (moves, seed) => {
        const { state, p10Month, oddsInWindow } = forecastFinish(series(moves, { of: 500 }), windowTo, seed);
        const isEarly = moves.slice(-12).filter((move) => move !== 0).length < 6;
        expect(state === 'too_early').toBe(isEarly);
        expect(p10Month === null).toBe(isEarly);
        expect(oddsInWindow === null).toBe(isEarly);
      }),
      runs,
    );
  });
});
