import { sql } from 'kysely';
import { sv3 } from './definitions/SV3.ts';
import { placesOfService } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/**
 * Makes `plans_by_month`: for each live service at each month's end, in each scope, the plan versions approved by then: how many, and how many
 * days the latest lies after the first. All live services, and the critical ones beside.
 */
async function preparePlans(db: Executor): Promise<void> {
  await sql`
    create temp table plans_by_month on commit drop as
    with versions as (
      select service_id, plan_version, approved_on as since, lead(approved_on, 1, 'infinity') over by_version as until,
             row_number() over by_version as nth, planned_on - first_value(planned_on) over by_version as slip
        from intake.plans window by_version as (partition by service_id order by plan_version)
    )
    select place.scope, cut.breakdown, register.period, register.t, register.is_present, register.service_id, versions.nth, versions.slip
      from indicator_register register
      left join versions on versions.service_id = register.service_id and versions.since <= register.t and register.t < versions.until,
      lateral (select scope from ${placesOfService(sv3.scopes)}) as place,
      lateral (values (''), (case when register.critical then 'services:critical' end)) as cut(breakdown)
     where cut.breakdown is not null and register.t >= (select min(approved_on) from intake.plans)`.execute(db);
}

/** Services with more than one plan version, of those that have a plan, and the median slip of these in days. */
export async function countSV3(db: Executor): Promise<void> {
  await preparePlans(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, unit, measured)
    with sums as (
      select scope, breakdown, period, t, count(*) filter (where nth > 1) as replanned, count(nth) as planned, count(*) - count(nth) as without_plan,
             percentile_cont(0.5) within group (order by slip) filter (where nth > 1) as median
        from plans_by_month group by scope, breakdown, period, t
    )
    select 'SV3', 'share', scope, breakdown, period, t, replanned, planned, 0, without_plan, 'percent', null::numeric from sums
    union all
    select 'SV3', 'median_days', scope, breakdown, period, t, null, replanned, null, null, 'days', median::numeric from sums`.execute(
    db,
  );
  await countReasons(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'SV3', 'share', scope, breakdown, period, service_id, case when nth > 1 then 'yes' when nth = 1 then 'no' else 'excluded' end,
           case when nth > 1 then 'replanned' when nth = 1 then 'first_plan_holds' else 'no_plan' end
      from plans_by_month where is_present`.execute(db);
}

/** Plan versions after the first, by why: `security` is told as `other`, as it is in `plans`. Zeros stand. */
async function countReasons(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, unit, measured)
    with changes as (
      select service_id, approved_on, case slip_reason when 'security' then 'other' else slip_reason end as reason
        from intake.plans where plan_version >= 2
    ),
    counted as (
      select scope, breakdown, period, reason, count(*) as n
        from plans_by_month plan join changes on changes.service_id = plan.service_id and changes.approved_on <= plan.t
       where plan.nth > 1 group by scope, breakdown, period, reason
    ),
    places as (select scope, breakdown, period, t from plans_by_month group by scope, breakdown, period, t having count(nth) > 0)
    select 'SV3', 'count', scope, concat_ws(';', 'reason:' || reason, nullif(breakdown, '')), period, t, coalesce(n, 0), 'plans', coalesce(n, 0)
      from places cross join unnest(array['funding', 'staffing', 'supplier', 'scope', 'legal', 'other']) as reason
      left join counted using (scope, breakdown, period, reason)`.execute(db);
}
