/** Record files in CSV, read strictly and as a stream. Nothing is guessed; what is off is named with its line. */
import { say, type Problem } from '../../problem.ts';
import type { ByteSource } from '../byte-source.ts';
import { faultAt, formProblem } from '../form-fault.ts';
import type { Row, TablePart } from '../table.ts';
import type { Encoding } from '../text/encodings.ts';
import { otherFormat, readText } from '../text/read-text.ts';
import { CsvFault } from './csv-fault.ts';
import { CsvSplitter } from './csv-splitter.ts';
import { checkFirstLine } from './first-line.ts';
import { skipFirstLines } from './skip-lines.ts';

export type Separator = ',' | ';' | '\t' | '|';

/** How a file that another system wrote differs from a record file. */
export interface CsvOptions {
  /** A comma unless said. */
  readonly separator?: Separator;
  /** UTF-8 unless said. */
  readonly encoding?: Encoding;
  /** Physical lines above the header that are passed over; none unless said. */
  readonly skipLines?: number;
}

/** Reads the table in a CSV once. Throws `FormFault` where the rest cannot be read; `tellParts` makes it a problem. */
export async function* readCsv(source: ByteSource, options: CsvOptions = {}): AsyncIterable<TablePart> {
  const { file } = source;
  const { separator = ',', encoding, skipLines = 0 } = options;
  const splitter = new CsvSplitter(separator, skipLines + 1);
  const table = new CsvTable(file, separator);
  let isFirst = true;
  try {
    for await (const part of skipFirstLines(readText(source, encoding), skipLines)) {
      if ('notice' in part) yield part;
      else {
        if (isFirst) refuseJson(file, part.text);
        isFirst = false;
        yield* table.take(splitter.push(part.text));
      }
      if (splitter.fault) throw splitter.fault;
    }
    yield* table.take(splitter.end());
    if (splitter.fault) throw splitter.fault;
    yield* table.end();
  } catch (fault) {
    throw fault instanceof CsvFault ? faultAt({ file, line: fault.line }, fault.rule, fault.what) : fault;
  }
}

/** No header begins like this. */
function refuseJson(file: string, start: string): void {
  if (/^\s*(\[\s*[{[\]]|\{\s*")/.test(start)) throw otherFormat(file, say('JSON', 'JSON'));
}

const isBlank = ({ fields }: Row): boolean => fields.length === 1 && fields[0] === '';

/** What a spreadsheet writes for rows that were once filled. */
const isHollow = ({ fields }: Row, columns: number): boolean =>
  fields.length === columns && fields[0] === '' && fields.every((field) => field === '');

/** Tells the header from the rows, and holds rows against its width. */
class CsvTable {
  readonly #file: string;
  readonly #separator: Separator;
  #columns = 0;
  #broken = false;
  /** Empty lines, and rows without a value, that may turn out to be the last: the first, how many, and whether all are rows. */
  #blank = { line: 0, count: 0, areRows: true };

  constructor(file: string, separator: Separator) {
    this.#file = file;
    this.#separator = separator;
  }

  *take(records: Row[]): Iterable<TablePart> {
    let rows = records;
    if (this.#columns === 0 && rows.length > 0) {
      const { fields } = rows[0]!;
      checkFirstLine(this.#file, rows[0]!, this.#separator);
      this.#columns = fields.length;
      yield { header: fields };
      rows = rows.slice(1);
    }
    let even: Row[] = [];
    for (const row of rows) {
      const isRow = isHollow(row, this.#columns);
      if (isRow || isBlank(row)) this.#addBlank(row.line, isRow);
      else {
        const isEven = row.fields.length === this.#columns;
        if ((this.#blank.count > 0 || !isEven) && even.length > 0) {
          yield { rows: even };
          even = [];
        }
        if (this.#blank.count > 0) yield* this.#refuseBlank();
        if (isEven) even.push(row);
        else yield* this.#refuse(this.#raggedRow(row));
      }
    }
    if (even.length > 0) yield { rows: even };
  }

  *end(): Iterable<TablePart> {
    if (this.#columns === 0)
      throw faultAt(
        { file: this.#file, line: null },
        'empty-file',
        say('holds no line. Export it again.', 'tiada baris. Eksport semula fail itu.'),
      );
    if (this.#blank.count > 0) yield { notice: this.#lastBlankLines(this.#blank.line, this.#blank.count) };
  }

  #addBlank(line: number, isRow: boolean): void {
    const { line: first, count, areRows } = this.#blank;
    this.#blank = { line: first || line, count: count + 1, areRows: areRows && isRow };
  }

  /** Empty lines that stand between records are refused; rows without a value are rows like others. */
  *#refuseBlank(): Iterable<TablePart> {
    const { line, count, areRows } = this.#blank;
    this.#blank = { line: 0, count: 0, areRows: true };
    for (let index = 0; index < count; index++) {
      if (areRows) yield { rows: [{ line: line + index, fields: Array.from<string>({ length: this.#columns }).fill('') }] };
      else yield* this.#refuse(this.#blankLine(line + index));
    }
  }

  *#refuse(problem: Problem): Iterable<TablePart> {
    yield { problem };
    if (!this.#broken) yield { broken: true };
    this.#broken = true;
  }

  #lastBlankLines(line: number, count: number): Problem {
    return {
      file: this.#file,
      line,
      column: null,
      rule: 'blank-line',
      value: null,
      message: say(
        `${this.#file}: ${count} empty line(s) after the last record were left out.`,
        `${this.#file}: ${count} baris kosong selepas rekod terakhir diketepikan.`,
      ),
    };
  }

  #blankLine(line: number): Problem {
    return formProblem(
      { file: this.#file, line },
      'blank-line',
      say('an empty line stands between records. Take it out.', 'terdapat baris kosong antara rekod. Buang baris itu.'),
    );
  }

  #raggedRow({ line, fields }: Row): Problem {
    return formProblem(
      { file: this.#file, line },
      'ragged-row',
      say(
        `the row has ${fields.length} fields, the header has ${this.#columns}. Quote values that hold a comma, and fill the row.`,
        `baris ini ada ${fields.length} medan, tajuk ada ${this.#columns}. Letakkan nilai yang mengandungi koma dalam tanda petik, dan lengkapkan baris itu.`,
      ),
    );
  }
}
