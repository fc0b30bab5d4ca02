import { describe, expect, it } from 'vitest';
import { monthAfter } from '../../db/release/calendar.ts';
import { forecastFinish, netMoves, randomBelow, type MonthCount } from '../../db/release/forecast.ts';

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
