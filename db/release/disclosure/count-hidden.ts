import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/**
 * Writes how many cells of each dataset are hidden in this release: by the rule for small counts, and beside those so that they
 * cannot be found. Both numbers may be known, because the witnesses of disclosure control hold against somebody who knows of
 * every hidden cell which kind it is. A measure of a row is a cell; of an indicator the row is one. A hidden row of `indicators`
 * counts as of the second kind where disclosure control of this release says so, else as of the first.
 */
export async function countHiddenCells(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into open.hidden_cells (release_ordinal, dataset, primary_cells, secondary_cells)
    with controlled as (
      select subject as dataset, count(*) filter (where is_primary) as primary_cells, count(*) filter (where not is_primary) as secondary_cells
        from disclosure_hidden where split_part(publication, '|', 1) = subject group by subject
    ),
    beside as (
      select publication from disclosure_hidden where not is_primary
    ),
    indicators as (
      select count(*) as hidden, count(*) filter (where exists (select from beside
               where publication in (concat_ws('|', indicator_id, scope, breakdown, period),
                                     concat_ws('|', indicator_id, scope, regexp_replace(breakdown, ';?outcome:.*', ''), substring(breakdown from 'outcome:(.*)'), period)))) as secondary_cells
        from open.indicators where end_release is null and conf_status = 'C'
    ),
    found as (
      select * from controlled
      union all
      select 'enforcement', count(*), 0 from open.enforcement where end_release is null and conf_status = 'C'
      union all
      select 'indicators', hidden - secondary_cells, secondary_cells from indicators
    )
    select ${ordinal}::integer, dataset, coalesce(primary_cells, 0), coalesce(secondary_cells, 0)
      from (values ('posts'), ('training'), ('university-cohorts'), ('data-control'), ('enforcement'), ('indicators')) as suppressed(dataset)
      left join found using (dataset)`.execute(db);
}
