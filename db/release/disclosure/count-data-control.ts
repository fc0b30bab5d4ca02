import { sql } from 'kysely';
import type { Executor } from '../release-in-progress.ts';
import type { ReleaseToControl } from './control.ts';
import { nearestMinistries } from './nearest-ministries.ts';

/**
 * Makes the temporary table `data_control_exact(dimension, ministry_id, code, services)`: live services with a store by the
 * lowest control over their stores, zeros too. Without a ministry stand those of state and local bodies. The lowest comes first.
 */
export async function countDataControl(db: Executor, { dataAsOf }: ReleaseToControl): Promise<void> {
  await sql`drop table if exists pg_temp.data_control_exact`.execute(db);
  await sql`
    create temp table data_control_exact on commit drop as
    with classes as (
      select 'control' as dimension, code, place
        from unnest(array['foreign_controlled', 'unknown', 'domestic', 'government_company', 'government']) with ordinality as control(code, place)
      union all
      select 'key_custody', code, place from unnest(array['operator', 'unknown', 'government']) with ordinality as custody(code, place)
    ),
    lowest as (
      select dimension, ministry_id, service_id, min(classes.place) as place
        from intake.services
        join (${nearestMinistries}) as ministries using (agency_id)
        join intake.data_stores store using (service_id)
        join classes on classes.code = case dimension when 'control' then store.operator else store.key_custody end
       where lifecycle in ('live', 'transition') and (launched_on is null or launched_on <= ${dataAsOf}::date)
       group by dimension, ministry_id, service_id
    )
    select classes.dimension, scopes.ministry_id, classes.code, count(lowest.service_id)::integer as services
      from (select distinct ministry_id from lowest) as scopes
     cross join classes
      left join lowest on (lowest.dimension, lowest.place) = (classes.dimension, classes.place)
       and coalesce(lowest.ministry_id, '') = coalesce(scopes.ministry_id, '')
     group by classes.dimension, scopes.ministry_id, classes.code`.execute(db);
}
