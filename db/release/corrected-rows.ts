/**
 * Why a published row changes: `correction` where a record row that it is made of was last changed by a submission said to be a
 * correction, else `update`. A row leads to those of a dataset that are equal to it in the key and reference columns that both
 * have; where they have none (sums over everything), a corrected row of the record leads to every changed one.
 */
import { sql, type RawBuilder } from 'kysely';
import type { Columns, DatasetDeclaration, RecordDeclaration } from '../records/define.ts';
import { recordByName } from '../records/index.ts';
import { indicatorsWithSources, sourcesOfIndicator } from './indicators/sources.ts';

/** A condition on a row of the table under this alias. */
export type IsCorrected = (alias: string) => RawBuilder<unknown>;

const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`);

/** The condition for a dataset made of these records; undefined where none of them was corrected. */
export function correctedBy(
  dataset: DatasetDeclaration,
  sources: readonly string[],
  corrected: readonly string[],
): IsCorrected | undefined {
  const found = sources.filter((record) => corrected.includes(record));
  if (found.length === 0) return undefined;
  return (alias) =>
    sql`(${sql.join(
      found.map((record) => leadsTo(dataset, record, alias)),
      sql` or `,
    )})`;
}

function leadsTo(dataset: DatasetDeclaration, record: string, alias: string): RawBuilder<unknown> {
  const same =
    dataset.name === 'closed-findings' && record === 'findings'
      ? sql`corrected.facts->>'finding_id' in (select split_part(given.finding_id, ' ', 1) from intake.closed_finding_ids given
                                                where given.closed_finding_id = ${column(alias, 'closed_finding_id')})`
      : sql.join(
          sharedColumns(dataset, record).map((name) => sql`corrected.facts->>${sql.lit(name)} = ${column(alias, name)}::text`),
          sql` and `,
        );
  const isOfRecord = sql`corrected.record = ${sql.lit(record)}`;
  const isShared = dataset.name === 'closed-findings' || sharedColumns(dataset, record).length > 0;
  return sql`exists (select from intake.corrected_rows corrected where ${isOfRecord} ${isShared ? sql`and ${same}` : sql``})`;
}

/** Key and reference columns of the record that the dataset has. Sums over agencies carry an agency of their own. */
function sharedColumns(dataset: DatasetDeclaration, record: string): string[] {
  const { key, columns } = recordByName.get(record) as RecordDeclaration;
  const names = Object.entries(columns as Columns).filter(([name, { references }]) => key.includes(name) || references);
  return names.map(([name]) => name).filter((name) => name in dataset.columns && !(dataset.suppressed && name === 'agency_id'));
}

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

/** The same for values of indicators: the records that the indicator is counted from. */
export function correctedIndicators(corrected: readonly string[]): IsCorrected | undefined {
  const ids = indicatorsWithSources.filter((id) => sourcesOfIndicator(id).some((record) => corrected.includes(record)));
  return ids.length === 0 ? undefined : (alias) => sql`${column(alias, 'indicator_id')} in (${list(ids)})`;
}

/** The same for members: the corrected row is the member's, or refers to it. */
export function correctedMembers(corrected: readonly string[]): IsCorrected | undefined {
  const pairs = indicatorsWithSources.flatMap((id) =>
    sourcesOfIndicator(id)
      .filter((record) => corrected.includes(record))
      .map((record) => sql`(${sql.lit(id)}, ${sql.lit(record)})`),
  );
  if (pairs.length === 0) return undefined;
  return (alias) => sql`
    (${column(alias, 'indicator_id')}, ${column(alias, 'member_id')}) in (
      select source.indicator_id, fact.value
        from (values ${sql.join(pairs)}) as source(indicator_id, record)
        join intake.corrected_rows corrected using (record), lateral jsonb_each_text(corrected.facts) as fact
       where fact.value is not null)`;
}
