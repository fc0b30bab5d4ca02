import { sql } from 'kysely';
import { services } from '../../records/services.ts';
import { tableColumns } from '../columns.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { allInCountry } from './residency.ts';
import { stage } from './stage.ts';

/**
 * The service register with what each service had come to at the data-as-of date: the stage last entered, the date of the
 * plan version last approved, where its data are (`unknown` without any store reported), the source level last assessed.
 */
export async function stageServices(db: Executor, { dataAsOf, country }: ReleaseInProgress): Promise<void> {
  const kept = tableColumns(services.columns).map((column) => sql.ref(`service.${column}`));
  await stage(
    db,
    sql`
    select ${sql.join(kept)}, stage.stage, plan.planned_on, coalesce(residency.all_in_country, 'unknown') as all_in_country,
           source.level as source_level
      from intake.services service
      left join (select distinct on (service_id) service_id, stage from intake.transitions
                  where entered_on <= ${dataAsOf}::date order by service_id, entered_on desc) stage using (service_id)
      left join (select distinct on (service_id) service_id, planned_on from intake.plans
                  where approved_on <= ${dataAsOf}::date order by service_id, plan_version desc) plan using (service_id)
      left join (select distinct on (service_id) service_id, level from intake.source_access
                  where assessed_on <= ${dataAsOf}::date order by service_id, assessed_on desc) source using (service_id)
      left join (${allInCountry(country)}) residency using (service_id)`,
  );
}
