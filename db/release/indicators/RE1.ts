import { sql } from 'kysely';
import { re1 } from './definitions/RE1.ts';
import { countMoves } from './steps/compare-moves.ts';
import { groupedByPlace } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/** Of the live services, this share must have reported both minutes for the rate to be judged. */
const leastReported = 0.8;

/**
 * Makes `service_uptime`: minutes up and minutes in all of each service and month in which both were reported as numbers. RE1 and the
 * comparison of moved services read it.
 */
async function prepareUptime(db: Executor): Promise<void> {
  await sql`
    create temp table service_uptime on commit drop as
    select service_id, month, service_minutes - unplanned_outage_minutes as up, service_minutes as minutes
      from intake.service_performance where service_minutes is not null and unplanned_outage_minutes is not null`.execute(db);
}

/**
 * Availability: minutes without an unplanned outage of all service minutes, over the live services that reported both; the others are excluded
 * and counted. In-house is the stage in-house at the month's end. The moved services against themselves lead.
 */
export async function countRE1(db: Executor): Promise<void> {
  await prepareUptime(db);
  const { scope, sets, isPlace } = groupedByPlace(re1.scopes);
  await sql`
    insert into indicator_counts
      (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, excluded, measured, enough_known)
    with reported as (
      select register.*, uptime.up, uptime.minutes, house.stage
        from indicator_register register
        left join service_uptime uptime on uptime.service_id = register.service_id and uptime.month = register.period
        left join in_house_verdicts house on house.period = register.period and house.service_id = register.service_id
       where register.period >= (select min(month) from service_uptime)
    )
    select 'RE1', 'rate', ${scope}, run.breakdown, period, t, coalesce(sum(up), 0), coalesce(sum(minutes), 0), count(*) - count(up),
           100 * sum(up) / nullif(sum(minutes), 0), count(up) >= ${leastReported}::numeric * count(*)
      from reported as register,
      lateral (values (''), (case stage when 'in_house' then 'run:in_house' else 'run:supplier' end)) as run(breakdown)
     group by run.breakdown, period, t, ${sets} having ${isPlace}`.execute(db);
  await countMoves(db);
}
