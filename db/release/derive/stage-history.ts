import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/** No series begins before this month, whatever older dates the records hold. */
const firstMonth = '2023-01-01';

/**
 * Critical live services by stage at each month's end, of the programme and of each ministry, from the month of the first
 * transition on. Which services are critical and live at a day is what the release then current said, before the first release
 * what that one says. A service without a transition by then stands at `unknown`; an absent row is a zero.
 */
export async function writeStageHistory(db: Executor, { ordinal, dataAsOf }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into open.stage_history (release_ordinal, scope, period, stage, services)
    with months as (
      select to_char(first, 'YYYY-MM') as period, (first + interval '1 month')::date - 1 as t
        from generate_series(
          (select greatest(date_trunc('month', min(entered_on)), ${firstMonth}::date) from intake.transitions),
          date_trunc('month', ${dataAsOf}::date), interval '1 month') as first
    ),
    current as (
      select period, t, coalesce(
               (select max(ordinal) from open.releases where data_as_of <= months.t and ordinal <= ${ordinal}),
               (select min(ordinal) from open.releases)) as release_ordinal
        from months
    ),
    spans as (
      select service_id, stage, entered_on as since, lead(entered_on, 1, 'infinity') over (partition by service_id order by entered_on) as until
        from intake.transitions
    ),
    placed as (
      select period, agency_id, coalesce(stage, 'unknown') as stage
        from current
        join intake.register_vintages vintage using (release_ordinal)
        left join spans on spans.service_id = vintage.service_id and spans.since <= t and t < spans.until
       where criticality = 'critical' and lifecycle in ('live', 'transition') and (launched_on is null or launched_on <= t)
    )
    select ${ordinal}::integer, scope, period, stage, count(*)
      from placed
      left join open.agency_ministries place on place.release_ordinal = ${ordinal} and place.agency_id = placed.agency_id,
      lateral (values ('programme'), ('agency:' || place.ministry_id)) as scopes(scope)
     where scope is not null
     group by scope, period, stage`.execute(db);
}
