/** The rows of a record file, one by one: every value, and whether it is a record at all. */
import { columnLetter } from '../../files/xlsx/column-letter.ts';
import type { FileColumn, RecordDeclaration } from '../../records/define.ts';
import { say, shown, type Findings, type Message } from '../problem.ts';
import type { Row } from '../readers/table.ts';
import type { RuleId } from '../rules.ts';
import { findCharacterFault } from './characters.ts';
import { flat } from './flat.ts';
import { isRequired, type ColumnPlace } from './header.ts';
import { entryAt, problemAt, type Place } from './place.ts';
import { findFault } from './value.ts';

/** A record that passed its own checks: values by file column, '' for not provided. */
export interface KeptRow {
  readonly file: string;
  /** 0 for a row kept before. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface RowContext {
  readonly file: string;
  readonly record: RecordDeclaration;
  readonly header: readonly string[];
  readonly places: readonly ColumnPlace[];
  /** Whether columns have letters, as in a spreadsheet. */
  readonly lettered: boolean;
  /** ISO day in the programme's time zone. */
  readonly today: string;
  readonly findings: Findings;
}

/** Checks rows of one file; gives the row as it is kept, or undefined where it is no record. Problems go to the findings. */
export function openRowCheck(context: RowContext): (row: Row) => KeptRow | undefined {
  const columns = context.places.map(({ column, at }) => openColumnCheck(column, at, context));
  const labels = optionalLabels(context.record);
  const header = context.header.map(spelled);
  return (row) => {
    if (isNoRecord(row, header, context)) return undefined;
    const values: Record<string, string> = {};
    for (const { name, at, check } of columns) values[name] = at === -1 ? '' : check(row.fields[at]!, row.line);
    for (const label of labels) checkLabel(label, values, row.line, context);
    return { file: context.file, line: row.line, values };
  };
}

/** A header among the records or a row of totals. */
function isNoRecord(row: Row, header: readonly string[], { file, findings }: RowContext): boolean {
  const first = row.fields.find((field) => field !== '') ?? '';
  const refuse = (rule: RuleId, message: Message): true => {
    findings.problems.add(problemAt({ file, line: row.line }, { rule, value: first, message }));
    return true;
  };
  if (spelled(row.fields[0]!) === header[0] && row.fields.every((field, index) => spelled(field) === header[index]))
    return refuse(
      'repeated-header',
      say('the header stands again. Take the line out.', 'baris tajuk terdapat sekali lagi. Buangkan baris ini.'),
    );
  return first.length < 30 && totals.test(first)
    ? refuse(
        'totals-row',
        say(
          `"${shown(first)}" looks like a row of totals. Take it out.`,
          `"${shown(first)}" nampaknya baris jumlah. Buangkannya.`,
        ),
      )
    : false;
}

const spelled = (name: string): string => name.trim().toLowerCase();

const totals =
  /^\s*((grand |sub[- ]?)?totals?|jumlah( besar| kecil| keseluruhan| semua)?|keseluruhan|المجموع( الكلي)?|الإجمالي)( 20\d\d)? ?:?\s*$/iu;

interface ColumnCheck {
  readonly name: string;
  readonly at: number;
  /** The value as it is kept. */
  check(written: string, line: number): string;
}

/** Values found in order that are remembered in each column: most columns repeat a few. */
const mostRemembered = 5_000;

function openColumnCheck(column: FileColumn, at: number, context: RowContext): ColumnCheck {
  const { name } = column;
  const letter = context.lettered ? columnLetter(at) : undefined;
  const inOrder = new Set<string>();
  return {
    ...{ name, at },
    check(written, line) {
      if (inOrder.has(written)) return written;
      const place = { file: context.file, line, column: name, letter };
      const value = tidy(written, column, place, context.findings);
      const isFine = checkValue(value, column, place, context);
      if (isFine && value === written && written.length < 40 && inOrder.size < mostRemembered) inOrder.add(flat(written));
      return value;
    },
  };
}

/** Outer spaces and letters apart from their accents are put right, with a notice. */
function tidy(written: string, { column }: FileColumn, place: Place, findings: Findings): string {
  const value = tidied(written);
  if (value === written || findCharacterFault(written, column)) return value;
  const isSpace = value === written.trim();
  const message = isSpace
    ? say('spaces around the value were left out.', 'ruang di hujung nilai telah dibuang.')
    : say('letters and accents were put together (NFC).', 'huruf dan tanda telah dicantumkan (NFC).');
  const told = { rule: isSpace ? 'outer-space' : 'not-nfc', value: written, message } as const;
  findings.notices.add(entryAt(place, column.neverPublished ? { ...told, value: null } : told));
  return value;
}

const printable = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const tidied = (written: string): string =>
  written === '' || printable.test(written) ? written : written.replace(outerSpaces, '').normalize('NFC');
const outerSpaces = /^[ \u00A0\u2000-\u200A\u202F\u205F\u3000]+|[ \u00A0\u2000-\u200A\u202F\u205F\u3000]+$/g;

function checkValue(value: string, column: FileColumn, place: Place, { record, today, findings }: RowContext): boolean {
  const fault =
    value === ''
      ? isRequired(column, record)
        ? ({ rule: 'required', message: requiredMessage(column.name) } as const)
        : undefined
      : (findCharacterFault(value, column.column) ?? findFault(value, column.column, today));
  if (!fault) return true;
  const isSecret = fault.rule === 'personal-data' || column.column.neverPublished === true;
  findings.problems.add(problemAt(place, { ...fault, value: isSecret ? null : value }));
  return false;
}

const requiredMessage = (name: string): Message =>
  say(`the required value "${name}" is empty. Fill it.`, `nilai wajib "${name}" kosong. Isikannya.`);

const optionalLabels = ({ columns }: RecordDeclaration): string[] =>
  Object.entries(columns).flatMap(([name, column]) => (column.kind === 'label' && !column.required ? [name] : []));

/** An optional label in Malay asks for English. */
function checkLabel(label: string, values: Readonly<Record<string, string>>, line: number, context: RowContext): void {
  if (!values[`${label}_ms`] || values[`${label}_en`]) return;
  const place = { file: context.file, line, column: `${label}_en` };
  const message = say(
    'the text stands in Malay alone. Give it in English too.',
    'teks ada dalam bahasa Melayu sahaja. Berikan dalam bahasa Inggeris juga.',
  );
  context.findings.problems.add(problemAt(place, { rule: 'label-pair', value: null, message }));
}
