/** From the rows of a sheet to a table: the header, rows of its width, and what is wrong with a cell, named like `F4`. */
import { fileColumns, type FileColumn, type RecordDeclaration } from '../../../records/define.ts';
import { columnLetter } from '../../../files/xlsx/column-letter.ts';
import { say, shown, type Message, type Problem } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';
import { findPersonalText } from '../../checks/text.ts';
import { formNotice, formProblem } from '../form-fault.ts';
import type { Row, TablePart } from '../table.ts';
import { findTurned, type Cell, type Flaw, type SheetRow } from './cells.ts';
import type { SheetPiece } from './sheet-rows.ts';

const numericKinds = new Set(['integer', 'decimal', 'money', 'measure', 'year']);
const textualKinds = new Set(['id', 'refs', 'code', 'text', 'label', 'country', 'spdx', 'url']);

export class SheetTable {
  readonly #file: string;
  readonly #numeric: ReadonlySet<string>;
  readonly #textual: ReadonlySet<string>;
  readonly #secret: ReadonlySet<string>;
  #header: string[] | undefined;
  #line = 0;

  constructor(file: string, record: RecordDeclaration) {
    this.#file = file;
    const named = (is: (column: FileColumn['column']) => boolean): Set<string> =>
      new Set(fileColumns(record.columns).flatMap(({ name, column }) => (is(column) ? [name] : [])));
    this.#numeric = named(({ kind }) => numericKinds.has(kind));
    this.#textual = named(({ kind }) => textualKinds.has(kind));
    this.#secret = named(({ neverPublished }) => neverPublished === true);
  }

  *take({ rows, merged }: SheetPiece): Iterable<TablePart> {
    const even: Row[] = [];
    for (const row of rows) {
      if (this.#header) yield* this.#takeRow(row, this.#header, even);
      else yield* this.#takeHeader(row);
    }
    if (even.length > 0) yield { rows: even };
    for (const range of merged) yield { problem: this.#merged(range) };
  }

  *#takeHeader(row: SheetRow): Iterable<TablePart> {
    const width = (row.cells.at(-1)?.column ?? -1) + 1;
    this.#header = fieldsOf(row, width);
    this.#line = row.line;
    yield { header: this.#header };
    if (row.line !== 1) yield { problem: this.#blankAbove(row.line) };
    for (const cell of row.cells) if (cell.flaw) yield { problem: this.#flaw(row.line, cell, cell.flaw) };
  }

  *#takeRow(row: SheetRow, header: readonly string[], even: Row[]): Iterable<TablePart> {
    const inside = row.cells.some(({ column }) => column < header.length);
    if (inside && row.line !== this.#line + 1) yield { problem: this.#blankBetween(this.#line + 1) };
    if (inside) this.#line = row.line;
    let flawed = false;
    for (const cell of row.cells) {
      const name = header[cell.column];
      const flaw = cell.flaw ?? (name !== undefined && this.#textual.has(name) ? findTurned(cell) : undefined);
      const problem = name === undefined ? this.#far(row.line, cell) : flaw && this.#flaw(row.line, cell, flaw);
      if (problem) yield { problem };
      else if (name !== undefined && cell.kind === 'text' && this.#numeric.has(name) && /^-?\d+(\.\d+)?$/.test(cell.text))
        yield { notice: this.#numberAsText(row.line, cell) };
      flawed ||= problem !== undefined && name !== undefined;
    }
    if (inside && !flawed) even.push({ line: row.line, fields: fieldsOf(row, header.length) });
  }

  #problem(line: number, column: string | undefined, rule: RuleId, what: Message, value: string | null = null): Problem {
    return formProblem({ file: this.#file, line, column: column ?? null, value }, rule, what);
  }

  #atCell(line: number, { column, text }: Cell, rule: RuleId, { en, ms }: Message): Problem {
    const cell = `${columnLetter(column)}${line}`;
    const name = this.#header?.[column];
    const isOpen = name !== undefined && !this.#secret.has(name) && !findPersonalText(text);
    return this.#problem(line, name, rule, say(`cell ${cell} ${en}`, `sel ${cell} ${ms}`), isOpen ? shown(text) : null);
  }

  #flaw(line: number, cell: Cell, { rule, what, withoutValue = what }: Flaw): Problem {
    const isSecret = this.#secret.has(this.#header?.[cell.column] ?? '');
    return this.#atCell(line, cell, rule, isSecret ? withoutValue : what);
  }

  #far(line: number, cell: Cell): Problem {
    return this.#atCell(
      line,
      cell,
      'xlsx-far-cell',
      say('stands outside the table. Delete what it holds.', 'terletak di luar jadual. Padamkan isinya.'),
    );
  }

  #numberAsText(line: number, { column, text }: Cell): Problem {
    const cell = `${columnLetter(column)}${line}`;
    return formNotice(
      { file: this.#file, line, column: this.#header?.[column] ?? null, value: shown(text) },
      'number-as-text',
      say(
        `cell ${cell} holds the number "${text}" as text. It was taken as a number.`,
        `sel ${cell} menyimpan nombor "${text}" sebagai teks. Nilai itu diambil sebagai nombor.`,
      ),
    );
  }

  #blankAbove(line: number): Problem {
    const what = say(
      'empty rows stand above the header. Take them out.',
      'terdapat baris kosong di atas tajuk. Buang baris itu.',
    );
    return this.#problem(line, undefined, 'blank-line', what);
  }

  #blankBetween(line: number): Problem {
    const what = say('an empty row stands between records. Take it out.', 'terdapat baris kosong antara rekod. Buang baris itu.');
    return this.#problem(line, undefined, 'blank-line', what);
  }

  #merged(range: string): Problem {
    const line = Number(/^[A-Z]{1,3}(\d{1,7})/.exec(range)?.[1] ?? 1);
    const what = say(
      `the cells ${shown(range)} are merged, and their value stands once. Unmerge them, and fill each.`,
      `sel ${shown(range)} bercantum, dan nilainya hanya ada sekali. Nyahcantumkan sel itu, dan isi setiap satu.`,
    );
    return this.#problem(line, undefined, 'xlsx-merged-cells', what, shown(range));
  }
}

function fieldsOf({ cells }: SheetRow, width: number): string[] {
  const fields = Array.from<string>({ length: width }).fill('');
  for (const { column, text } of cells) if (column < width) fields[column] = text;
  return fields;
}
