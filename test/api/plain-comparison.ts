/** Two CSV files compared line by line, without any of the portal's own code. */
import { parseCsv } from '../files/parse-csv.ts';

export interface Difference {
  readonly key: readonly string[];
  readonly kind: 'added' | 'changed' | 'withdrawn';
  /** Column, value before, value after, of the columns besides the key that differ; null where the file has nothing. */
  readonly fields: readonly (readonly [column: string, old: string | null, after: string | null])[];
}

interface File {
  readonly header: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

function read(text: string, key: readonly string[]): File {
  const [header = [], ...lines] = parseCsv(text.replaceAll(/\r?\n/g, '\r\n'));
  const places = key.map((name) => header.indexOf(name));
  return { header, rows: new Map(lines.map((line) => [JSON.stringify(places.map((place) => line[place])), line])) };
}

/** The differences in no order. Columns are those of the later file that `isCompared` lets pass. */
export function compareFiles(
  [before, after]: readonly [string, string],
  key: readonly string[],
  isCompared: (column: string) => boolean = () => true,
): Difference[] {
  const [old, present] = [read(before, key), read(after, key)];
  return [...new Set([...old.rows.keys(), ...present.rows.keys()])].flatMap((id): Difference[] => {
    const [was, is] = [old.rows.get(id), present.rows.get(id)];
    const value = (file: File, row: readonly string[] | undefined, column: string): string | null =>
      row?.[file.header.indexOf(column)] || null;
    const fields = present.header
      .filter((column) => !key.includes(column) && isCompared(column))
      .map((column) => [column, value(old, was, column), value(present, is, column)] as const)
      .filter(([, one, other]) => one !== other);
    if (was && is && fields.length === 0) return [];
    return [{ key: JSON.parse(id) as string[], kind: was ? (is ? 'changed' : 'withdrawn') : 'added', fields }];
  });
}

/** Text by its bytes, numbers by size: the order of a key whose columns at `numeric` places are numbers. */
export const byKey = (numeric: readonly boolean[]) => (a: Difference, b: Difference) => {
  for (const [place, one] of a.key.entries()) {
    const other = b.key[place]!;
    const order = numeric[place] ? Number(one) - Number(other) : Buffer.compare(Buffer.from(one), Buffer.from(other));
    if (order !== 0) return order;
  }
  return 0;
};
