import { sql, type RawBuilder } from 'kysely';

/** A quarterly record of people and what of it makes a share. */
export interface PeopleRecord {
  readonly table: 'posts' | 'training';
  /** What tells apart the cells that report, besides the quarter. */
  readonly cell: readonly string[];
  /** The columns of those who count, and of all. */
  readonly counted: string;
  readonly whole: string;
  /** The column of the breakdown, which also names it: `role:software`. Of the programme only. */
  readonly cutBy: string;
  /** Whether each ministry has a row of its own. */
  readonly byMinistry: boolean;
}

/**
 * Rows `scope, breakdown, period, t, counted, whole, unknown` for every closed quarter, exact. Unknown is what cells that did not
 * report for the quarter reported last as `whole` within the four quarters before.
 */
export const sumReports = ({ table, cell, counted, whole, cutBy, byMinistry }: PeopleRecord): RawBuilder<unknown> => sql`
  with quarters as (select period, t, row_number() over (order by t) as nth from indicator_periods where kind = 'quarter'),
  reports as (
    select concat_ws(':', ${sql.lit(cutBy)}::text, report.${sql.ref(cutBy)}) as cut, 'agency:' || ministry_id as ministry,
           ${sql.ref(counted)} as counted, ${sql.ref(whole)} as whole, nth,
           lead(nth) over (partition by ${sql.join(cell.map((column) => sql.ref(`report.${column}`)))} order by nth) as next_nth
      from ${sql.table(`intake.${table}`)} report
      join quarters on quarters.period = report.quarter
      left join indicator_ministries ministry on ministry.agency_id = report.agency_id
  )
  select place.scope, place.breakdown, quarters.period, quarters.t,
         coalesce(sum(counted) filter (where reports.nth = quarters.nth), 0) as counted,
         coalesce(sum(whole) filter (where reports.nth = quarters.nth), 0) as whole,
         coalesce(sum(whole) filter (where reports.nth < quarters.nth), 0) as unknown
    from quarters
    join reports on reports.nth = quarters.nth
      or (reports.nth < quarters.nth and quarters.nth <= reports.nth + 4 and coalesce(reports.next_nth > quarters.nth, true)),
    lateral (values ('programme', ''), ('programme', reports.cut), (reports.ministry, '')) as place(scope, breakdown)
   where place.scope is not null and (${sql.lit(byMinistry)} or place.scope = 'programme')
   group by place.scope, place.breakdown, quarters.period, quarters.t`;
