import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The sample records as plain objects, read without any of the product's code, so that a figure computed from them is a second opinion.
 */
export type Row = Readonly<Record<string, string>>;

/** The fields of one CSV line; quotes may hold commas and doubled quotes. The sample has no line breaks inside a field. */
function splitLine(line: string): string[] {
  const fields = line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g);
  const texts = Array.from(fields, ([, field = '']) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
  return texts.slice(0, line.endsWith(',') ? undefined : -1);
}

/** All rows of one record as submitted for a month, e.g. `readSample('2026-10', 'source-access')`. */
export function readSample(month: string, record: string): Row[] {
  const file = new URL(`../../../db/sample/${month}/${record}.csv.gz`, import.meta.url);
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const names = splitLine(header);
  return lines.map((line) => {
    const fields = splitLine(line);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** The row with the greatest date not after `t`. */
export const latest = (rows: readonly Row[] | undefined, column: string, t: string): Row | undefined =>
  rows?.filter((row) => row[column]! <= t).toSorted((a, b) => (a[column]! < b[column]! ? 1 : -1))[0];
