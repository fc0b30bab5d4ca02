/** The rows of a record file: every value, the rules of a single row, and the key. */
import type { FileColumn, RecordDeclaration } from '../../records/define.ts';
import { columnLetter, shown, type Findings } from '../problem.ts';
import type { Row, Table } from '../readers/table.ts';
import type { RuleId } from '../rules.ts';
import { findCharacterFault } from './characters.ts';
import { isRequired, type Place } from './header.ts';
import { findFault } from './value.ts';

/** A record that passed its own checks: values by file column, '' for not provided. */
export interface KeptRow {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

interface Context {
  readonly table: Table;
  readonly record: RecordDeclaration;
  readonly places: readonly Place[];
  readonly today: string;
  readonly findings: Findings;
}

/** The rows of a file that are whole, in order of the file; what is wrong goes to the findings. */
export function checkRows(context: Context): KeptRow[] {
  const { table, findings } = context;
  if (table.rows.length === 0 && table.whole && !findings.problems.some(({ file }) => file === table.file))
    findings.problems.push({
      ...{ file: table.file, line: null, column: null, rule: 'no-records', value: null },
      message: `${table.file} has no record. Export it again, or say that the register is empty with --empty ${context.record.name}.`,
    });
  const kept: KeptRow[] = [];
  for (const row of table.rows) {
    if (isNoRecord(row, context)) continue;
    kept.push(checkRow(row, context));
  }
  return kept;
}

/** A header among the records or a row of totals. */
function isNoRecord(row: Row, { table, findings }: Context): boolean {
  const say = (rule: RuleId, message: string): true => {
    findings.problems.push({
      ...{ file: table.file, line: row.line, column: null, rule, value: shown(row.fields[0] ?? '') },
      message,
    });
    return true;
  };
  if (row.fields.every((field, index) => field === table.header[index]))
    return say('repeated-header', `${table.file}, line ${row.line}: the header stands again. Take the line out.`);
  const first = row.fields.find((field) => field !== '') ?? '';
  return /^(total|grand total|sub-?total|jumlah|jumlah besar|المجموع|الإجمالي) ?:?$/iu.test(first.trim())
    ? say('totals-row', `${table.file}, line ${row.line}: "${shown(first)}" looks like a row of totals. Take it out.`)
    : false;
}

function checkRow(row: Row, context: Context): KeptRow {
  const values: Record<string, string> = {};
  for (const { column, at } of context.places) {
    const value = at === -1 ? '' : tidy(row.fields[at]!, row, column, at, context);
    values[column.name] = value;
    if (at === -1) continue;
    checkValue(value, row, column, at, context);
  }
  checkLabels(values, row, context);
  return { file: context.table.file, line: row.line, values };
}

/** Outer spaces and letters apart from their accents are put right, with a notice. */
function tidy(written: string, row: Row, { name, column }: FileColumn, at: number, { table, findings }: Context): string {
  const value = tidied(written);
  if (value === written) return written;
  const rule: RuleId = value === written.trim() ? 'outer-space' : 'not-nfc';
  if (findCharacterFault(written, column)) return value;
  findings.notices.push({
    ...{ file: table.file, line: row.line, column: name, rule, value: shown(written) },
    message: `${place(table, row.line, name, at)}: ${rule === 'outer-space' ? 'spaces around the value were left out' : 'letters and accents were put together (NFC)'}.`,
  });
  return value;
}

const printable = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const tidied = (written: string): string =>
  written === '' || printable.test(written) ? written : written.replace(/^[ \u00A0]+|[ \u00A0]+$/g, '').normalize('NFC');

const place = ({ file, lettered }: Table, line: number, column: string, at: number): string =>
  `${file}, line ${line}, column "${column}"${lettered ? ` (${columnLetter(at)})` : ''}`;

function checkValue(value: string, row: Row, column: FileColumn, at: number, context: Context): void {
  const { table, record, today, findings } = context;
  const fault =
    value === ''
      ? isRequired(column, record)
        ? ({ rule: 'required', message: `the required value "${column.name}" is empty. Fill it.` } as const)
        : undefined
      : (findCharacterFault(value, column.column) ?? findFault(value, column.column, today));
  if (!fault) return;
  findings.problems.push({
    ...{ file: table.file, line: row.line, column: column.name, rule: fault.rule },
    value: fault.rule === 'personal-data' || column.column.neverPublished ? null : shown(value),
    message: `${place(table, row.line, column.name, at)}: ${fault.message} Nothing was loaded.`,
  });
}

/** An optional label in Malay asks for English. */
function checkLabels(values: Readonly<Record<string, string>>, row: Row, { table, record, findings }: Context): void {
  for (const [name, column] of Object.entries(record.columns)) {
    if (column.kind !== 'label' || column.required) continue;
    if (values[`${name}_ms`] && !values[`${name}_en`])
      findings.problems.push({
        ...{ file: table.file, line: row.line, column: `${name}_en`, rule: 'label-pair', value: null },
        message: `${table.file}, line ${row.line}, column "${name}_en": the text stands in Malay alone. Give it in English too.`,
      });
  }
}
