/** Dates and periods as text: ISO 8601, existing, nothing else. */
import { say, shown, type Message } from '../problem.ts';
import type { Fault } from './characters.ts';

const form = 'YYYY-MM-DD';
const example = '2026-02-28';

const badDate = (en: string, ms: string): Fault => ({
  rule: 'bad-date',
  message: say(`${en}. Write ${form}, e.g. ${example}.`, `${ms}. Tulis ${form}, contohnya ${example}.`),
});

const tooLate = (en: string, ms: string): Fault => ({
  rule: 'future-date',
  message: say(`${en}. Enter what has happened alone.`, `${ms}. Masukkan perkara yang sudah berlaku sahaja.`),
});

/** What is wrong with a date, or undefined. `today` is an ISO day; dates after it are refused unless they may be. */
export function findDateFault(value: string, mayBeFuture: boolean, today: string): Fault | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const { en, ms } = describe(value);
    return badDate(`"${shown(value)}" ${en}`, `"${shown(value)}" ${ms}`);
  }
  if (!exists(value)) return badDate(`"${value}" is not a date that exists`, `"${value}" bukan tarikh yang wujud`);
  if (value < '1900-01-01' || value > '2200-12-31')
    return badDate(`"${value}" is not between 1900 and 2200`, `"${value}" bukan antara tahun 1900 dan 2200`);
  if (!mayBeFuture && value > today)
    return tooLate(`"${value}" lies after today (${today})`, `"${value}" selepas hari ini (${today})`);
  return undefined;
}

/** What it is, as the end of a sentence. */
function describe(value: string): Message {
  if (/^\d{5}(\.\d+)?$/.test(value)) return describeSerial(value);
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) return say('is a date with a time', 'ialah tarikh dengan masa');
  const [, year = '', month = '', day = ''] = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})$/.exec(value) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year && exists(meant)) return otherForm(meant);
  const [, first, second, last] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(value) ?? [];
  if (first && second && last) return describeTurned(first, second, last);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(value))
    return say('is a date with a year of two digits', 'ialah tarikh dengan tahun dua angka');
  if (/\b(19|20)\d{2}\b/.test(value) && /\p{L}{3}/u.test(value)) return say('is a date in words', 'ialah tarikh dalam perkataan');
  return say('is not a date', 'bukan tarikh');
}

function describeSerial(value: string): Message {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(value)) * 86_400_000).toISOString().slice(0, 10);
  return say(
    `is a spreadsheet's serial number (it may stand for ${day})`,
    `ialah nombor siri hamparan (mungkin bermaksud ${day})`,
  );
}

const otherForm = (meant: string): Message =>
  say(`is a date in another form (it may stand for ${meant})`, `ialah tarikh dalam bentuk lain (mungkin bermaksud ${meant})`);

/** A date with the year last: day first, month first, either, or neither. */
function describeTurned(first: string, second: string, year: string): Message {
  const iso = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const readings = [...new Set([iso(second, first), iso(first, second)])].filter(exists);
  if (readings.length === 0) return say('is not a date that exists', 'bukan tarikh yang wujud');
  return readings.length === 1
    ? otherForm(readings[0]!)
    : say(
        `is a date whose day and month could be taken for each other (${readings.join(' or ')})`,
        `ialah tarikh yang hari dan bulannya boleh tertukar (${readings.join(' atau ')})`,
      );
}

function exists(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

const periods = {
  month: {
    pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
    example: '2026-10',
    ms: 'bulan',
    of: (today: string) => today.slice(0, 7),
  },
  quarter: {
    pattern: /^\d{4}-Q[1-4]$/,
    example: '2026-Q3',
    ms: 'suku tahun',
    of: (today: string) => `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
  },
  year: { pattern: /^\d{4}$/, example: '2026', ms: 'tahun', of: (today: string) => today.slice(0, 4) },
} as const;

/** What is wrong with a month, quarter or year, or undefined. One that has not begun is refused. */
export function findPeriodFault(kind: keyof typeof periods, value: string, today: string): Fault | undefined {
  const { pattern, example: right, ms, of } = periods[kind];
  if (!pattern.test(value) || value < '1900' || value > '2200')
    return {
      rule: 'bad-period',
      message: say(`"${value}" is not a ${kind}. Write it like ${right}.`, `"${value}" bukan ${ms}. Tulis seperti ${right}.`),
    };
  if (value > of(today))
    return tooLate(`"${value}" has not begun (today is ${today})`, `"${value}" belum bermula (hari ini ${today})`);
  return undefined;
}
