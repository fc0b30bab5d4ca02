/** Loads checked rows into schema intake with COPY. */
import type postgres from 'postgres';
import { copyRows, type CopyValue } from '../connection/copy-in.ts';
import { fileColumns, tableOf, type FileColumn, type RecordDeclaration } from '../records/define.ts';
import { recordByName, records } from '../records/index.ts';
import type { KeptRow } from './checks/rows.ts';

/** Replaces the registers that a submission brings, or with `partial` adds to them and changes them. */
export async function loadRows(
  sql: postgres.TransactionSql,
  brought: ReadonlyMap<string, readonly KeptRow[]>,
  partial: boolean,
): Promise<void> {
  for (const { name } of records) {
    const rows = brought.get(name);
    if (!rows) continue;
    const record = recordByName.get(name)!;
    if (partial) await merge(sql, record, rows);
    else {
      await sql.unsafe(`delete from intake.${tableOf(name)}`);
      await copy(sql, `intake.${tableOf(name)}`, record, rows);
    }
  }
}

async function merge(sql: postgres.TransactionSql, record: RecordDeclaration, rows: readonly KeptRow[]): Promise<void> {
  const table = tableOf(record.name);
  await sql.unsafe(`create temp table brought_${table} (like intake.${table} including defaults) on commit drop`);
  await copy(sql, `brought_${table}`, record, rows);
  const columns = fileColumns(record.columns).flatMap(physicalNames);
  const rest = columns.filter((column) => !record.key.includes(column));
  const change =
    rest.length === 0 ? 'nothing' : `update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  await sql.unsafe(
    `insert into intake.${table} (${columns.join(', ')}) select ${columns.join(', ')} from brought_${table} on conflict (${record.key.join(', ')}) do ${change}`,
  );
}

const physicalNames = ({ name, column }: FileColumn): string[] => (column.kind === 'measure' ? [name, `${name}_status`] : [name]);

function copy(sql: postgres.TransactionSql, table: string, record: RecordDeclaration, rows: readonly KeptRow[]): Promise<void> {
  const columns = fileColumns(record.columns);
  return copyRows(sql, { table, columns: columns.flatMap(physicalNames) }, copyable(rows, columns));
}

function* copyable(rows: readonly KeptRow[], columns: readonly FileColumn[]): Iterable<readonly CopyValue[]> {
  for (const { values } of rows) yield columns.flatMap(({ name, column }) => copyValues(values[name]!, column.kind));
}

/** A value as it is kept: a list as an array, a measure as a number beside its status. */
function copyValues(value: string, kind: FileColumn['column']['kind']): CopyValue[] {
  if (kind === 'refs') return [value === '' ? [] : value.split(';')];
  if (kind === 'measure') return /^[\d-]/.test(value) ? [value, null] : [null, value || null];
  return [value === '' ? null : value];
}
