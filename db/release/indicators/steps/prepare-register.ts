import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './executor.ts';

/**
 * Makes `indicator_register`: the live services at the last day of every month, critical or not, with where they count.
 * Criticality, lifecycle, agency, topic and transactions are those of the release that was current on that day, before the first release
 * those of the first, so that the past cannot be improved by reclassifying. Live is lifecycle `live` or `transition`, launched by that day.
 */
export async function prepareRegister(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table indicator_register on commit drop as
    with known as (
      select ordinal, data_as_of from open.releases where ordinal < ${release.ordinal}
      union all select ${release.ordinal}::integer, ${release.dataAsOf}::date
    ),
    current as (
      select periods.*, coalesce(
               (select max(ordinal) from known where data_as_of <= periods.t),
               (select min(ordinal) from known)) as ordinal
        from indicator_periods periods where kind = 'month'
    )
    select current.period, current.starts_on, current.t, current.is_present, current.last_quarter, current.last_quarter_t,
           vintage.service_id, vintage.criticality = 'critical' as critical, vintage.agency_id, ministry.ministry_id, vintage.topic,
           vintage.annual_transactions
      from current
      join intake.register_vintages vintage on vintage.release_ordinal = current.ordinal
      left join indicator_ministries ministry on ministry.agency_id = vintage.agency_id
     where vintage.lifecycle in ('live', 'transition') and (vintage.launched_on is null or vintage.launched_on <= current.t)`.execute(
    db,
  );
  await sql`analyze indicator_register`.execute(db);
}
