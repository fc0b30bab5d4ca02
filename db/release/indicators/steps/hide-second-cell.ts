import { sql } from 'kysely';
import type { Executor } from './executor.ts';
import type { IndicatorId } from '../definition.ts';

/** Where exactly one breakdown of a period is hidden, it could be found from the total: the smallest other one is hidden with it. */
export async function hideSecondCell(db: Executor, id: IndicatorId): Promise<void> {
  await sql`
    with cells as (
      select indicator_id, scope, breakdown, period, count(*) filter (where hidden) over cube as n_hidden,
             row_number() over (partition by scope, period, hidden order by denominator, breakdown) as nth, hidden
        from indicator_counts where indicator_id = ${id} and breakdown <> '' window cube as (partition by scope, period)
    )
    update indicator_counts counts set hidden = true
      from cells
     where cells.n_hidden = 1 and not cells.hidden and cells.nth = 1 and counts.indicator_id = ${id}
       and (counts.scope, counts.breakdown, counts.period) = (cells.scope, cells.breakdown, cells.period)`.execute(db);
}
