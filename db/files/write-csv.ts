/** One dataset of one release as CSV, as the database writes it, from its COPY to the disk: never a whole table in memory. */
import type postgres from 'postgres';
import { physicalColumns } from '../datasets/table-schema.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { csvLine } from './csv.ts';
import { selectRows } from './select-rows.ts';
import { writeFile, type WrittenFile } from './written-file.ts';

/** Writes `<dataset>.csv` into `folder`: the rows that stand in the release of that ordinal. */
export async function writeCsv(
  sql: Pick<postgres.TransactionSql, 'unsafe'>,
  folder: string,
  dataset: DatasetDeclaration,
  ordinal: number,
): Promise<WrittenFile & { readonly rows: number }> {
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield csvLine(physicalColumns(dataset).map(({ name }) => name));
    const copied = await sql.unsafe(`copy (${selectRows(dataset, ordinal)}) to stdout (format csv)`).readable();
    for await (const piece of copied as AsyncIterable<Buffer>) {
      const read = piece.toString('utf8');
      const text = withCrlf(read);
      rows += text.length - read.length;
      yield text.normalize('NFC');
    }
    // postgres.js pauses its socket while the stream is full, and would leave it so where the stream ends meanwhile.
    copied._read(0);
  }
  const file = await writeFile(folder, `${dataset.name}.csv`, lines());
  return { ...file, rows };
}

/** Whole rows as COPY gives them, which quotes as csv.ts does and ends each with LF. A line break within quotes stays. */
const withCrlf = (rows: string): string => rows.replace(/"[^"]*"|\n/g, (found) => (found === '\n' ? '\r\n' : found));
