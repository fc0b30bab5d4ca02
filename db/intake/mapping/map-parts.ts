/** The table of a foreign file, part by part, into the table of a record. */
import { entryAt, problemAt } from '../checks/place.ts';
import { findTextFault } from '../checks/text.ts';
import { say, type Problem } from '../problem.ts';
import type { Row, TablePart } from '../readers/table.ts';
import { DistinctRows } from './distinct-rows.ts';
import { findHeaderProblems, tellUnread, type ForeignFile } from './foreign-header.ts';
import type { ColumnMaker, MappedTable, Places, RowMaker } from './mapping.ts';

/**
 * The record's header and rows, each with the line of the foreign row that it was made from. A row with a value that the mapping
 * cannot turn is a problem and is left out; `broken` follows.
 */
export async function* mapParts(
  table: MappedTable,
  parts: AsyncIterable<TablePart>,
  foreign: ForeignFile,
): AsyncGenerator<TablePart> {
  let mapper: RowMapper | undefined;
  for await (const part of parts) {
    if ('header' in part) {
      yield { header: table.header };
      const problems = findHeaderProblems(table, part.header, foreign);
      for (const problem of problems) yield { problem };
      if (problems.length > 0) return yield { broken: true };
      yield* tellUnread(table, part.header, foreign);
      mapper = new RowMapper(table, part.header, foreign);
    } else if ('rows' in part) yield* mapper!.map(part.rows);
    else yield part;
  }
  if (mapper) yield* mapper.end();
}

/** Makes the rows of a record from the rows of one file. */
class RowMapper {
  readonly #table: MappedTable;
  readonly #foreign: ForeignFile;
  readonly #header: readonly string[];
  readonly #places: Places;
  readonly #distinct: DistinctRows;
  #broken = false;
  #leftOut = 0;

  constructor(table: MappedTable, header: readonly string[], foreign: ForeignFile) {
    this.#table = table;
    this.#foreign = foreign;
    this.#header = header;
    this.#places = new Map(header.map((name, index) => [name, index]));
    this.#distinct = new DistinctRows(table, foreign.file);
  }

  *map(rows: readonly Row[]): Generator<TablePart> {
    const made: Row[] = [];
    const problems: Problem[] = [];
    for (const row of rows) {
      if (row.fields.every((field, index) => field === this.#header[index])) problems.push(this.#repeatedHeader(row));
      else this.#mapRow(row, made, problems);
    }
    if (problems.length > 0) this.#broken = true;
    for (const problem of problems) yield { problem };
    if (made.length > 0) yield { rows: made };
  }

  /** What is to be said when all rows have been read. */
  *end(): Generator<TablePart> {
    const { file } = this.#foreign;
    const [count, { record }] = [this.#leftOut, this.#table];
    if (count > 0)
      yield {
        notice: entryAt(
          { file, line: null },
          {
            rule: 'mapping-filter',
            value: String(count),
            message: say(
              `${count} row(s) became no row of ${record}, as the mapping says under "where".`,
              `${count} baris tidak menjadi baris ${record}, seperti yang dinyatakan oleh pemetaan di bawah "where".`,
            ),
          },
        ),
      };
    if (this.#broken) yield { broken: true };
  }

  #mapRow(row: Row, made: Row[], problems: Problem[]): void {
    const takers = this.#table.rows.filter((maker) => maker.takes(row.fields, this.#places));
    if (takers.length === 0) this.#leftOut++;
    for (const maker of takers) {
      const values = this.#makeValues(maker, row, problems);
      if (!values) continue;
      const mapped = { line: row.line, fields: this.#table.header.map((name) => values.get(name) ?? '') };
      const twin = maker.distinct ? this.#distinct.find(mapped) : undefined;
      if (twin === 'new' || twin === undefined) made.push(mapped);
      else if (twin !== 'same') problems.push(twin);
    }
  }

  /** The values by column of the record, or undefined where one cannot be made. */
  #makeValues(maker: RowMaker, row: Row, problems: Problem[]): Map<string, string> | undefined {
    const values = new Map<string, string>();
    for (const column of maker.columns) {
      const value = column.make(row.fields, this.#places);
      if (typeof value === 'string') values.set(column.name, value);
      else problems.push(this.#valueProblem(column, row, value.fault));
    }
    return values.size === maker.columns.length ? values : undefined;
  }

  #valueProblem({ foreign, shows, name }: ColumnMaker, row: Row, fault: Problem['message']): Problem {
    const { file } = this.#foreign;
    const column = foreign.join(', ');
    const value = foreign.map((from) => row.fields[this.#places.get(from)!]).join(' ');
    const open = shows && !seemsPersonal(value);
    const { en, ms } = open ? fault : hiddenFault;
    const message = say(`for ${name}: ${en}`, `untuk ${name}: ${ms}`);
    return problemAt({ file, line: row.line, column }, { rule: 'mapping-value', value: open ? value : null, message });
  }

  #repeatedHeader({ line, fields }: Row): Problem {
    const message = say('the header stands again. Take the line out.', 'baris tajuk berulang. Buang baris itu.');
    return problemAt({ file: this.#foreign.file, line }, { rule: 'repeated-header', value: fields[0] ?? '', message });
  }
}

/** Where a value is not to be repeated. */
const hiddenFault = say(
  'the value (not repeated here) is not one that the mapping can turn. Correct it, or the mapping.',
  'nilai itu (tidak diulang di sini) tidak dapat ditukar oleh pemetaan. Betulkan nilai itu, atau pemetaan.',
);

/** Texts this long are not looked through, and not repeated. */
const longestShown = 1000;

const seemsPersonal = (value: string): boolean =>
  value.length > longestShown ||
  findTextFault(value, { max: longestShown, published: true, allowsDigits12: false })?.rule === 'personal-data';
