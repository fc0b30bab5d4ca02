/** The cells of a sheet as text: dates in ISO form, numbers in plain digits. */
import { attribute, decodeEntities, eachElement, textOf } from './xml.ts';
import type { Workbook } from './workbook.ts';

export interface Cell {
  /** 0 is column A. */
  readonly column: number;
  readonly text: string;
  /** Held as text, not as a number, date or truth value. */
  readonly isText: boolean;
  readonly hasFormula: boolean;
}

export interface SheetRow {
  /** Number of the row as the spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The rows that hold a value or a formula. */
export function* readRows(xml: string, workbook: Workbook): Iterable<SheetRow> {
  let line = 0;
  for (const row of eachElement(xml, 'row')) {
    line = Number(attribute(row.attributes, 'r') ?? line + 1);
    const cells: Cell[] = [];
    let column = -1;
    for (const { attributes, content } of eachElement(row.content, 'c')) {
      const reference = attribute(attributes, 'r');
      column = reference === undefined ? column + 1 : columnOf(reference);
      const cell = readCell(column, attributes, content, workbook);
      if (cell.text !== '' || cell.hasFormula) cells.push(cell);
    }
    if (cells.length > 0) yield { line, cells };
  }
}

/** `F4` stands in column 5. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readCell(column: number, attributes: string, content: string, workbook: Workbook): Cell {
  const hasFormula = /<(\w+:)?f[\s/>]/.test(content);
  const type = attribute(attributes, 't') ?? 'n';
  const cell = (text: string, isText = false): Cell => ({ column, text, isText, hasFormula });
  if (type === 'inlineStr') return cell(textOf(content), true);
  const [value] = eachElement(content, 'v');
  const raw = decodeEntities(value?.content ?? '');
  if (type === 's') return cell(workbook.sharedTexts[Number(raw)] ?? '', true);
  if (type === 'b') return cell(raw === '1' ? 'true' : 'false');
  if (type !== 'n') return cell(raw, type === 'str');
  if (raw === '' || !Number.isFinite(Number(raw))) return cell(raw);
  const isDate = workbook.dateStyles.has(Number(attribute(attributes, 's') ?? 0));
  return cell(isDate ? dateOf(Number(raw), workbook.from1904) : numberOf(Number(raw)));
}

/** Spreadsheets keep 15 digits; 96.5 may stand in the file as 96.500000000000014. */
const numberOf = (value: number): string => String(Number(value.toPrecision(15)));

const day = 86_400_000;

/** The day of a serial number. Where days count from 1900, those before 1 March 1900 are one off (ECMA-376 18.17.4.1). */
function dateOf(serial: number, from1904: boolean): string {
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(origin + Math.round(serial * day));
  if (Number.isNaN(date.valueOf())) return String(serial);
  return Number.isInteger(serial) ? date.toISOString().slice(0, 10) : date.toISOString();
}
