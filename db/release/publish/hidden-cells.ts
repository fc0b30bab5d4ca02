/** A row of counts as disclosure control lets it stand: rounded, and without what is hidden. */
import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../release-in-progress.ts';
import { stage } from './stage.ts';

interface Cells {
  /** Name of the dataset and the columns of its key, as in the ids of `disclosure_hidden`. */
  readonly dataset: string;
  readonly key: readonly string[];
  readonly measures: readonly string[];
  /** Of measures that stand in no published sum: SQL over `exact` of whether one is hidden, which disclosure control leaves to it. */
  readonly alone?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Query of the key and the exact measures. */
  readonly exact: RawBuilder<unknown>;
}

/** To the nearest five; halves go up. */
const roundedToFive = (name: string) => sql`floor((${sql.ref(`exact.${name}`)} + 2.5) / 5) * 5`;

/**
 * Stages the cells in fives. What is hidden is empty and named in `hidden_measures`; the row then has `Q` and `C`. Any other
 * empty measure was not reported: a row with such a measure, and nothing hidden, has `M`.
 */
export async function stageCells(db: Executor, { dataset, key, measures, alone = {}, exact }: Cells): Promise<void> {
  const isHidden = (name: string) => sql`coalesce(${alone[name] ?? sql`${name} = any (hidden.measures)`}, false)`;
  const shown = measures.map((name) => sql`case when not ${isHidden(name)} then ${roundedToFive(name)} end as ${sql.ref(name)}`);
  const named = measures.map((name) => sql`case when ${isHidden(name)} then ${name}::text end`);
  const cell = sql.join([sql.lit(dataset), ...key.map((name) => sql.ref(`exact.${name}`))]);
  await stage(
    db,
    sql`
    with exact as (${exact}),
    hidden as (select cell, array_agg(measure) as measures from disclosure_hidden where subject = ${dataset} group by cell),
    marked as (
      select ${sql.join(key.map((name) => sql.ref(`exact.${name}`)))}, ${sql.join(shown)},
             nullif(concat_ws(';', ${sql.join(named)}), '') as hidden_measures,
             num_nulls(${sql.join(measures.map((name) => sql.ref(`exact.${name}`)))}) > 0 as is_partial
        from exact left join hidden on hidden.cell = concat_ws('|', ${cell})
    )
    select ${sql.join([...key, ...measures].map((name) => sql.ref(name)))}, hidden_measures,
           case when hidden_measures is not null then 'Q' when is_partial then 'M' end as obs_status,
           case when hidden_measures is not null then 'C' end as conf_status
      from marked`,
  );
}

/** The select list of the sums of measures. */
export const sumsOf = (measures: readonly string[]): RawBuilder<unknown> =>
  sql.join(measures.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`));
