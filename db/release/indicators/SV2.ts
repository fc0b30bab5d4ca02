import { sql } from 'kysely';
import { sv2 } from './definitions/SV2.ts';
import { placesOfService } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/**
 * Schedule variance. `points`: SV1's lower minus the share of critical services whose first plan is due, in percentage points (numerator:
 * services in-house minus services due; `excluded`: services without a plan, which are due in the middle of the window). `median_days`:
 * over the services due, from the first planned date to the day of entering the stage in-house, or to t.
 */
export async function countSV2(db: Executor): Promise<void> {
  const { windowMiddle } = programmeDates();
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, period, t, numerator, denominator, unknown, excluded, unit, measured)
    with baseline as (select service_id, planned_on from intake.plans where plan_version = 1),
    arrivals as (select service_id, min(entered_on) as arrived_on from intake.transitions where stage = 'in_house' group by service_id),
    progress as (
      select place.scope, register.period, register.t, house.counts_as, baseline.planned_on is null as has_no_plan,
             coalesce(baseline.planned_on, ${windowMiddle}::date) <= register.t as is_due,
             least(arrived_on, register.t) - coalesce(baseline.planned_on, ${windowMiddle}::date) as days
        from in_house_verdicts house
        join indicator_register register using (period, service_id)
        left join baseline using (service_id)
        left join arrivals using (service_id),
        lateral (select scope from ${placesOfService(sv2.scopes)}) as place
       where house.critical
    ),
    sums as (
      select scope, period, t, count(*) as n, count(*) filter (where is_due) as due, count(*) filter (where counts_as = 'yes') as in_house,
             count(*) filter (where counts_as = 'unknown') as unknown, count(*) filter (where has_no_plan) as without_plan,
             percentile_cont(0.5) within group (order by days) filter (where is_due) as median
        from progress group by scope, period, t
    )
    select 'SV2', 'points', scope, period, t, in_house - due, n, unknown, without_plan, 'points', 100 * (in_house - due)::numeric / n from sums
    union all
    select 'SV2', 'median_days', scope, period, t, null, due, null, null, 'days', median::numeric from sums`.execute(db);
}
