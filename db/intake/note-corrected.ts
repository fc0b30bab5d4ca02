/**
 * Which rows were last changed by a submission said to be a correction, in `intake.corrected_rows`. Only corrections write
 * there: a submission that is none takes away the rows that it changes again, and costs nothing where there are none.
 */
import type postgres from 'postgres';
import { tableOf, type RecordDeclaration } from '../records/define.ts';
import type { LoadOptions } from './load.ts';
import { physicalColumns, sameKey, stagedTable } from './stage.ts';

/** Must be called before the staged rows of the record are merged: it tells them from the register as it is. */
export async function noteCorrected(
  sql: postgres.TransactionSql,
  record: RecordDeclaration,
  { partial, isCorrection }: LoadOptions,
): Promise<void> {
  if (!isCorrection && !(await hasCorrected(sql, record))) return;
  await sql.unsafe(`analyze ${stagedTable(record)}`);
  await sql.unsafe(`
    create temp table changing on commit drop as
    select ${keyOf(record)} as row_key, to_jsonb(kept) as was, to_jsonb(brought) as becomes
      from intake.${tableOf(record.name)} kept full join ${stagedTable(record)} brought on ${sameKey(record)}
     where ${rowOf(record, 'kept')} is distinct from ${rowOf(record, 'brought')} ${partial ? `and brought.${record.key[0]} is not null` : ''}`);
  await sql`delete from intake.corrected_rows noted using changing where noted.record = ${record.name} and noted.row_key = changing.row_key`;
  if (isCorrection)
    await sql`
      insert into intake.corrected_rows (record, row_key, facts)
      select ${record.name}, row_key, facts from changing, lateral (values (was), (becomes)) as versions(facts) where facts is not null`;
  await sql`drop table changing`;
}

async function hasCorrected(sql: postgres.TransactionSql, { name }: RecordDeclaration): Promise<boolean> {
  const [found] = await sql<{ any: boolean }[]>`select exists (select from intake.corrected_rows where record = ${name}) as any`;
  return found!.any;
}

/** The key of a row as an object of texts. */
const keyOf = ({ key }: RecordDeclaration): string =>
  `jsonb_build_object(${key.map((name) => `'${name}', coalesce(kept.${name}, brought.${name})::text`).join(', ')})`;

const rowOf = (record: RecordDeclaration, alias: string): string =>
  `row(${physicalColumns(record)
    .map((name) => `${alias}.${name}`)
    .join(', ')})`;

/** Says which submission the rows noted in this transaction came with. */
export async function nameSubmission(sql: postgres.TransactionSql, submissionId: string): Promise<void> {
  await sql`update intake.corrected_rows set submission_id = ${submissionId} where submission_id is null`;
}
