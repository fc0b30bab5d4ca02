import { sql } from 'kysely';
import { dr1 } from './definitions/DR1.ts';
import { countServices } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/**
 * Makes `store_verdicts`: for every live service at the release's month whether its restricted and secret data stay in the country, and
 * whether a foreign-controlled operator runs any of its stores. Stores have no dates, so nothing can be said of earlier months.
 */
async function prepareStoreVerdicts(db: Executor): Promise<void> {
  const { country } = programmeDates();
  await sql`
    create temp table store_verdicts on commit drop as
    with stores as (
      select service_id,
             count(*) filter (where data_class in ('restricted', 'secret')) as guarded,
             bool_or(country <> ${country}) filter (where data_class in ('restricted', 'secret')) as any_abroad,
             bool_or(country is null) filter (where data_class in ('restricted', 'secret')) as any_unknown,
             bool_or(operator = 'foreign_controlled') as any_foreign, bool_or(operator = 'unknown') as any_operator_unknown
        from intake.data_stores group by service_id
    )
    select register.period, register.service_id, register.critical,
           case when stores.service_id is null then 'unknown' when any_abroad then 'no' when any_unknown then 'unknown' else 'yes' end as in_country,
           case when stores.service_id is null then 'unknown' when any_foreign then 'no' when any_operator_unknown then 'unknown' else 'yes' end
             as free_of_foreign_control,
           case when stores.service_id is null then 'no_store_reported' when any_abroad then 'not_all_in_country'
                when any_unknown then 'country_unknown' when guarded = 0 then 'no_restricted_data' else 'all_in_country' end as reason
      from indicator_register register left join stores using (service_id) where register.is_present`.execute(db);
}

/** Critical services whose restricted and secret data are kept in the country, at the release's month. */
export async function countDR1(db: Executor): Promise<void> {
  await prepareStoreVerdicts(db);
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    select 'DR1', period, service_id, in_country, reason from store_verdicts where critical`.execute(db);
  await countServices(db, 'DR1', dr1.scopes);
}
