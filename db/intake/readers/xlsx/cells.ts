/** The cells of a row as text, and what is wrong with one: a formula, an error, a number that is shown as another. */
import { say, type Message } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';
import { dateText, numberText, withoutMidnight } from './numbers.ts';
import { attribute, decodeEntities, elements, malformedXml, textOf, unescapeText, type Element } from './xml.ts';
import type { Workbook } from './workbook.ts';

export interface Flaw {
  readonly rule: RuleId;
  /** Goes on after the name of the cell. */
  readonly what: Message;
  /** The same without the value, where `what` tells it. */
  readonly withoutValue?: Message;
}

export interface Cell {
  /** 0 is column A. */
  readonly column: number;
  readonly text: string;
  /** How the spreadsheet holds it. */
  readonly kind: 'text' | 'number' | 'date' | 'other';
  readonly flaw?: Flaw;
}

export interface SheetRow {
  /** Number of the row as the spreadsheet shows it. */
  readonly line: number;
  /** Those that hold a value or a flaw, in order of the file. */
  readonly cells: readonly Cell[];
}

/** Columns at most in a sheet; the last is XFD. */
const mostColumns = 16_384;

/** The row of an element `row`. Throws `ZipFault`. */
export function readRow(row: Element, before: number, workbook: Workbook): SheetRow {
  const line = Number(attribute(row.attributes, 'r') ?? before + 1);
  if (!Number.isSafeInteger(line) || line <= before)
    throw malformedXml(`row ${line} stands after row ${before}`, `baris ${line} terdapat selepas baris ${before}`);
  const cells: Cell[] = [];
  let column = -1;
  for (const { attributes, content } of elements(row.content, 'c')) {
    const reference = attribute(attributes, 'r');
    const next = reference === undefined ? column + 1 : columnOf(reference);
    if (next <= column || next >= mostColumns)
      throw malformedXml(`the cells of row ${line} are out of order`, `susunan sel baris ${line} tidak betul`);
    column = next;
    const cell = readCell(column, attributes, content, workbook);
    if (cell.text !== '' || cell.flaw) cells.push(cell);
  }
  return { line, cells };
}

/** `F4` stands in column 5. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readCell(column: number, attributes: string, content: string, workbook: Workbook): Cell {
  const type = attribute(attributes, 't') ?? 'n';
  const value = content === '' ? '' : type === 'inlineStr' ? textOf(content) : valueOf(content);
  const kind = type === 'inlineStr' || type === 's' || type === 'str' ? 'text' : type === 'd' ? 'date' : 'other';
  const cell = (text: string, flaw?: Flaw): Cell => ({ column, text, kind, ...(flaw && { flaw }) });
  if (/<(\w+:)?f[\s/>]/.test(content)) return cell(value, formula);
  if (value === '') return cell('');
  if (type === 'inlineStr') return cell(value);
  if (type === 'str') return cell(unescapeText(value));
  if (type === 's') return cell(sharedText(value, workbook));
  if (type === 'b') return cell(value === '1' ? 'true' : value === '0' ? 'false' : value);
  if (type === 'd') return cell(withoutMidnight(value));
  if (type === 'e') return cell(value, errorIn(value));
  if (type === 'n') return { column, ...readNumber(value, Number(attribute(attributes, 's') ?? 0), workbook) };
  throw malformedXml(`a cell is of the kind "${type}"`, `satu sel berjenis "${type}"`);
}

/** A cell has one value at most, which almost always is all that it has. */
function valueOf(content: string): string {
  const isAlone = content.startsWith('<v>') && content.indexOf('</v>') === content.length - 4;
  return decodeEntities(isAlone ? content.slice(3, -4) : (elements(content, 'v')[0]?.content ?? ''));
}

function sharedText(index: string, { sharedTexts }: Workbook): string {
  const text = /^\d+$/.test(index) ? sharedTexts[Number(index)] : undefined;
  if (text === undefined) throw malformedXml(`text ${index} is missing`, `teks ${index} tiada`);
  return text;
}

function readNumber(raw: string, style: number, { styles, from1904 }: Workbook): Omit<Cell, 'column'> {
  const kind = 'number';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(raw) || !Number.isFinite(Number(raw))) return { text: raw, kind };
  const { isDate = false, isPercent = false, digits = 0 } = styles[style] ?? {};
  if (isDate) return { text: dateText(Number(raw), from1904), kind: 'date' };
  const text = numberText(raw);
  if (isPercent) return { text, kind, flaw: shownOtherwise(`${numberText(String(Number(raw) * 100))} %`, text) };
  if (/^\d+$/.test(text) && text.length < digits) return { text, kind, flaw: shownOtherwise(text.padStart(digits, '0'), text) };
  return { text, kind };
}

const formula: Flaw = {
  rule: 'xlsx-formula',
  what: say(
    'holds a formula. Put its value there (copy, paste values).',
    'mengandungi formula. Letakkan nilainya di situ (salin, tampal nilai).',
  ),
};

const errorIn = (value: string): Flaw => ({
  rule: 'xlsx-error',
  what: say(
    `holds the error ${value}. Put the value there, or leave it empty.`,
    `mengandungi ralat ${value}. Letakkan nilainya di situ, atau biarkan kosong.`,
  ),
  withoutValue: say(
    'holds an error. Put the value there, or leave it empty.',
    'mengandungi ralat. Letakkan nilainya di situ, atau biarkan kosong.',
  ),
});

/** Digits that a spreadsheet keeps of a number. */
const mostDigits = 15;

/** What is wrong with a cell of a column that holds text, codes or identifiers: the spreadsheet made something else of it. */
export function findTurned({ kind, text }: Cell): Flaw | undefined {
  if (kind === 'date') return turnedIntoDate;
  return kind === 'number' && text.replace(/\D/g, '').length > mostDigits ? longNumber : undefined;
}

const turnedIntoDate: Flaw = {
  rule: 'xlsx-shown-otherwise',
  what: say(
    'holds a date, and this column holds none: the spreadsheet may have made it of something like 1-2. Give the cell the format Text, and write what is meant.',
    'mengandungi tarikh, sedangkan lajur ini bukan untuk tarikh: hamparan mungkin telah menukar tulisan seperti 1-2. Beri sel itu format Teks, dan tulis nilai yang dimaksudkan.',
  ),
};

const longNumber: Flaw = {
  rule: 'xlsx-shown-otherwise',
  what: say(
    `holds a number of more than ${mostDigits} digits, of which a spreadsheet keeps ${mostDigits}. Give the cell the format Text, and write all digits again.`,
    `mengandungi nombor lebih daripada ${mostDigits} angka, sedangkan hamparan menyimpan ${mostDigits} sahaja. Beri sel itu format Teks, dan tulis semula semua angka.`,
  ),
};

const shownOtherwise = (shows: string, holds: string): Flaw => ({
  rule: 'xlsx-shown-otherwise',
  what: say(
    `shows ${shows} and holds ${holds}. Write what is meant, and give the cell the format General or Text.`,
    `menunjukkan ${shows} tetapi mengandungi ${holds}. Tulis nilai yang dimaksudkan, dan beri sel itu format Am atau Teks.`,
  ),
  withoutValue: say(
    'shows another value than it holds. Write what is meant, and give the cell the format General or Text.',
    'menunjukkan nilai lain daripada kandungannya. Tulis nilai yang dimaksudkan, dan beri sel itu format Am atau Teks.',
  ),
});
