import { sql } from 'kysely';
import { ct1 } from './definitions/CT1.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/**
 * Supplier run-off: annualised value of the run, cloud and licence contracts active at t, per cent of the same at the baseline date.
 * Annualised is value x 365 / days from the first to the last day, both counted. Each contract active on either day is a member: yes where
 * it is active at t, no where it was active at the baseline date only.
 */
export async function countCT1(db: Executor): Promise<void> {
  const { baselineOn } = programmeDates();
  await sql`
    create temp table contracts_in_force on commit drop as
    select place.scope, cut.breakdown, periods.period, periods.t, periods.is_present, contract.contract_id,
           contract.value * 365 / (contract.ends_on - contract.starts_on + 1) as yearly,
           periods.t between contract.starts_on and contract.ends_on as at_t,
           ${baselineOn}::date between contract.starts_on and contract.ends_on as at_baseline
      from indicator_periods periods
      join intake.contracts contract on contract.scope in ('run', 'cloud', 'licence')
       and (periods.t between contract.starts_on and contract.ends_on or ${baselineOn}::date between contract.starts_on and contract.ends_on)
      left join indicator_ministries ministry on ministry.agency_id = contract.agency_id,
      lateral (values ('programme', 'programme'), ('agency', 'agency:' || ministry.ministry_id)) as place(kind, scope),
      lateral (values (''), ('scope:' || contract.scope)) as cut(breakdown)
     where periods.kind = 'month' and place.scope is not null and place.kind in (${sql.join(ct1.scopes)})`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select 'CT1', scope, breakdown, period, t, round(coalesce(sum(yearly) filter (where at_t), 0), 2),
           round(coalesce(sum(yearly) filter (where at_baseline), 0), 2), 0, 0
      from contracts_in_force group by scope, breakdown, period, t`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'CT1', 'share', scope, breakdown, period, contract_id, case when at_t then 'yes' else 'no' end,
           case when at_t and at_baseline then 'active' when at_t then 'active_since_baseline' else 'ended_since_baseline' end
      from contracts_in_force where is_present`.execute(db);
}
