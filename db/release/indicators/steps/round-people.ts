import { sql, type RawBuilder } from 'kysely';
import type { IndicatorId } from '../definition.ts';
import type { Executor } from './executor.ts';

/** Rounds a number of persons or full-time posts to base 5, half away from zero. */
const roundToFive = (amount: string) => sql`5 * round(${sql.ref(amount)}::numeric / 5)`;

/** A share of persons needs at least this many in its rounded denominator. */
const leastPersons = 20;

/**
 * Counts an indicator on people from exact `sums`: rows `scope, breakdown, period, t, counted, whole, unknown`, of which counted
 * is a part of whole and unknown stands beside it. Each of the three is rounded on its own, so that they tell no more than the
 * published datasets do; what disclosure control hides is marked.
 */
export async function countPeople(db: Executor, id: IndicatorId, sums: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, excluded, hidden, numerator, denominator, unknown, too_few)
    select ${id}, scope, breakdown, period, t, 0, ${hiddenIn(sql`concat_ws('|', ${id}::text, scope, breakdown, period)`)},
           ${roundToFive('counted')}, ${roundToFive('whole')} + ${roundToFive('unknown')}, ${roundToFive('unknown')},
           ${roundToFive('whole')} + ${roundToFive('unknown')} < ${leastPersons}
      from (${sums}) as sums`.execute(db);
}

/** Whether disclosure control hides the publication of that id. */
export const hiddenIn = (publication: RawBuilder<unknown>) =>
  sql`exists (select from disclosure_hidden hidden where hidden.publication = ${publication})`;
