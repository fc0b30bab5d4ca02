/** A record's sheet in a workbook: its columns with what they accept, and no row. */
import { serialOf } from '../../files/xlsx/cells.ts';
import type { Column as SheetColumn, Sheet } from '../../files/xlsx/sheet.ts';
import type { Format } from '../../files/xlsx/styles.ts';
import type { Rule } from '../../files/xlsx/validation.ts';
import type { Column, RecordDeclaration } from '../../records/define.ts';
import { describeColumns, type ColumnFacts } from './describe-column.ts';
import { longestText } from './form-of.ts';
import { errorOf, noteOf, promptOf } from './note-of.ts';

/** The sheet is named after the record, its headers are the names of the record's columns in files. */
export const templateSheet = (record: RecordDeclaration): Sheet => ({
  name: record.name,
  columns: describeColumns(record).map(templateColumn),
  rows: [],
});

function templateColumn(facts: ColumnFacts): SheetColumn {
  return {
    title: facts.name,
    width: Math.max(facts.name.length + 4, widths[facts.column.kind] ?? 14),
    format: formats[facts.column.kind] ?? 'text',
    required: facts.required === 'yes',
    validation: { rule: ruleOf(facts), prompt: promptOf(facts), error: errorOf(facts) },
    note: noteOf(facts),
  };
}

/** Characters; others have 14. */
const widths: Partial<Record<Column['kind'], number>> = { id: 18, refs: 30, text: 30, label: 32, url: 32, code: 20 };

/** All others are text, so that a spreadsheet keeps what is typed: `00123`, `2026-10`, `true`. */
const formats: Partial<Record<Column['kind'], Format>> = {
  date: 'date',
  integer: 'integer',
  year: 'integer',
  decimal: 'general',
  measure: 'general',
  money: 'money',
};

const firstDay = serialOf('1900-01-01');
const lastDay = serialOf('2200-12-31');
const today = 'TODAY()';

function ruleOf({ column, codes }: ColumnFacts): Rule {
  switch (column.kind) {
    case 'code':
    case 'tri':
      return { kind: 'list', codes: Object.keys(codes!) };
    case 'boolean':
      return { kind: 'list', codes: ['true', 'false'] };
    case 'date':
      return { kind: 'date', min: firstDay, max: column.mayBeFuture ? lastDay : today };
    case 'year':
      return { kind: 'whole', min: 1900, max: `YEAR(${today})` };
    case 'integer':
      return { kind: 'whole', ...rangeOf(column) };
    case 'decimal':
      return { kind: 'decimal', ...rangeOf(column) };
    case 'money':
      return { kind: 'decimal', min: 0 };
    case 'measure':
      return { kind: 'custom', formula: (cell) => measureFormula(cell, column) };
    case 'url':
      return { kind: 'custom', formula: (cell) => `LEFT(${cell},8)="https://"` };
    default:
      return { kind: 'textLength', ...lengths(column) };
  }
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** A validation needs a bound: without one, any number that is kept exactly. */
const rangeOf = ({ min, max }: Range): Range =>
  min === undefined && max === undefined
    ? { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }
    : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };

function lengths(column: Column): Range {
  switch (column.kind) {
    case 'text':
    case 'label':
      return { max: column.max ?? longestText };
    case 'country':
      return { min: 2, max: 2 };
    case 'month':
    case 'quarter':
      return { min: 7, max: 7 };
    case 'refs':
      return { min: 2 };
    default:
      return { min: 2, max: 64 };
  }
}

/** A number in its range, or one of the two words. `IF`, since a spreadsheet would also compute the other side of `OR`. */
function measureFormula(cell: string, { min, max, integer }: Extract<Column, { kind: 'measure' }>): string {
  const tests = [
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
    ...(integer ? [`${cell}=INT(${cell})`] : []),
  ];
  const number = tests.length === 0 ? 'TRUE' : `AND(${tests.join(',')})`;
  return `IF(ISNUMBER(${cell}),${number},OR(${cell}="not_provided",${cell}="not_applicable"))`;
}
