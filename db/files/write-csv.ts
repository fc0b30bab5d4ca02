/** Rows as CSV, as the database writes them, from its COPY to the disk: never a whole table in memory. */
import type postgres from 'postgres';
import { physicalColumns } from '../datasets/table-schema.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { csvLine } from './csv.ts';
import { selectRows } from './select-rows.ts';
import { writeFile, type WrittenFile } from './written-file.ts';

/** A file to be written: its name without the ending, its header, and the statement, without parameters, that gives its rows as texts. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly statement: string;
}

/** The dataset's rows that stand in the release of that ordinal. */
export const tableOfDataset = (dataset: DatasetDeclaration, ordinal: number): Table => ({
  name: dataset.name,
  columns: physicalColumns(dataset).map(({ name }) => name),
  statement: selectRows(dataset, ordinal),
});

/** Writes `<name>.csv` into `folder`. */
export async function writeCsv(
  sql: Pick<postgres.TransactionSql, 'unsafe'>,
  folder: string,
  table: Table,
): Promise<WrittenFile & { readonly rows: number }> {
  let rows = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const { text, records } of csvOf(sql, table)) {
      rows += records;
      yield text;
    }
  }
  const file = await writeFile(folder, `${table.name}.csv`, counted());
  return { ...file, rows };
}

/** The text of the file in pieces: the header, then whole rows. */
export async function* csvOf(
  sql: Pick<postgres.TransactionSql, 'unsafe'>,
  { columns, statement }: Table,
): AsyncGenerator<{ readonly text: string; readonly records: number }> {
  yield { text: csvLine(columns), records: 0 };
  // PostgreSQL would quote a text of no characters, and ours has none for it.
  const fields = columns.map((name) => `nullif("${name}", '')`).join(', ');
  const copied = await sql.unsafe(`copy (select ${fields} from (${statement}) as told) to stdout (format csv)`).readable();
  for await (const piece of copied as AsyncIterable<Buffer>) {
    const read = piece.toString('utf8');
    const text = withCrlf(read);
    yield { text: text.normalize('NFC'), records: text.length - read.length };
  }
  // postgres.js pauses its socket while the stream is full, and would leave it so where the stream ends meanwhile.
  copied._read(0);
}

/** Whole rows as COPY gives them, which quotes as csv.ts does and ends each with LF. A line break within quotes stays. */
const withCrlf = (rows: string): string => rows.replace(/"[^"]*"|\n/g, (found) => (found === '\n' ? '\r\n' : found));
