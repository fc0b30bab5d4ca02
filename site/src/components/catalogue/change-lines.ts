/** Which changes a page shows, and how a value of a file reads there. */
import type { Dataset } from '../../data/catalogue/datasets.ts';
import type { FieldChange, RowChange } from '../../data/catalogue/changes.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';

/** Elements that the table of changes may have: a page has 1,500 at most, 350 of them around it. */
const mostElements = 1150;

/** The fields of a change, a line each; of a row that is new or gone one line without a field. */
export const linesOf = ({ kind, fields = [] }: RowChange): (FieldChange | null)[] => (kind === 'changed' ? fields : [null]);

/** Cells of a change: its key and what happened, then three to a field; of a row that is new or gone one empty field. */
const elementsOf = (change: RowChange): number => 3 + 4 * linesOf(change).length;

/** The first changes that fit. */
export function thatFit(changes: readonly RowChange[], most = mostElements): RowChange[] {
  let elements = 0;
  return changes.filter((change) => (elements += elementsOf(change)) <= most);
}

/** A column of a file as declared: a label's stands once a language. */
export function declaredColumn({ columns }: Dataset, name: string) {
  const own = columns.find((column) => column.name === name);
  if (own) return { column: own };
  const [, of, language] = /^(.+)_(ms|en|ar)$/.exec(name) ?? [];
  const column = columns.find((one) => one.name === of && one.kind === 'label');
  return { column, ...(column && language && { language: language as Locale }) };
}

/** A value of a file in a language: codes by their label, days and months written out. */
export function readable(locale: Locale, dataset: Dataset, { column: name }: FieldChange, value: string | null): string {
  if (value === null) return '–';
  const { column } = declaredColumn(dataset, name);
  const { date, period } = formats(locale);
  if (column?.kind === 'date') return date(value);
  if (column?.kind === 'month' || column?.kind === 'quarter') return period(value);
  return column?.codes.find(({ code }) => code === value)?.label[locale] ?? value;
}
