/**
 * Sixty releases of three: each month after the sample's last as many rows of every dataset are replaced as in that one, series
 * grow by a period, and the members of the present period give way to those of the next. Registers keep their size, so that a
 * question about the newest release is answered by as many rows as with three.
 */
import type postgres from 'postgres';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import { monthAfter } from '../../db/release/calendar.ts';

const last = 60;
/** Datasets with a month in their period: column, and whether the rows of the month before give way. */
const series = {
  indicators: { column: 'period', givesWay: false },
  'indicator-members': { column: 'period', givesWay: true },
  'service-performance': { column: 'month', givesWay: false },
} as const;

/** Makes releases 4 to 60. `sql` has one connection, of the owner. */
export async function makeSixtyReleases(sql: postgres.Sql): Promise<void> {
  await sql`select setseed(0.5)`;
  const [newest] = await sql<[{ release_id: string }]>`select release_id from open.releases order by ordinal desc limit 1`;
  const changed = await changesOf(sql, 3);
  for (let ordinal = 4; ordinal <= last; ordinal += 1) {
    const [before, month] = [ordinal - 4, ordinal - 3].map((count) => monthAfter(newest.release_id, count)) as [string, string];
    await sql`
      insert into open.releases (ordinal, release_id, data_as_of, published_at, next_on)
      values (${ordinal}, ${month}, ${`${monthAfter(month)}-01`}::date - 1, ${`${monthAfter(month)}-16T02:00:00Z`}, ${`${monthAfter(month, 2)}-16`})`;
    for (const { name } of datasets) {
      if (name in series) await addPeriod(sql, name as keyof typeof series, { ordinal, before, month });
      await replaceRows(sql, name, { ordinal, rows: changed.get(name)! });
    }
    for (const table of ['agency_ministries', 'stage_history', 'forecasts', 'dataset_changes', 'distributions'])
      await sql`insert into ${sql(`open.${table}`)} select (jsonb_populate_record(kept, ${sql.json({ release_ordinal: ordinal })})).*
        from ${sql(`open.${table}`)} kept where release_ordinal = ${ordinal - 1}`;
  }
}

/** How many rows of each dataset took the place of another, or of none, in a release; of a series those of its present month apart. */
async function changesOf(sql: postgres.Sql, ordinal: number): Promise<Map<string, number>> {
  const counted = await Promise.all(
    datasets.map(async ({ name }) => {
      const isReplaced = name in series ? sql`and change_reason in ('update', 'correction')` : sql``;
      const [row] = await sql<[{ n: number }]>`
        select count(*)::integer as n from ${sql(`open.${tableOf(name)}`)} where first_release = ${ordinal} ${isReplaced}`;
      return [name, row.n] as const;
    }),
  );
  return new Map(counted);
}

interface Month {
  readonly ordinal: number;
  readonly before: string;
  readonly month: string;
}

/** The rows of the month before once more for this month. */
async function addPeriod(sql: postgres.Sql, name: keyof typeof series, { ordinal, before, month }: Month): Promise<void> {
  const { column, givesWay } = series[name];
  const table = sql(`open.${tableOf(name)}`);
  await sql`insert into ${table}
    select (jsonb_populate_record(kept, ${sql.json({ [column]: month, first_release: ordinal, change_reason: 'new' })})).*
      from ${table} kept where ${sql(column)} = ${before} and end_release is null`;
  if (givesWay)
    await sql`update ${table} set end_release = ${ordinal}, end_reason = 'update' where ${sql(column)} = ${before} and end_release is null`;
}

/** So many standing rows, drawn at random, end and begin again. */
async function replaceRows(sql: postgres.Sql, name: string, { ordinal, rows }: { ordinal: number; rows: number }): Promise<void> {
  const table = sql(`open.${tableOf(name)}`);
  const fresh = sql.json({ first_release: ordinal, change_reason: 'update', end_release: null, end_reason: null });
  await sql`
    with drawn as materialized (
      select ctid as place from ${table} where end_release is null and first_release < ${ordinal} order by random() limit ${rows}),
    ended as (
      update ${table} standing set end_release = ${ordinal}, end_reason = 'update' from drawn where standing.ctid = drawn.place
      returning standing.*)
    insert into ${table} select (jsonb_populate_record(ended::${table}, ${fresh})).* from ended`;
}
