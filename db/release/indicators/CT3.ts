import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/** Makes `contracts_active`: the contracts of every scope active at each month's end with their annualised value, as a yes, no or unknown. */
async function prepareActive(db: Executor): Promise<void> {
  const { country } = programmeDates();
  await sql`
    create temp table contracts_active on commit drop as
    select place.scope, concat_ws(';', verdict.cut, kind.cut) as breakdown, periods.period, periods.t, periods.is_present, contract.contract_id,
           contract.value * 365 / (contract.ends_on - contract.starts_on + 1) as yearly, verdict.counts_as, verdict.reason
      from indicator_periods periods
      join intake.contracts contract on periods.t between contract.starts_on and contract.ends_on
      join intake.suppliers supplier using (supplier_id)
      left join indicator_ministries ministry on ministry.agency_id = contract.agency_id,
      lateral (values ('programme'), ('agency:' || ministry.ministry_id)) as place(scope),
      lateral (values (null), ('scope:' || contract.scope)) as kind(cut),
      lateral (values
        (null, case when supplier.country_of_control <> ${country} then 'yes' else 'no' end,
               case when supplier.country_of_control <> ${country} then 'supplier_controlled_abroad' else 'supplier_controlled_at_home' end),
        ('supplier:local_sme', case when supplier.local_sme = 'yes' then 'yes' when coalesce(supplier.local_sme, 'unknown') = 'unknown' then 'unknown' else 'no' end,
               case when supplier.local_sme = 'yes' then 'local_small_firm' when coalesce(supplier.local_sme, 'unknown') = 'unknown' then 'size_unknown' else 'no_local_small_firm' end)
      ) as verdict(cut, counts_as, reason)
     where periods.kind = 'month' and place.scope is not null and (place.scope = 'programme' or verdict.cut is null or kind.cut is null)`.execute(
    db,
  );
}

/**
 * Of the annualised value of the contracts active at t, whatever their scope, the share with suppliers controlled abroad; under
 * `supplier:local_sme` the share with local small firms, where what is not reported is unknown. Both by scope too, the
 * latter of the programme only. Annualised is value x 365 / days from the first to the last day, both counted. Members are the contracts.
 */
export async function countCT3(db: Executor): Promise<void> {
  await prepareActive(db);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select 'CT3', scope, breakdown, period, t, round(coalesce(sum(yearly) filter (where counts_as = 'yes'), 0), 2), round(sum(yearly), 2),
           round(coalesce(sum(yearly) filter (where counts_as = 'unknown'), 0), 2), 0
      from contracts_active group by scope, breakdown, period, t`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'CT3', 'share', scope, breakdown, period, contract_id, counts_as, reason from contracts_active where is_present`.execute(
    db,
  );
  await sql`drop table contracts_active`.execute(db);
}
