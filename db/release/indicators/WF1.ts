import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { hideSecondCell } from './steps/hide-second-cell.ts';
import { roundedCounts, sumPeople, type PeopleRecord } from './steps/round-people.ts';

const posts: PeopleRecord = {
  table: 'posts',
  cell: ['agency_id', 'role', 'grade_band'],
  counted: 'filled_fte',
  whole: 'established_fte',
  cutBy: 'role',
};

/**
 * Posts filled, of the programme and by role, from exact records and then rounded to base 5. A cell with fewer than five posts established
 * or filled is hidden, as it is in `posts`. Ministries are left out: their cells are small, and `posts` does not publish them.
 */
export async function countWF1(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, excluded, hidden, numerator, denominator, unknown, too_few)
    select 'WF1', 'programme', breakdown, period, t, 0, whole > 0 and least(whole, counted) < 5, ${roundedCounts}
      from (${sumPeople(posts)}) as sums`.execute(db);
  await hideSecondCell(db, 'WF1');
}
