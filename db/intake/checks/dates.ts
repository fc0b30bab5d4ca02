/** Dates and periods as text: ISO 8601, existing, nothing else. */
import type { Fault } from './characters.ts';

const form = 'Write YYYY-MM-DD, e.g. 2026-02-28.';

/** What is wrong with a date, or undefined. `today` is an ISO day; dates after it are refused unless they may be. */
export function findDateFault(value: string, mayBeFuture: boolean, today: string): Fault | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    if (!exists(value)) return { rule: 'bad-date', message: `"${value}" is not a date that exists. ${form}` };
    if (value < '1900-01-01' || value > '2200-12-31')
      return { rule: 'bad-date', message: `"${value}" is not between 1900 and 2200. ${form}` };
    if (!mayBeFuture && value > today)
      return { rule: 'future-date', message: `"${value}" lies after today (${today}). Enter what has happened alone.` };
    return undefined;
  }
  return { rule: 'bad-date', message: `"${value}" is ${describe(value)}. ${form}` };
}

function describe(value: string): string {
  if (/^\d{5}(\.\d+)?$/.test(value)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(value)) * 86_400_000).toISOString().slice(0, 10);
    return `a spreadsheet's serial number (it may stand for ${day})`;
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) return 'a date with a time';
  const [, first, second, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(value) ?? [];
  if (first && second && year) return describeTurned(first, second, year);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(value)) return 'a date with a year of two digits';
  return 'not a date';
}

/** A date with the year last: day first, month first, either, or neither. */
function describeTurned(first: string, second: string, year: string): string {
  const iso = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const readings = [...new Set([iso(second, first), iso(first, second)])].filter(exists);
  if (readings.length === 0) return 'not a date that exists';
  return readings.length === 1
    ? `a date in another form (it may stand for ${readings[0]})`
    : `a date whose day and month could be taken for each other (${readings.join(' or ')})`;
}

function exists(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

const periods = {
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, example: '2026-10', of: (today: string) => today.slice(0, 7) },
  quarter: {
    pattern: /^\d{4}-Q[1-4]$/,
    example: '2026-Q3',
    of: (today: string) => `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
  },
  year: { pattern: /^(19|20|21)\d{2}$/, example: '2026', of: (today: string) => today.slice(0, 4) },
} as const;

/** What is wrong with a month, quarter or year, or undefined. One that has not begun is refused. */
export function findPeriodFault(kind: keyof typeof periods, value: string, today: string): Fault | undefined {
  const { pattern, example, of } = periods[kind];
  if (!pattern.test(value)) return { rule: 'bad-period', message: `"${value}" is not a ${kind}. Write it like ${example}.` };
  if (value > of(today))
    return { rule: 'future-date', message: `"${value}" has not begun (today is ${today}). Enter what has happened alone.` };
  return undefined;
}
