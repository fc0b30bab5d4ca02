/** Reads what was kept before, as text, so that it can be checked beside a submission. */
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
