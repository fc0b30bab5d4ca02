import { lastDay } from './extract.ts';

/** A month, quarter or year with its first and last day. */
export interface Period {
  readonly name: string;
  readonly from: string;
  readonly t: string;
}

/** Every month from January 2023 to the one that ends at `asOf`. */
export function monthsUntil(asOf: string): Period[] {
  const months: Period[] = [];
  for (let year = 2023; year <= Number(asOf.slice(0, 4)); year += 1)
    for (let number = 1; number <= 12; number += 1) {
      const name = `${year}-${String(number).padStart(2, '0')}`;
      if (lastDay(name) <= asOf) months.push({ name, from: `${name}-01`, t: lastDay(name) });
    }
  return months;
}

/** Every quarter from the first of 2023 that had closed at `asOf`. */
export const quartersUntil = (asOf: string): Period[] =>
  monthsUntil(asOf)
    .filter(({ name }) => Number(name.slice(5)) % 3 === 0)
    .map(({ name, t }) => {
      const number = Number(name.slice(5)) / 3;
      const from = `${name.slice(0, 4)}-${String(3 * number - 2).padStart(2, '0')}-01`;
      return { name: `${name.slice(0, 4)}-Q${number}`, from, t };
    });

/** Every year from 2023 that had closed at `asOf`. */
export const yearsUntil = (asOf: string): Period[] =>
  monthsUntil(asOf)
    .filter(({ name }) => name.endsWith('-12'))
    .map(({ name, t }) => ({ name: name.slice(0, 4), from: `${name.slice(0, 4)}-01-01`, t }));

/** The quarter of a closed one's name that lies so many quarters before. */
export function quarterBefore(quarter: string, back: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 - back;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** The first day of a quarter, and the first day after it. */
export function quarterSpan(quarter: string): { from: string; before: string } {
  const first = (name: string) => `${name.slice(0, 4)}-${String(3 * Number(name.slice(6)) - 2).padStart(2, '0')}-01`;
  return { from: first(quarter), before: first(quarterBefore(quarter, -1)) };
}
