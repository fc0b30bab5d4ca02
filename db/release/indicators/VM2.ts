import { sql } from 'kysely';
import { findingsWithDueBy } from './steps/due-by.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/**
 * Findings due in the quarter that were fixed by then and verified. Accepted findings count as not fixed; false positives are left out.
 * Both are printed beside, as statistic `count` with breakdown `outcome:accepted` and `outcome:false_positive`, so that they are no way out.
 */
export async function countVM2(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table findings_due on commit drop as
    select periods.period, periods.t, place.breakdown, dated.status,
           coalesce(dated.fixed_on <= dated.due_by and dated.verified_on <= ${release.dataAsOf}::date and dated.status <> 'accepted', false) as on_time
      from indicator_periods periods join ${findingsWithDueBy} as dated on dated.due_by between periods.starts_on and periods.t,
      lateral (values (''), ('severity:' || dated.severity)) as place(breakdown)
     where periods.kind = 'quarter'`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select 'VM2', 'programme', breakdown, period, t, count(*) filter (where on_time and status <> 'false_positive'),
           count(*) filter (where status <> 'false_positive'), 0, count(*) filter (where status = 'false_positive')
      from findings_due group by breakdown, period, t
    `.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, unit, numerator, measured)
    select 'VM2', 'count', 'programme', concat_ws(';', nullif(breakdown, ''), 'outcome:' || outcome), period, t, 'findings',
           count(*) filter (where status = outcome), count(*) filter (where status = outcome)
      from findings_due, (values ('accepted'), ('false_positive')) as beside(outcome) group by breakdown, period, t, outcome`.execute(
    db,
  );
  await sql`drop table findings_due`.execute(db);
}
