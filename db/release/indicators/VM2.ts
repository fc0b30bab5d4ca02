import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/** Days to fix a finding where the record sets no earlier due date. */
const defaultDays = { critical: 15, high: 30, medium: 90, low: 180 };

/**
 * Findings due in the quarter that were fixed by then and verified. Accepted findings count as not fixed; false positives are left out.
 * Both are printed beside, as statistic `count` with breakdown `outcome:accepted` and `outcome:false_positive`, so that they are no way out.
 */
export async function countVM2(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table findings_due on commit drop as
    with defaults as (select key as severity, value::integer as days from json_each_text(${JSON.stringify(defaultDays)}::text::json)),
    dated as (
      select finding.*, least(due_on, detected_on + days) as due_by from intake.findings_counted finding join defaults using (severity)
    )
    select periods.period, periods.t, place.breakdown, dated.status,
           coalesce(dated.fixed_on <= dated.due_by and dated.verified_on <= ${release.dataAsOf}::date and dated.status <> 'accepted', false) as on_time
      from indicator_periods periods join dated on dated.due_by between periods.starts_on and periods.t,
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
}
