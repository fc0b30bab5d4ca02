/** Puts staged rows into the registers: rows that are as before stay untouched, so that what changed can be told. */
import type postgres from 'postgres';
import { tableOf, type RecordDeclaration } from '../records/define.ts';
import { noteCorrected } from './note-corrected.ts';
import { physicalColumns, sameKey, stagedTable } from './stage.ts';

/** Rows of a register that a submission adds, changes and takes away. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

export interface LoadOptions {
  /** Rows that are absent stay. */
  readonly partial: boolean;
  /** What the submission said of itself: its changes are corrections, or not. */
  readonly isCorrection: boolean;
}

/**
 * Loads the staged rows of a record. A full submission takes away the rows that it does not bring, one in part none. Must be
 * called for every record of the transaction before its references are judged at the end.
 */
export async function loadStaged(
  sql: postgres.TransactionSql,
  record: RecordDeclaration,
  { partial, isCorrection }: LoadOptions,
): Promise<Changes> {
  const table = `intake.${tableOf(record.name)}`;
  const columns = physicalColumns(record);
  const [{ any } = { any: true }] = await sql.unsafe<{ any: boolean }[]>(`select exists (select from ${table}) as any`);
  if (any) {
    await noteCorrected(sql, record, { partial, isCorrection });
    return merge(sql, record, partial);
  }
  const { count } = await sql.unsafe(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from ${stagedTable(record)}`,
  );
  return { added: count, changed: 0, withdrawn: 0 };
}

async function merge(sql: postgres.TransactionSql, record: RecordDeclaration, partial: boolean): Promise<Changes> {
  const columns = physicalColumns(record);
  const rest = columns.filter((column) => !record.key.includes(column));
  const of = (alias: string, names: readonly string[]): string => names.map((name) => `${alias}.${name}`).join(', ');
  await sql.unsafe(`analyze ${stagedTable(record)}`);
  const rows = await sql.unsafe<{ action: 'INSERT' | 'UPDATE' | 'DELETE'; rows: number }[]>(`
    with merged as (
      merge into intake.${tableOf(record.name)} kept using ${stagedTable(record)} brought on ${sameKey(record)}
      ${
        rest.length === 0
          ? ''
          : `when matched and row(${of('kept', rest)}) is distinct from row(${of('brought', rest)})
               then update set ${rest.map((name) => `${name} = brought.${name}`).join(', ')}`
      }
      when not matched by target then insert (${columns.join(', ')}) values (${of('brought', columns)})
      ${partial ? '' : 'when not matched by source then delete'}
      returning merge_action() as action)
    select action, count(*)::integer as rows from merged group by action`);
  const count = (action: string): number => rows.find((row) => row.action === action)?.rows ?? 0;
  return { added: count('INSERT'), changed: count('UPDATE'), withdrawn: count('DELETE') };
}

/** The rows of a register, and how many of them a full submission does not bring. */
export async function countVanishing(
  sql: postgres.TransactionSql,
  record: RecordDeclaration,
): Promise<{ readonly before: number; readonly vanishing: number }> {
  const [found] = await sql.unsafe<{ before: number; vanishing: number }[]>(`
    select count(*)::integer as before, count(*) filter (where brought.key_part is null)::integer as vanishing
      from intake.${tableOf(record.name)} kept
      left join (select ${record.key[0]} as key_part, brought.* from ${stagedTable(record)} brought) brought on ${sameKey(record)}`);
  return found!;
}
