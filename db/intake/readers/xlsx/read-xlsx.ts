/** Record files as workbooks: one sheet with data, values alone. */
import { fileColumns, type RecordDeclaration } from '../../../records/define.ts';
import { columnLetter, shown, type Findings, type Problem } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';
import type { Row, Table } from '../table.ts';
import { ZipFault } from '../zip.ts';
import { readRows, type Cell, type SheetRow } from './cells.ts';
import { openWorkbook, type Sheet, type Workbook } from './workbook.ts';

/** The table in a workbook of one record, or undefined where it is refused. */
export function readXlsx(file: string, bytes: Buffer, record: RecordDeclaration, findings: Findings): Table | undefined {
  return open(file, bytes, findings, (workbook) => {
    const filled = workbook.sheets.filter((sheet) => hasRows(sheet, workbook));
    if (filled.length > 1)
      throw new ZipFault(
        'xlsx-sheets',
        `has ${filled.length} sheets with data (${filled.map(({ name }) => `"${name}"`).join(', ')}). Keep one sheet.`,
      );
    if (!filled[0]) throw new ZipFault('empty-file', 'has no cell with a value. Export it again.');
    return readSheet({ file, sheet: filled[0], workbook, record, findings });
  });
}

/** The tables of a workbook whose sheets are named after records; empty sheets are passed over. */
export function readSheets(
  file: string,
  bytes: Buffer,
  records: ReadonlyMap<string, RecordDeclaration>,
  findings: Findings,
): Map<string, Table> {
  const tables = new Map<string, Table>();
  open(file, bytes, findings, (workbook) => {
    for (const sheet of workbook.sheets) {
      if (!hasRows(sheet, workbook)) continue;
      const record = records.get(sheet.name);
      if (!record)
        refuse(file, 'xlsx-sheets', `has a sheet "${sheet.name}", named after no record. Rename it or take it out.`, findings);
      else tables.set(sheet.name, readSheet({ file, sheet, workbook, record, findings }));
    }
  });
  return tables;
}

/** Opens a workbook and turns what its form lacks into a problem. */
function open<T>(file: string, bytes: Buffer, findings: Findings, read: (workbook: Workbook) => T): T | undefined {
  try {
    return read(openWorkbook(bytes));
  } catch (fault) {
    if (!(fault instanceof ZipFault)) throw fault;
    return refuse(file, fault.rule, fault.message, findings);
  }
}

function refuse(file: string, rule: RuleId, message: string, findings: Findings): undefined {
  findings.problems.push({
    file,
    line: null,
    column: null,
    rule,
    value: null,
    message: `${file} ${message} Nothing was loaded.`,
  });
  return undefined;
}

function hasRows(sheet: Sheet, workbook: Workbook): boolean {
  for (const _row of readRows(sheet.xml, workbook)) return true;
  return false;
}

interface SheetContext {
  readonly file: string;
  readonly sheet: Sheet;
  readonly workbook: Workbook;
  readonly record: RecordDeclaration;
  readonly findings: Findings;
}

/** The table in one sheet, its first row being the header. */
function readSheet({ file, sheet, workbook, record, findings }: SheetContext): Table {
  const [first, ...rest] = readRows(sheet.xml, workbook);
  const header = Array.from({ length: (first?.cells.at(-1)?.column ?? -1) + 1 }, (_, column) => textAt(first!, column));
  const before = findings.problems.length;
  if (first && first.line !== 1)
    findings.problems.push(problemAt(file, first.line, null, 'blank-line', 'empty rows stand above the header. Take them out.'));
  const numeric = new Set(
    fileColumns(record.columns).flatMap(({ name, column }) => (numericKinds.has(column.kind) ? [name] : [])),
  );
  const rows: Row[] = [];
  let line = first?.line ?? 1;
  for (const row of rest) {
    if (row.line !== line + 1 && row.cells.some(({ column }) => column < header.length))
      findings.problems.push(problemAt(file, line + 1, null, 'blank-line', 'an empty row stands between records. Take it out.'));
    line = row.line;
    for (const cell of row.cells) checkCell(file, row.line, cell, header, numeric, findings);
    if (row.cells.some(({ column }) => column < header.length))
      rows.push({ line, fields: header.map((_, column) => textAt(row, column)) });
  }
  return { file, header, rows, whole: findings.problems.length === before, lettered: true };
}

const textAt = (row: SheetRow, column: number): string => row.cells.find((cell) => cell.column === column)?.text ?? '';

const numericKinds = new Set(['integer', 'decimal', 'money', 'measure', 'year']);

function checkCell(
  file: string,
  line: number,
  cell: Cell,
  header: readonly string[],
  numeric: ReadonlySet<string>,
  findings: Findings,
): void {
  const name = header[cell.column];
  const reference = `${columnLetter(cell.column)}${line}`;
  const say = (list: Problem[], rule: RuleId, message: string): void =>
    void list.push(problemAt(file, line, name ?? null, rule, `cell ${reference} ${message}`, shown(cell.text)));
  if (name === undefined) say(findings.problems, 'xlsx-far-cell', 'stands outside the table. Delete what it holds.');
  else if (cell.hasFormula) say(findings.problems, 'xlsx-formula', 'holds a formula. Put its value there (copy, paste values).');
  else if (cell.isText && numeric.has(name) && /^-?\d+(\.\d+)?$/.test(cell.text))
    say(findings.notices, 'number-as-text', `holds the number "${cell.text}" as text. It was taken as a number.`);
}

const problemAt = (
  file: string,
  line: number,
  column: string | null,
  rule: RuleId,
  message: string,
  value: string | null = null,
): Problem => ({
  ...{ file, line, column, rule, value },
  message: `${file}, line ${line}${column === null ? '' : `, column "${column}"`}: ${message}`,
});
