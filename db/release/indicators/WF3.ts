import { sql } from 'kysely';
import { controlOnce } from '../disclosure/control.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { hiddenIn } from './steps/round-people.ts';

/** A share of persons needs at least this many in its rounded denominator. */
const leastPersons = 20;

/**
 * Retention: of the mean of filled posts over four quarters, the share that the leavers of the same quarters are not. The mean and
 * the leavers are rounded to base 5 and the numerator is their difference, so that no third sum is told.
 */
export async function countWF3(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'posts');
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, excluded, hidden, numerator, denominator, unknown, too_few)
    with quarters as (
      select periods.period, periods.t, sum(filled_fte) as filled, sum(leavers) as leavers
        from indicator_periods periods join intake.posts on posts.quarter = periods.period
       where periods.kind = 'quarter' group by periods.period, periods.t
    ),
    years as (
      select last.period, last.t, 5 * round(sum(quarters.filled) / 4 / 5) as filled, 5 * round(coalesce(sum(quarters.leavers), 0)::numeric / 5) as leavers
        from quarters last join quarters on quarters.t > last.t - interval '11 months' and quarters.t <= last.t
       group by last.period, last.t having count(*) = 4
    )
    select 'WF3', 'programme', '', period, t, 0, ${hiddenIn(sql`'WF3|programme||' || period`)},
           filled - leavers, filled, 0, filled < ${leastPersons} from years`.execute(db);
}
