import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { hideSecondCell } from './steps/hide-second-cell.ts';
import { roundedCounts, sumPeople, type PeopleRecord } from './steps/round-people.ts';

const training: PeopleRecord = {
  table: 'training',
  cell: ['agency_id', 'programme'],
  counted: 'certified',
  whole: 'required',
  cutBy: 'programme',
};

/**
 * Required training done, of the programme and by programme of training; the numbers of a quarter are the position at its end. From exact
 * records, then rounded to base 5; counts of one to nine persons are hidden, as they are in `training`.
 */
export async function countTR1(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, excluded, hidden, numerator, denominator, unknown, too_few)
    select 'TR1', 'programme', breakdown, period, t, 0, counted between 1 and 9 or whole between 1 and 9, ${roundedCounts}
      from (${sumPeople(training)}) as sums`.execute(db);
  await hideSecondCell(db, 'TR1');
}
