import { sql } from 'kysely';
import { sc1 } from './definitions/SC1.ts';
import { countServices } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/** A rebuild counts while it is at most this many days old. */
const rebuiltWithinDays = 365;

/**
 * Makes `source_levels`: for every live service and month the level, exemption and last rebuild of its latest source-access row by t.
 * SC1, SC2 and SV1s read it. Which law or body exempts a service stays out.
 */
async function prepareSourceLevels(db: Executor): Promise<void> {
  await sql`
    create temp table source_levels on commit drop as
    with rows as (
      select service_id, level, exempt_reason is not null as exempt,
             case when exempt_reason = 'commercial_product' then 'commercial_product' when exempt_reason is not null then 'legal_ground' end as exempt_class,
             to_date(last_rebuilt_month, 'YYYY-MM') as rebuilt_in, assessed_on as since,
             lead(assessed_on, 1, 'infinity') over (partition by service_id order by assessed_on) as until
        from intake.source_access
    )
    select register.period, register.service_id, register.critical, rows.level, coalesce(rows.exempt, false) as exempt, rows.exempt_class,
           register.t - ((rebuilt_in + interval '1 month')::date - 1) as days_since_rebuild
      from indicator_register register
      left join rows on rows.service_id = register.service_id and rows.since <= register.t and register.t < rows.until
     where register.t >= (select min(assessed_on) from intake.source_access)`.execute(db);
}

/** Full source-code access, the same with exempt services counted as no, and rebuilt from source within a year. */
export async function countSC1(db: Executor): Promise<void> {
  await prepareSourceLevels(db);
  await sql`
    insert into indicator_verdicts (indicator_id, breakdown, period, member_id, counts_as, reason)
    with read as (
      select *, case when level is null then 'unknown' when level >= 3 then 'yes' else 'no' end as held,
             case when level is null then 'unknown' when level < 4 then 'no' when days_since_rebuild is null then 'unknown'
                  when days_since_rebuild between 0 and ${rebuiltWithinDays} then 'yes' else 'no' end as rebuilt,
             coalesce('level_' || level, 'no_source_assessment') as level_reason
        from source_levels where critical
    )
    select 'SC1', verdict.* from read, lateral (values
      ('', period, service_id, case when exempt then 'excluded' else held end, case when exempt then 'exempt' else level_reason end),
      ('test:rebuilt', period, service_id, case when exempt then 'excluded' else rebuilt end, case when exempt then 'exempt'
        when level is distinct from 4 then level_reason when rebuilt = 'yes' then 'rebuilt_within_a_year'
        when rebuilt = 'unknown' then 'rebuild_month_unknown' else 'rebuild_too_old' end),
      ('exempt:counted_no', period, service_id, case when exempt then 'no' else held end, case when exempt then 'exempt' else level_reason end)
    ) as verdict`.execute(db);
  await countServices(db, 'SC1', sc1.scopes);
}
