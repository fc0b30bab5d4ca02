import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './executor.ts';

/**
 * Makes `indicator_register`: the live services at the last day of every month, critical or not, with where they count.
 * Criticality, lifecycle, agency, topic and transactions are those of the release that was current on that day, before the first release
 * those of the first, so that the past cannot be improved by reclassifying. Live is lifecycle `live` or `transition`, launched by that day.
 * `indicator_vintages` tells which release that is for each month, and whether any had been made by then.
 */
export async function prepareRegister(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table indicator_vintages on commit drop as
    with known as (
      select ordinal, data_as_of from open.releases where ordinal < ${release.ordinal}
      union all select ${release.ordinal}::integer, ${release.dataAsOf}::date
    )
    select period, coalesce((select max(ordinal) from known where data_as_of <= periods.t), (select min(ordinal) from known)) as ordinal,
           t >= (select min(data_as_of) from known) as is_released
      from indicator_periods periods where kind = 'month'`.execute(db);
  await sql`
    create temp table indicator_register on commit drop as
    select periods.period, periods.starts_on, periods.t, periods.is_present, periods.last_quarter, periods.last_quarter_t,
           vintage.service_id, vintage.criticality = 'critical' as critical, vintage.agency_id, ministry.ministry_id, vintage.topic,
           vintage.annual_transactions
      from indicator_periods periods
      join indicator_vintages using (period)
      join intake.register_vintages vintage on vintage.release_ordinal = indicator_vintages.ordinal
      left join indicator_ministries ministry on ministry.agency_id = vintage.agency_id
     where vintage.lifecycle in ('live', 'transition') and (vintage.launched_on is null or vintage.launched_on <= periods.t)`.execute(
    db,
  );
  await sql`analyze indicator_register`.execute(db);
}
