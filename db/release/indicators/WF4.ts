import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/**
 * Posts created and filled since the directive: established and filled posts at the end of a quarter minus those of the last quarter closed
 * before the baseline date, both as WF1 tells them, so that the difference tells nothing new. Hidden where either is. Posts of agencies that did
 * not report for the quarter are missing in it, and stand beside as unknown.
 */
export async function countWF4(db: Executor): Promise<void> {
  const { baselineOn } = programmeDates();
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, unit, measured, hidden)
    with told as (
      select breakdown, period, t, hidden, unknown, side.outcome, side.posts
        from indicator_counts, lateral (values ('outcome:established', denominator - unknown), ('outcome:filled', numerator)) as side(outcome, posts)
       where indicator_id = 'WF1' and scope = 'programme'
    ),
    base as (
      select * from told where t = (select max(t) from told where t < ${baselineOn}::date)
    )
    select 'WF4', 'count', 'programme', concat_ws(';', nullif(told.breakdown, ''), told.outcome), told.period, told.t,
           told.posts, base.posts, told.unknown, 0, 'count', told.posts - base.posts, told.hidden or base.hidden
      from told join base using (breakdown, outcome) where told.t > base.t`.execute(db);
}
