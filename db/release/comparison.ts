/**
 * Two releases of a dataset compared row by row. A version of a row that stands in both is the same row; what is left are the
 * versions that ended in between and those that began, matched by key.
 */
import { sql, type RawBuilder } from 'kysely';
import { physicalColumns } from '../datasets/table-schema.ts';
import { asText } from '../files/select-rows.ts';
import { tableOf, type DatasetDeclaration, type FileColumn } from '../records/define.ts';
import { datasetColumns } from './columns.ts';
import type { Executor } from './release-in-progress.ts';

type Sql = RawBuilder<unknown>;

/** Ordinals of the two releases as SQL, the earlier one first. */
export interface Span {
  readonly from: Sql;
  readonly to: Sql;
}

/** What became of a row: `withdrawn` says that it no longer stands. */
export type ChangeKind = 'added' | 'changed' | 'withdrawn';

/**
 * The rows that differ, as a query: the key's columns, `old_version` and `new_version` (whole rows of the table, null where
 * there is none), `kind` and `reason`. A row that changed and changed back in between is none of them. The reason is that of
 * the newest step: of an added row why it appeared, of a withdrawn one why it went: `withdrawal`, or what replaced it.
 */
export function comparedRows(dataset: DatasetDeclaration, span: Span): Sql {
  const table = sql.table(`open.${tableOf(dataset.name)}`);
  const { from, to } = span;
  const columns = dataset.key.map((name) => sql`coalesce(${of('o', name)}, ${of('n', name)}) as ${sql.ref(name)}`);
  return sql`select ${sql.join(columns)}, o.version as old_version, n.version as new_version,
      ${kindOfChange} as kind, ${reasonOfChange(dataset, span)} as reason
    from (select version, version.* from ${table} version
           where first_release <= ${from} and end_release > ${from} and end_release <= ${to}) o
    full join (select version, version.* from ${table} version
           where first_release > ${from} and first_release <= ${to} and (end_release is null or end_release > ${to})) n
      on ${same(dataset, 'o', 'n')}
   where o.first_release is null or n.first_release is null or ${isDifferent(dataset)}`;
}

/**
 * The fields besides the key in which two whole rows of the table differ, as a query: `place` in the files, `name`, `old` and
 * `new` exactly as they stand there, null for nothing.
 */
export function differingFields(dataset: DatasetDeclaration, oldVersion: Sql, newVersion: Sql): Sql {
  const columns = physicalColumns(dataset).filter(({ name }) => !dataset.key.includes(name));
  const text = ({ name, column }: FileColumn, alias: string): Sql => sql`nullif(${sql.raw(asText(name, column, alias))}, '')`;
  const values = columns.map(
    (column, place) => sql`(${sql.lit(place)}, ${sql.lit(column.name)}, ${text(column, 'o')}, ${text(column, 'n')})`,
  );
  return sql`select v.* from (select (${oldVersion}).*) o, (select (${newVersion}).*) n,
    lateral (values ${sql.join(values)}) v(place, name, old, new) where v.old is distinct from v.new`;
}

/** How many rows differ, by what became of them and why. */
export async function countDifferences(
  db: Executor,
  dataset: DatasetDeclaration,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ kind: ChangeKind; reason: string; rows: number }[]> {
  const compared = comparedRows(dataset, { from: sql`${from}::integer`, to: sql`${to}::integer` });
  const counted = await sql<{ kind: ChangeKind; reason: string; rows: number }>`
    select kind, reason, count(*)::integer as rows from (${compared}) compared group by kind, reason order by kind, reason`.execute(
    db,
  );
  return counted.rows;
}

const of = (alias: string, name: string): Sql => sql.ref(`${alias}.${name}`);

const same = ({ key }: DatasetDeclaration, a: string, b: string): Sql =>
  sql.join(
    key.map((name) => sql`${of(a, name)} = ${of(b, name)}`),
    sql` and `,
  );

function isDifferent(dataset: DatasetDeclaration): Sql {
  const rest = datasetColumns(dataset).filter((name) => !dataset.key.includes(name));
  if (rest.length === 0) return sql`false`;
  const row = (alias: string): Sql => sql`row(${sql.join(rest.map((name) => of(alias, name)))})`;
  return sql`${row('o')} is distinct from ${row('n')}`;
}

const kindOfChange = sql`case when o.first_release is null then 'added' when n.first_release is null then 'withdrawn' else 'changed' end`;

/** Why a row may appear, and why one may change. */
const appearances = sql`('new', 'late_report', 'rule_change')`;
const alterations = sql`('update', 'correction', 'rule_change')`;

function reasonOfChange(dataset: DatasetDeclaration, { from, to }: Span): Sql {
  const table = sql.table(`open.${tableOf(dataset.name)}`);
  const appeared = sql`(select step.change_reason from ${table} step
      where ${same(dataset, 'step', 'n')} and step.first_release > ${from} and step.first_release <= ${to}
        and step.change_reason in ${appearances} order by step.first_release desc limit 1)`;
  const went = sql`(select step.end_reason from ${table} step
      where ${same(dataset, 'step', 'o')} and step.end_release <= ${to} order by step.end_release desc limit 1)`;
  return sql`case when o.first_release is null then case when n.change_reason in ${appearances} then n.change_reason else ${appeared} end
      when n.first_release is null then ${went}
      when n.change_reason in ${alterations} then n.change_reason else 'update' end`;
}
