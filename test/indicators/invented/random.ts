import { lastDay } from '../recompute/extract.ts';

/** A stream of choices that the seed alone decides: mulberry32 (Tommy Ettinger), 32 bits of state. */
export interface Random {
  /** A whole number from 0 to below n. */
  below(n: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** An ISO day from one to another, both possible; often the fifth or the last of its month, so that days fall together. */
  day(from: string, to: string): string;
}

export function randomOf(seed: number): Random {
  let state = seed | 0;
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (values) => values[below(values.length)]!,
    day: (from, to) => {
      const day = addDays(from, below((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1));
      const place = below(10);
      const moved = place < 2 ? `${day.slice(0, 8)}05` : place < 4 ? lastDay(day.slice(0, 7)) : day;
      return moved >= from && moved <= to ? moved : day;
    },
  };
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** `count` things made one by one. */
export const make = <Value>(count: number, one: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => one(index));
