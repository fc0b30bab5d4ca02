/** The values of a row, exactly as the database wrote them, as CSV and as NDJSON. */
import { csvLine } from '../../db/files/csv.ts';
import type { ListColumn } from './columns.ts';
import type { Format } from './list-address.ts';

/** A number with the digits that it was written with, which a double would lose. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Parses the JSON of an answer; every number is kept by its digits. */
export const parseExact = (json: string): unknown =>
  JSON.parse(json, ((_key: string, value: unknown, { source }: { source: string }) =>
    typeof value === 'number' ? new Digits(source) : value) as (key: string, value: unknown) => unknown);

/** The number of `totalCount`. */
export const countOf = (value: unknown): number => Number((value as Digits).text);

type Leaf = string | boolean | Digits | null;
type Cell = Leaf | readonly Leaf[];

/** Writes the rows of a page, each with its line end. */
export function linesOf(format: Format, columns: readonly ListColumn[], rows: readonly unknown[]): string {
  const lines = rows.map((row) => {
    const cells = columns.map((column) => cellOf(column, row));
    return format === 'csv' ? csvLine(cells.map(textOf)) : jsonLine(columns, cells);
  });
  return lines.join('');
}

/** What stands before the first row. */
export const headerOf = (format: Format, columns: readonly ListColumn[]): string =>
  format === 'csv' ? csvLine(columns.map(({ name }) => name)) : '';

function cellOf({ path, otherwise, kind }: ListColumn, row: unknown): Cell {
  const cell = valueAt(row, path);
  if (cell === null && otherwise) return valueAt(row, otherwise);
  return kind === 'decimal' && cell instanceof Digits ? new Digits(withoutEndZeros(cell.text)) : cell;
}

/** Through a list the values of all its members. */
function valueAt(value: unknown, path: readonly string[]): Cell {
  const [name, ...rest] = path;
  if (value === null || name === undefined) return value as Cell;
  if (Array.isArray(value)) return value.flatMap((one) => valueAt(one, path) as Leaf);
  return valueAt((value as Record<string, unknown>)[name], rest);
}

/** As the files write a decimal: `25.0000` is `25`. */
const withoutEndZeros = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

function textOf(cell: Cell): string | null {
  if (Array.isArray(cell)) return cell.map((one: Leaf) => textOf(one) ?? '').join(';');
  return cell instanceof Digits ? cell.text : cell === null ? null : String(cell);
}

const jsonLine = (columns: readonly ListColumn[], cells: readonly Cell[]): string =>
  `{${cells.map((cell, place) => `${JSON.stringify(columns[place]!.name)}:${jsonOf(cell)}`).join(',')}}\n`;

function jsonOf(cell: Cell): string {
  if (Array.isArray(cell)) return `[${cell.map(jsonOf).join(',')}]`;
  if (cell instanceof Digits) return cell.text;
  return JSON.stringify(typeof cell === 'string' ? cell.normalize('NFC') : cell);
}
