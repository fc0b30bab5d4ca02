import { sql } from 'kysely';
import { sv2 } from './definitions/SV2.ts';
import { placesOfService } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/**
 * Makes `schedule_progress`: each critical service at each month's end in each scope, whether its first plan is due, and the days from then to
 * the day of entering the stage in-house, or to t. A service without a plan is due in the middle of the window.
 */
async function prepareSchedule(db: Executor): Promise<void> {
  const { windowMiddle } = programmeDates();
  await sql`
    create temp table schedule_progress on commit drop as
    with baseline as (select service_id, planned_on from intake.plans where plan_version = 1),
    arrivals as (select service_id, min(entered_on) as arrived_on from intake.transitions where stage = 'in_house' group by service_id)
    select place.scope, register.period, register.t, register.is_present, service_id, house.counts_as, baseline.planned_on is null as has_no_plan,
           coalesce(baseline.planned_on, ${windowMiddle}::date) <= register.t as is_due,
           coalesce(arrived_on <= register.t, false) as has_arrived,
           least(arrived_on, register.t) - coalesce(baseline.planned_on, ${windowMiddle}::date) as days
      from in_house_verdicts house
      join indicator_register register using (period, service_id)
      left join baseline using (service_id)
      left join arrivals using (service_id),
      lateral (select scope from ${placesOfService(sv2.scopes)}) as place
     where house.critical`.execute(db);
}

/**
 * Schedule variance. `points`: SV1's lower minus the share of critical services whose first plan is due, in percentage points (numerator:
 * services in-house minus services due). `median_days`: the median delay of the services due. `count` of `plan:none`: services without a plan.
 */
export async function countSV2(db: Executor): Promise<void> {
  await prepareSchedule(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, unit, measured)
    with sums as (
      select scope, period, t, count(*) as n, count(*) filter (where is_due) as due, count(*) filter (where counts_as = 'yes') as in_house,
             count(*) filter (where counts_as = 'unknown') as unknown, count(*) filter (where has_no_plan) as without_plan,
             count(*) filter (where is_due and has_arrived) as arrived,
             percentile_cont(0.5) within group (order by days) filter (where is_due) as median
        from schedule_progress group by scope, period, t
    )
    select 'SV2', 'points', scope, '', period, t, in_house - due, n, unknown, 0, 'points', 100 * (in_house - due)::numeric / n from sums
    union all
    select 'SV2', 'median_days', scope, '', period, t, arrived, due, 0, n - due, 'days', median::numeric from sums
    union all
    select 'SV2', 'count', scope, 'plan:none', period, t, without_plan, n, 0, 0, 'services', without_plan from sums`.execute(db);
  await stageSchedule(db);
}

/** The services behind the median delay, those not due yet excluded; and those without a plan. */
async function stageSchedule(db: Executor): Promise<void> {
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'SV2', member.statistic, scope, member.breakdown, period, service_id, member.counts_as, member.reason
      from schedule_progress, lateral (values
        ('median_days', '', case when not is_due then 'excluded' when has_arrived then 'yes' else 'no' end,
         case when not is_due then 'not_due' when not has_arrived then 'due_not_moved' when days <= 0 then 'moved_by_plan' else 'moved_late' end),
        ('count', 'plan:none', case when has_no_plan then 'yes' else 'no' end, case when has_no_plan then 'no_plan' else 'has_plan' end)
      ) as member(statistic, breakdown, counts_as, reason)
     where is_present`.execute(db);
}
