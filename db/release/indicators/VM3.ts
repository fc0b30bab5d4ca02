import { sql } from 'kysely';
import { findingsWithDueBy } from './steps/due-by.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/** Days past due at the quarter's end, both counted. */
const ageBands = sql`(values ('1-30', 1, 30), ('31-90', 31, 90), ('91-180', 91, 180), ('181+', 181, null)) as band(code, from_days, to_days)`;

/**
 * Findings open and past due at the quarter's end, by severity and by how long they are past due, up to the quarter before the one last
 * closed. Open: not fixed by then, neither accepted nor a false positive. A repair that was reported but not verified is no longer open;
 * such ones past due stand beside under `outcome:unverified`, so that an unverified repair is no way out. Zeros stand.
 */
export async function countVM3(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table findings_overdue on commit drop as
    select periods.period, periods.t, dated.severity, periods.t - dated.due_by as days_past_due, coalesce(dated.fixed_on <= periods.t, false) as is_fixed
      from indicator_periods periods
      join ${findingsWithDueBy} as dated on dated.due_by < periods.t and dated.detected_on <= periods.t
     where periods.kind = 'quarter' and not periods.is_present and dated.status not in ('accepted', 'false_positive')
       and (dated.fixed_on is null or dated.fixed_on > periods.t or dated.verified_on is null or dated.verified_on > ${release.dataAsOf}::date)`.execute(
    db,
  );
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, unit, numerator, measured)
    with quarters as (
      select period, t from indicator_periods
       where kind = 'quarter' and not is_present and t >= (select min(detected_on) from intake.findings_counted)
    ),
    severities as (select severity from (values (null), ('critical'), ('high'), ('medium'), ('low')) as listed(severity)),
    cells as (
      select period, t, severity, 'age:' || code as cut, from_days, to_days, false as is_fixed from quarters, severities, ${ageBands}
      union all select period, t, severity, null, 1, null, false from quarters, severities
      union all select period, t, severity, 'outcome:unverified', 1, null, true from quarters, severities
    )
    select 'VM3', 'count', 'programme', concat_ws(';', 'severity:' || cells.severity, cut), cells.period, cells.t, 'findings',
           count(overdue.period), count(overdue.period)
      from cells left join findings_overdue overdue
        on overdue.period = cells.period and overdue.is_fixed = cells.is_fixed
       and (cells.severity is null or overdue.severity = cells.severity)
       and overdue.days_past_due >= from_days and (to_days is null or overdue.days_past_due <= to_days)
     group by cells.period, cells.t, cells.severity, cut`.execute(db);
  await sql`drop table findings_overdue`.execute(db);
}
