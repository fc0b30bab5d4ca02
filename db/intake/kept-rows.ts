/** What was kept before: rows as text, so that they can be checked beside a submission, and how many there are. */
import type postgres from 'postgres';
import { fileColumns, tableOf, type RecordDeclaration } from '../records/define.ts';
import type { KeptRow } from './checks/rows.ts';

/** The register of each of the records; rows have no line. Columns are read as text, lists joined with `;`. */
export async function readKept(
  sql: postgres.ISql,
  records: readonly RecordDeclaration[],
): Promise<Map<string, readonly KeptRow[]>> {
  const kept = new Map<string, readonly KeptRow[]>();
  for (const record of records) {
    const columns = fileColumns(record.columns).map(({ name, column }) => {
      if (column.kind === 'refs') return `array_to_string(${name}, ';') as ${name}`;
      return column.kind === 'measure'
        ? `coalesce(${name}::text, ${name}_status, '') as ${name}`
        : `coalesce(${name}::text, '') as ${name}`;
    });
    const rows = await sql.unsafe<Record<string, string>[]>(`select ${columns.join(', ')} from intake.${tableOf(record.name)}`);
    kept.set(
      record.name,
      rows.map((values) => ({ file: `${record.name}.csv`, line: 0, values })),
    );
  }
  return kept;
}

/** The number of rows in each register. */
export async function countKept(sql: postgres.ISql, records: readonly RecordDeclaration[]): Promise<Map<string, number>> {
  const counts = records.map(({ name }) => `select '${name}' as record, count(*)::integer as rows from intake.${tableOf(name)}`);
  const found = await sql.unsafe<{ record: string; rows: number }[]>(counts.join(' union all '));
  return new Map(found.map(({ record, rows }) => [record, rows]));
}
