import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** A distribution over fewer services is not told. */
const leastServices = 5;

/**
 * Who controls the data stores of live services: how many have which lowest operator (`control`) and which lowest holder of
 * the keys (`key_custody`), of the programme and of each ministry. Zeros stand; 1 and 2 are hidden, and with them the next
 * smallest cells until at least two are hidden that hold three more services than they are cells, because the number of
 * services with a store is known from `residency`. State and local bodies stand in the programme only.
 */
export const stageDataControl = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    with recursive climb as (
      select agency_id, agency_id as at_id, kind, parent_agency_id from intake.agencies
      union
      select climb.agency_id, parent.agency_id, parent.kind, parent.parent_agency_id
        from climb join intake.agencies parent on parent.agency_id = climb.parent_agency_id
       where climb.kind not in ('ministry', 'state', 'local')
    ),
    classes as (
      select 'control' as dimension, code, place
        from unnest(array['foreign_controlled', 'unknown', 'domestic', 'government_company', 'government']) with ordinality as control(code, place)
      union all
      select 'key_custody', code, place from unnest(array['operator', 'unknown', 'government']) with ordinality as custody(code, place)
    ),
    lowest as (
      select service_id, dimension, min(classes.place) as place
        from intake.services join intake.data_stores store using (service_id)
        join classes on classes.code = case dimension when 'control' then store.operator else store.key_custody end
       where lifecycle in ('live', 'transition') and (launched_on is null or launched_on <= ${dataAsOf}::date)
       group by service_id, dimension
    ),
    ministries as (
      select agency_id, max(at_id) filter (where kind = 'ministry') as ministry_id from climb group by agency_id
    ),
    scoped as (
      select scope, service_id from intake.services join ministries using (agency_id),
        lateral (values ('programme'), ('agency:' || ministry_id)) as scopes(scope)
       where scope is not null
    ),
    cells as (
      select scope, classes.dimension, classes.code, classes.place, count(lowest.service_id) as services,
             sum(count(lowest.service_id)) over (partition by scope, classes.dimension) as all_services
        from (select distinct scope from scoped) scopes cross join classes
        left join (scoped join lowest using (service_id)) using (scope, dimension, place)
       group by scope, classes.dimension, classes.code, classes.place
    ),
    ranked as (
      select *, row_number() over smallest as rank, sum(services) over smallest as together,
             bool_or(services between 1 and 2) over (partition by scope, dimension) as any_small
        from cells where services > 0 and all_services >= ${leastServices}
      window smallest as (partition by scope, dimension order by services, place)
    ),
    stops as (
      select scope, dimension, min(rank) filter (where rank >= 2 and together >= rank + 3) as stop from ranked where any_small group by scope, dimension
    ),
    judged as (
      select cells.scope, cells.dimension, cells.code, cells.services,
             stops.scope is not null and cells.services > 0 and (cells.services <= 2 or stop is null or rank <= stop) as hidden
        from cells left join ranked using (scope, dimension, code) left join stops using (scope, dimension)
       where cells.all_services >= ${leastServices}
    )
    select scope, dimension, code, case when not hidden then services end as services, case when hidden then 'Q' end as obs_status,
           case when hidden then 'C' end as conf_status
      from judged`,
  );
