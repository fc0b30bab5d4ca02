import { sql } from 'kysely';
import { controlOnce } from '../disclosure/control.ts';
import { leastServices } from '../disclosure/data-control-world.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/**
 * Foreign control of data at the release's month: of all live services, how many have which lowest control over their stores, and which lowest
 * holder of the keys, as `data-control` tells it; what is hidden there is hidden here. Services without a store are unknown.
 */
export async function countDR2(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'data-control');
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded, hidden)
    with live as (
      select place.scope, register.period, register.t, count(*) as services
        from indicator_register register, lateral (values ('programme'), ('agency:' || register.ministry_id)) as place(scope)
       where register.is_present and place.scope is not null group by place.scope, register.period, register.t
    ),
    cells as (
      select scope, dimension, code, sum(services) as services, sum(sum(services)) over (partition by scope, dimension) as with_store
        from data_control_exact, lateral (values ('programme'), ('agency:' || ministry_id)) as place(scope)
       where scope is not null group by scope, dimension, code
    )
    select 'DR2', scope, cells.dimension || ':' || cells.code, live.period, live.t, cells.services, live.services, live.services - with_store, 0,
           exists (select from disclosure_hidden hidden
                    where hidden.subject = 'data-control' and hidden.cell = concat_ws('|', 'data-control', scope, cells.dimension, cells.code))
      from cells join live using (scope) where with_store >= ${leastServices}`.execute(db);
}
