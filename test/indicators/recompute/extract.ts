import { groupBy, readSample, type Row } from './sample.ts';

/** The records of one monthly submission, each group of them made once. */
export interface Extract {
  /** `2026-10`. */
  readonly month: string;
  /** Last day of the month: the data-as-of date. */
  readonly t: string;
  rows(record: string): readonly Row[];
  /** The rows of a record by the text of one column. */
  by(record: string, column: string): ReadonlyMap<string, readonly Row[]>;
  /** What `make` gives, made once under its name. */
  once<Value>(name: string, make: () => Value): Value;
}

/** Submissions in order; the last is that of the release, those before were current in their time. */
export type History = readonly Extract[];

export function extractOf(month: string, read: (record: string) => readonly Row[]): Extract {
  const made = new Map<string, unknown>();
  const once = <Value>(name: string, make: () => Value): Value => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as Value;
  };
  const rows = (record: string): readonly Row[] => once(record, () => read(record));
  const by = (record: string, column: string) => once(`${record} by ${column}`, () => groupBy(rows(record), column));
  return { month, t: lastDay(month), rows, by, once };
}

const samples = new Map<string, Extract>();

/** The sample's submission of a month, read once. */
export function sampleExtract(month: string): Extract {
  const known = samples.get(month) ?? extractOf(month, (record) => readSample(month, record));
  samples.set(month, known);
  return known;
}

/** The last day of `2026-10`. */
export const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The smallest non-empty text of a column; undefined where there is none. */
export const first = (rows: readonly Row[], column: string): string | undefined =>
  rows
    .map((row) => row[column] ?? '')
    .filter((text) => text !== '')
    .toSorted()[0];
