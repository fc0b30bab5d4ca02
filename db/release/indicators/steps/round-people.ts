import { sql } from 'kysely';

/** Rounds a number of persons or full-time posts to base 5, half away from zero. */
const roundToFive = (amount: string) => sql`5 * round(${sql.ref(amount)}::numeric / 5)`;

/** A share of persons needs at least this many in its rounded denominator. */
const leastPersons = 20;

/** A quarterly record of people and what of it makes a share. */
export interface PeopleRecord {
  readonly table: 'posts' | 'training';
  /** What tells apart the cells that report, besides the quarter. */
  readonly cell: readonly string[];
  /** The columns of those who count, and of all. */
  readonly counted: string;
  readonly whole: string;
  /** The column of the breakdown, which also names it: `role:software`. */
  readonly cutBy: string;
}

/**
 * Rows `breakdown, period, t, counted, whole, unknown` of the programme for every closed quarter, exact. Unknown is what cells that did not
 * report for the quarter reported last as `whole` within the four quarters before.
 */
export const sumPeople = ({ table, cell, counted, whole, cutBy }: PeopleRecord) => sql`
  with quarters as (select period, t, row_number() over (order by t) as nth from indicator_periods where kind = 'quarter'),
  reports as (
    select concat_ws(':', ${sql.lit(cutBy)}::text, report.${sql.ref(cutBy)}) as cut, ${sql.ref(counted)} as counted, ${sql.ref(whole)} as whole, nth,
           lead(nth) over (partition by ${sql.join(cell.map((column) => sql.ref(column)))} order by nth) as next_nth
      from ${sql.table(`intake.${table}`)} report join quarters on quarters.period = report.quarter
  )
  select place.breakdown, quarters.period, quarters.t,
         coalesce(sum(counted) filter (where reports.nth = quarters.nth), 0) as counted,
         coalesce(sum(whole) filter (where reports.nth = quarters.nth), 0) as whole,
         coalesce(sum(whole) filter (where reports.nth < quarters.nth), 0) as unknown
    from quarters
    join reports on reports.nth = quarters.nth
      or (reports.nth < quarters.nth and quarters.nth <= reports.nth + 4 and coalesce(reports.next_nth > quarters.nth, true)),
    lateral (values (''), (reports.cut)) as place(breakdown)
   group by place.breakdown, quarters.period, quarters.t`;

/**
 * Numerator, denominator, unknown and whether they are too few, from the exact `sums`. Each is rounded on its own, so that no rounded sum tells
 * more than the published datasets do.
 */
export const roundedCounts = sql`
  ${roundToFive('counted')}, ${roundToFive('whole')} + ${roundToFive('unknown')}, ${roundToFive('unknown')},
  ${roundToFive('whole')} + ${roundToFive('unknown')} < ${leastPersons}`;
