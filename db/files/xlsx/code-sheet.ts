/** The sheet that holds lists too long to stand in a validation. It is hidden; who reads workbooks passes over its name. */
import type { Sheet } from './sheet.ts';
import { columnLetter } from './column-letter.ts';
import { fitsInline } from './validation.ts';

export const codeSheetName = '_codes';

export interface LongLists {
  /** Absent where every list stands in its validation. */
  readonly sheet?: Sheet;
  /** The range in which a list stands. */
  readonly rangeOf: (codes: readonly string[]) => string;
}

const keyOf = (codes: readonly string[]): string => JSON.stringify(codes);

/** Each long list of the sheets once, a column each, under the title of the first column that uses it. */
export function collectLongLists(sheets: readonly Sheet[]): LongLists {
  const lists = new Map<string, { title: string; codes: readonly string[] }>();
  for (const { title, validation } of sheets.flatMap(({ columns }) => columns))
    if (validation?.rule.kind === 'list' && !fitsInline(validation.rule.codes)) {
      const key = keyOf(validation.rule.codes);
      if (!lists.has(key)) lists.set(key, { title, codes: validation.rule.codes });
    }
  const order = [...lists.keys()];
  const rangeOf = (codes: readonly string[]): string => {
    const letter = columnLetter(order.indexOf(keyOf(codes)));
    return `'${codeSheetName}'!$${letter}$2:$${letter}$${codes.length + 1}`;
  };
  if (order.length === 0) return { rangeOf };
  const columns = [...lists.values()];
  const longest = Math.max(...columns.map(({ codes }) => codes.length));
  const sheet: Sheet = {
    name: codeSheetName,
    hidden: true,
    columns: columns.map(({ title }) => ({ title, format: 'text' })),
    rows: Array.from({ length: longest }, (_, row) => columns.map(({ codes }) => codes[row] ?? null)),
  };
  return { sheet, rangeOf };
}
