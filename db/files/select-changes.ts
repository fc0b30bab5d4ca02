/** The statement behind a file of changes: the rows that differ between two releases, each field as the text that stands in the files. */
import { sql } from 'kysely';
import { compiler } from '../connection/compiler.ts';
import { changesOf, columnsOfChanges } from '../datasets/changes.ts';
import { tableOf, type DatasetDeclaration } from '../records/define.ts';
import { comparedRows, differingFields } from '../release/comparison.ts';
import { asText, keyOrder } from './select-rows.ts';
import type { Table } from './write-csv.ts';

/** Ordinals of two releases, the earlier one first. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The changes of a dataset as a file: what `comparison` of the API tells, in the order of the key. */
export function tableOfChanges(dataset: DatasetDeclaration, { from, to }: Span): Table {
  const span = { from: sql`${sql.lit(from)}::integer`, to: sql`${sql.lit(to)}::integer` };
  const fields = differingFields(dataset, sql`compared.old_version`, sql`compared.new_version`);
  const { sql: statement } = sql`
    select ${keyTexts(dataset)}, compared.kind, compared.reason, release_id as first_release,
           field.name as "column", field.old, field.new
      from (${comparedRows(dataset, span)}) compared
      join open.releases on ordinal = case kind when 'withdrawn' then ${wentIn(dataset, to)} else (new_version).first_release end
      left join lateral (${fields}) field on kind = 'changed'
     order by ${sql.raw(keyOrder(dataset, 'compared'))}, field.place`.compile(compiler);
  return { name: changesOf(dataset, '').name, columns: columnsOfChanges(dataset), statement };
}

const keyTexts = ({ key, columns }: DatasetDeclaration) =>
  sql.join(key.map((name) => sql`${sql.raw(asText(name, columns[name]!, 'compared'))} as ${sql.ref(name)}`));

/** The release that no longer has the row: it may have changed before it went. */
const wentIn = ({ name, key }: DatasetDeclaration, to: number) => sql`(
  select max(step.end_release) from ${sql.table(`open.${tableOf(name)}`)} step
   where step.end_release <= ${sql.lit(to)} and ${sql.join(
     key.map((part) => sql`${sql.ref(`step.${part}`)} = ${sql.ref(`compared.${part}`)}`),
     sql` and `,
   )})`;
