/** One dataset of one release as CSV, from the database's cursor to the disk: never a whole table in memory. */
import type postgres from 'postgres';
import { physicalColumns } from '../datasets/table-schema.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { csvLine } from './csv.ts';
import { selectRows } from './select-rows.ts';
import { writeFile, type WrittenFile } from './written-file.ts';

/** Rows that are fetched and written at a time. */
const batch = 5_000;

/** Writes `<dataset>.csv` into `folder`: the rows that stand in the release of that ordinal. */
export async function writeCsv(
  sql: Pick<postgres.TransactionSql, 'unsafe'>,
  folder: string,
  dataset: DatasetDeclaration,
  ordinal: number,
): Promise<WrittenFile & { readonly rows: number }> {
  const names = physicalColumns(dataset).map(({ name }) => name);
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield csvLine(names);
    const cursor = sql.unsafe<Record<string, string | null>[]>(selectRows(dataset), [ordinal]).cursor(batch);
    for await (const read of cursor) {
      rows += read.length;
      yield read.map((row) => csvLine(names.map((name) => row[name]!))).join('');
    }
  }
  const file = await writeFile(folder, `${dataset.name}.csv`, lines());
  return { ...file, rows };
}
