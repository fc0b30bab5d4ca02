import { sql } from 'kysely';
import { control } from '../disclosure/control.ts';
import { leastServices } from '../disclosure/data-control-world.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Who controls the data stores of live services: how many have which lowest operator (`control`) and which lowest holder of
 * the keys (`key_custody`), of the programme and of each ministry. Zeros stand; 1 and 2 are hidden, and what else disclosure
 * control asks for. State and local bodies stand in the programme only.
 */
export async function stageDataControl(db: Executor, release: ReleaseInProgress): Promise<void> {
  await control(db, release, 'data-control');
  await stage(
    db,
    sql`
    with cells as (
      select scope, dimension, code, sum(services) as services, sum(sum(services)) over (partition by scope, dimension) as all_services
        from data_control_exact, lateral (values ('programme'), ('agency:' || ministry_id)) as place(scope)
       where scope is not null group by scope, dimension, code
    )
    select scope, dimension, code, case when hidden.cell is null then services end as services,
           case when hidden.cell is not null then 'Q' end as obs_status, case when hidden.cell is not null then 'C' end as conf_status
      from cells
      left join disclosure_hidden hidden on hidden.subject = 'data-control' and hidden.cell = concat_ws('|', 'data-control', scope, dimension, code)
     where all_services >= ${leastServices}`,
  );
}
