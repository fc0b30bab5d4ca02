/** Rows as CSV, from the database's cursor to the disk: never a whole table in memory. */
import type postgres from 'postgres';
import { physicalColumns } from '../datasets/table-schema.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { csvLine } from './csv.ts';
import { selectRows } from './select-rows.ts';
import { writeFile, type WrittenFile } from './written-file.ts';

/** Rows that are fetched and written at a time. */
const batch = 5_000;

/** A file to be written: its name without the ending, its header, and the statement that gives its rows as texts. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly statement: string;
  readonly parameters: readonly unknown[];
}

/** The dataset's rows that stand in the release of that ordinal. */
export const tableOfDataset = (dataset: DatasetDeclaration, ordinal: number): Table => ({
  name: dataset.name,
  columns: physicalColumns(dataset).map(({ name }) => name),
  statement: selectRows(dataset),
  parameters: [ordinal],
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

/** The text of the file in pieces: the header, then batches of rows. */
export async function* csvOf(
  sql: Pick<postgres.TransactionSql, 'unsafe'>,
  { columns, statement, parameters }: Table,
): AsyncGenerator<{ readonly text: string; readonly records: number }> {
  yield { text: csvLine(columns), records: 0 };
  const cursor = sql.unsafe<Record<string, string | null>[]>(statement, [...parameters] as never[]).cursor(batch);
  for await (const read of cursor)
    yield { text: read.map((row) => csvLine(columns.map((name) => row[name]!))).join(''), records: read.length };
}
