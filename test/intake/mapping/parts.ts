/** Parts of tables for tests of what comes after reading: the smallest CSV reader, and a list of all that comes. */
import type { Row, TablePart } from '../../../db/intake/readers/table.ts';

/** Fields with or without quotation marks; no line breaks inside them. */
const splitLine = (line: string, separator: string): string[] =>
  [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

/** The parts of a text, three rows at a time. */
export async function* partsOf(text: string, separator = ','): AsyncGenerator<TablePart> {
  const lines = text.split('\n').filter((line) => line !== '');
  yield { header: splitLine(lines[0]!, separator) };
  const rows = lines.slice(1).map((line, index): Row => ({ line: index + 2, fields: splitLine(line, separator) }));
  for (let at = 0; at < rows.length; at += 3) yield { rows: rows.slice(at, at + 3) };
}

/** All that comes, in a list. */
export async function gather<T>(coming: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of coming) all.push(each);
  return all;
}
