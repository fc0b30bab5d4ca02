import { sql } from 'kysely';

/**
 * Query of `agency_id, ministry_id`: the nearest ministry up the chain of parents, a ministry being its own; none for state and
 * local bodies and what lies under them, which count in the programme only.
 */
export const nearestMinistries = sql`
  with recursive climb as (
    select agency_id, agency_id as at_id, kind, parent_agency_id from intake.agencies
    union
    select climb.agency_id, parent.agency_id, parent.kind, parent.parent_agency_id
      from climb join intake.agencies parent on parent.agency_id = climb.parent_agency_id
     where climb.kind not in ('ministry', 'state', 'local')
  )
  select agency_id, max(at_id) filter (where kind = 'ministry') as ministry_id from climb group by agency_id`;
