/**
 * When will it finish, if the present pace holds? Months to come are drawn at random, with replacement, from the net moves of
 * the last twelve (the bootstrap of Efron, Annals of Statistics 7, 1979), many times over.
 */
import { createHash } from 'node:crypto';
import { monthAfter } from './calendar.ts';

/** Of a series by month, oldest first: how many count yes, of how many. */
export interface MonthCount {
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Forecast {
  readonly state: 'forecast' | 'too_early' | 'never' | 'done';
  /** Months by which 10, 50 and 90 % of the runs have finished; null where so many never do. */
  readonly p10Month: string | null;
  readonly p50Month: string | null;
  readonly p90Month: string | null;
  /** Share of runs, 0 to 1, that finish in a month that ends on or before the window's last day. */
  readonly oddsInWindow: number | null;
  /** Months from which the future is drawn. */
  readonly monthsObserved: number;
  readonly runs: number;
}

export const forecastRules = { monthsDrawn: 12, leastMonthsWithMoves: 6, runs: 10_000, horizonMonths: 1_200 } as const;

/** The forecast of a series. `seed` is the release id: the same release gives the same figures anywhere. */
export function forecastFinish(series: readonly MonthCount[], windowTo: string, seed: string): Forecast {
  const last = series.at(-1);
  const moves = netMoves(series);
  const none = { p10Month: null, p50Month: null, p90Month: null, oddsInWindow: null, monthsObserved: moves.length, runs: 0 };
  if (!last || last.denominator === 0) return { state: 'too_early', ...none };
  const remaining = last.denominator - last.numerator;
  if (remaining <= 0) return { state: 'done', ...none };
  if (moves.filter((move) => move !== 0).length < forecastRules.leastMonthsWithMoves) return { state: 'too_early', ...none };
  const finishes = simulate(moves, remaining, randomBelow(seed)).sort((a, b) => a - b);
  const monthAt = (share: number): string | null => {
    const months = finishes[Math.ceil(share * finishes.length) - 1]!;
    return Number.isFinite(months) ? monthAfter(last.period, months) : null;
  };
  const inWindow = finishes.filter((months) => Number.isFinite(months) && lastDay(monthAfter(last.period, months)) <= windowTo);
  const p50Month = monthAt(0.5);
  return {
    state: p50Month === null ? 'never' : 'forecast',
    ...{ p10Month: monthAt(0.1), p50Month, p90Month: monthAt(0.9) },
    oddsInWindow: inWindow.length / finishes.length,
    monthsObserved: moves.length,
    runs: finishes.length,
  };
}

/** What each of the last twelve months added, or lost. */
export const netMoves = (series: readonly MonthCount[]): number[] =>
  series
    .slice(-forecastRules.monthsDrawn - 1)
    .map(({ numerator }, index, all) => numerator - (all[index - 1]?.numerator ?? numerator))
    .slice(1);

/** Months until nothing remains, one number a run; infinite where it takes longer than a century. */
function simulate(moves: readonly number[], remaining: number, below: (n: number) => number): number[] {
  return Array.from({ length: forecastRules.runs }, () => {
    let left = remaining;
    for (let month = 1; month <= forecastRules.horizonMonths; month += 1) {
      left -= moves[below(moves.length)]!;
      if (left <= 0) return month;
    }
    return Infinity;
  });
}

/** Whole numbers below n: sfc32 (Chris Doty-Humphrey, PractRand), seeded by SHA-256, drawn by the upper bits. */
export function randomBelow(seed: string): (n: number) => number {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)) as [number, number, number, number];
  return (n) => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return Math.floor(((t >>> 0) / 2 ** 32) * n);
  };
}

const lastDay = (month: string): string =>
  new Date(Date.parse(`${monthAfter(month)}-01`) - 86_400_000).toISOString().slice(0, 10);
