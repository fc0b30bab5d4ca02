import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './executor.ts';

/** No series begins before this day, whatever older dates the records hold. */
const seriesBegin = '2023-01-01';

/**
 * Makes `indicator_periods`: every month, quarter and year that has closed at the data-as-of date, oldest first in time.
 * `t` is the last day of the period; the newest of each kind `is_present`. `last_quarter` is the quarter last closed at `t`.
 */
export async function preparePeriods(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table indicator_periods on commit drop as
    with spans as (
      select 'month' as kind, to_char(first, 'YYYY-MM') as period, first::date as starts_on, (first + interval '1 month')::date - 1 as t
        from generate_series(${seriesBegin}::date, ${release.dataAsOf}::date, interval '1 month') as first
      union all
      select 'quarter', to_char(first, 'YYYY"-Q"Q'), first::date, (first + interval '3 months')::date - 1
        from generate_series(${seriesBegin}::date, ${release.dataAsOf}::date, interval '3 months') as first
      union all
      select 'year', to_char(first, 'YYYY'), first::date, (first + interval '1 year')::date - 1
        from generate_series(${seriesBegin}::date, ${release.dataAsOf}::date, interval '1 year') as first
    )
    select kind, period, starts_on, t,
           t = max(t) over (partition by kind) as is_present,
           to_char(date_trunc('quarter', t + 1) - interval '1 day', 'YYYY"-Q"Q') as last_quarter,
           (date_trunc('quarter', t + 1) - interval '1 day')::date as last_quarter_t
      from spans
     where t <= ${release.dataAsOf}::date`.execute(db);
}
