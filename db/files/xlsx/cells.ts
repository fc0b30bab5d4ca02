/** Cells and their XML. A text is always typed as text, so that nothing in it is ever taken for a formula or a number. */
import { columnLetter } from './column-letter.ts';
import { styleIndex, type Format, type Look } from './styles.ts';
import { cutText, xmlText } from './xml-text.ts';

/** A day, ISO 8601, that the spreadsheet knows as a date. */
export interface Day {
  readonly day: string;
}

export type Value = string | number | boolean | Day | null;
/** A value, or a value with a look of its own. */
export type Cell = Value | { readonly value: Value; readonly look: Look };

/** UTF-16 units at most in a cell; a longer text is cut and its end marked. */
const longestText = 32_767;

const isStyled = (cell: Cell): cell is Exclude<Cell, Value> => typeof cell === 'object' && cell !== null && 'value' in cell;

/** The XML of a cell, nothing where it is empty and plain. `row` counts from 1, `column` from 0; `format` is the column's. */
export function cellXml(cell: Cell, row: number, column: number, format: Format): string {
  const { value, look } = isStyled(cell) ? cell : { value: cell, look: 'plain' as const };
  const open = (own: Format): string => `<c r="${columnLetter(column)}${row}" s="${styleIndex(look, own)}"`;
  if (value === null || value === '') return look === 'plain' ? '' : `${open(format)}/>`;
  switch (typeof value) {
    case 'string':
      return `${open('text')} t="inlineStr"><is><t xml:space="preserve">${xmlText(cutText(value, longestText))}</t></is></c>`;
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a cell can hold.`);
      return `${open(format === 'text' ? 'general' : format)}><v>${value}</v></c>`;
    case 'boolean':
      return `${open('general')} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return `${open('date')}><v>${serialOf(value.day)}</v></c>`;
  }
}

/**
 * The number by which a spreadsheet knows a day. Its calendar has a 29 February 1900, so days before it count one less
 * (ECMA-376, 18.17.4.1).
 */
export function serialOf(day: string): number {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !(serial > 1)) throw new RangeError(`"${day}" is not a day from 1900 on.`);
  return serial > 60 ? serial : serial - 1;
}
