/** Loads checked rows into schema intake with COPY. */
import { once } from 'node:events';
import type postgres from 'postgres';
import { fileColumns, tableOf, type FileColumn, type RecordDeclaration } from '../records/define.ts';
import { recordByName, records } from '../records/index.ts';
import type { KeptRow } from './checks/rows.ts';

/** Rows that go out in one piece. */
const batch = 2_000;

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

async function copy(
  sql: postgres.TransactionSql,
  table: string,
  record: RecordDeclaration,
  rows: readonly KeptRow[],
): Promise<void> {
  const columns = fileColumns(record.columns);
  const stream = await sql.unsafe(`copy ${table} (${columns.flatMap(physicalNames).join(', ')}) from stdin`).writable();
  const ended = new Promise<void>((resolve, reject) => stream.on('finish', resolve).on('error', reject));
  for (let at = 0; at < rows.length; at += batch) {
    const text = rows
      .slice(at, at + batch)
      .map((row) => copyLine(row, columns))
      .join('');
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), ended]);
  }
  stream.end();
  await ended;
}

const copyLine = ({ values }: KeptRow, columns: readonly FileColumn[]): string =>
  `${columns.map(({ name, column }) => copyFields(values[name]!, column.kind)).join('\t')}\n`;

/** A value as COPY's text format has it. */
function copyFields(value: string, kind: FileColumn['column']['kind']): string {
  if (kind === 'refs') return `{${value.replaceAll(';', ',')}}`;
  if (kind === 'measure') return /^[\d-]/.test(value) ? `${value}\t\\N` : `\\N\t${value || '\\N'}`;
  if (value === '') return '\\N';
  return /[\\\t\r\n]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n')
    : value;
}
