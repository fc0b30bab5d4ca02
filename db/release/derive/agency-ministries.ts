import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/**
 * The nearest ministry up each agency's chain of parents, a ministry being its own. State and local bodies have none, nor has
 * what lies under them: they count in the programme only.
 */
export async function writeAgencyMinistries(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into open.agency_ministries (release_ordinal, agency_id, ministry_id)
    with recursive climb as (
      select agency_id, agency_id as at_id, kind, parent_agency_id from intake.agencies
      union
      select climb.agency_id, parent.agency_id, parent.kind, parent.parent_agency_id
        from climb join intake.agencies parent on parent.agency_id = climb.parent_agency_id
       where climb.kind not in ('ministry', 'state', 'local')
    )
    select ${ordinal}::integer, agency_id, max(at_id) filter (where kind = 'ministry') from climb group by agency_id`.execute(db);
}
