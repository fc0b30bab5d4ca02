import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { hideSecondCell } from './steps/hide-second-cell.ts';
import { leastPersons, roundToFive } from './steps/round-people.ts';

/**
 * Required training done, of the programme and by training programme; the numbers of a quarter are the position at its end. Unknown: those
 * whom an agency last reported as required within the four quarters before, where it reported nothing for this one. Computed from
 * exact records, then rounded to base 5; counts of one to nine persons are hidden.
 */
export async function countTR1(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded, hidden, too_few)
    with quarters as (select period, t, row_number() over (order by t) as nth from indicator_periods where kind = 'quarter'),
    reports as (
      select training.*, nth, lead(nth) over (partition by agency_id, programme order by nth) as next_nth
        from intake.training join quarters on quarters.period = training.quarter
    ),
    sums as (
      select cut.breakdown, quarters.period, quarters.t,
             coalesce(sum(certified) filter (where reports.nth = quarters.nth), 0) as certified,
             coalesce(sum(required) filter (where reports.nth = quarters.nth), 0) as required,
             coalesce(sum(required) filter (where reports.nth < quarters.nth), 0) as unknown
        from quarters
        join reports on reports.nth = quarters.nth
          or (reports.nth < quarters.nth and quarters.nth <= reports.nth + 4 and coalesce(reports.next_nth > quarters.nth, true)),
        lateral (values (''), ('programme:' || reports.programme)) as cut(breakdown)
       group by cut.breakdown, quarters.period, quarters.t
    ),
    rounded as (
      select *, ${roundToFive(sql`certified`)} as numerator, ${roundToFive(sql`required`)} + ${roundToFive(sql`unknown`)} as denominator,
             ${roundToFive(sql`unknown`)} as rounded_unknown
        from sums
    )
    select 'TR1', 'programme', breakdown, period, t, numerator, denominator, rounded_unknown, 0,
           certified between 1 and 9 or required between 1 and 9, denominator < ${leastPersons} from rounded`.execute(db);
  await hideSecondCell(db, 'TR1');
}
