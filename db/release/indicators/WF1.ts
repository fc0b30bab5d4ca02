import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { hideSecondCell } from './steps/hide-second-cell.ts';
import { leastPersons, roundToFive } from './steps/round-people.ts';

/**
 * Posts filled, of the programme and by role. Unknown: the established posts that a cell (agency, role, grade) reported last within the four
 * quarters before, where it reported nothing for this one. Computed from exact records, then each number rounded to base 5, so that no
 * rounded sum tells more than `posts` does; a cell with fewer than five posts established or filled is hidden, as it is there.
 * Ministries are left out: their cells are small, and `posts` does not publish them.
 */
export async function countWF1(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded, hidden, too_few)
    with quarters as (select period, t, row_number() over (order by t) as nth from indicator_periods where kind = 'quarter'),
    reports as (
      select post.*, nth, lead(nth) over (partition by agency_id, role, grade_band order by nth) as next_nth
        from intake.posts post join quarters on quarters.period = post.quarter
    ),
    sums as (
      select cut.breakdown, quarters.period, quarters.t,
             coalesce(sum(filled_fte) filter (where reports.nth = quarters.nth), 0) as filled,
             coalesce(sum(established_fte) filter (where reports.nth = quarters.nth), 0) as established,
             coalesce(sum(established_fte) filter (where reports.nth < quarters.nth), 0) as unknown
        from quarters
        join reports on reports.nth = quarters.nth
          or (reports.nth < quarters.nth and quarters.nth <= reports.nth + 4 and coalesce(reports.next_nth > quarters.nth, true)),
        lateral (values (''), ('role:' || reports.role)) as cut(breakdown)
       group by cut.breakdown, quarters.period, quarters.t
    ),
    rounded as (
      select *, ${roundToFive(sql`filled`)} as numerator, ${roundToFive(sql`established`)} + ${roundToFive(sql`unknown`)} as denominator,
             ${roundToFive(sql`unknown`)} as rounded_unknown
        from sums
    )
    select 'WF1', 'programme', breakdown, period, t, numerator, denominator, rounded_unknown, 0,
           established > 0 and least(established, filled) < 5, denominator < ${leastPersons} from rounded`.execute(db);
  await hideSecondCell(db, 'WF1');
}
