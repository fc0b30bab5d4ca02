import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/**
 * Makes `findings_followed`: each finding detected in the twelve months to the end of a quarter, in all and by severity, followed until it was
 * fixed and verified, or until t. An accepted finding is followed until t.
 */
async function prepareFollowed(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    create temp table findings_followed on commit drop as
    with judged as (
      select periods.period, periods.t, finding.severity, finding.status = 'false_positive' as is_false, finding.detected_on, finding.fixed_on,
             (finding.status <> 'accepted' and finding.fixed_on <= periods.t and finding.verified_on <= ${release.dataAsOf}::date) is true as is_fixed
        from indicator_periods periods
        join intake.findings_counted finding on finding.detected_on > periods.t - interval '12 months' and finding.detected_on <= periods.t
       where periods.kind = 'quarter'
    )
    select period, t, place.breakdown, is_false, is_fixed, case when is_fixed then fixed_on else t end - detected_on as day
      from judged, lateral (values (''), ('severity:' || severity)) as place(breakdown)`.execute(db);
}

/**
 * Time to fix, by Kaplan and Meier's estimator (Journal of the American Statistical Association 53, 1958): S(d) is the product over days of
 * (1 - fixed / at risk); percentile p is the smallest day with S(d) <= 1 - p. What is open or accepted is censored, so that it is at risk until t;
 * false positives are left out and counted.
 */
export async function countVM1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await prepareFollowed(db, release);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, excluded, unit, measured, unreached)
    with totals as (
      select period, t, breakdown, count(*) filter (where not is_false) as n, count(*) filter (where is_fixed and not is_false) as fixed,
             count(*) filter (where is_false) as false_positives
        from findings_followed group by period, t, breakdown
    ),
    days as (
      select period, breakdown, day, count(*) filter (where is_fixed)::double precision as fixed,
             sum(count(*)) over (partition by period, breakdown order by day desc)::double precision as at_risk
        from findings_followed where not is_false group by period, breakdown, day
    ),
    curve as (
      select period, breakdown, day,
             case when bool_or(fixed = at_risk) over w then 0
                  else exp(sum(ln(case when fixed = at_risk then 1 else 1 - fixed / at_risk end)) over w) end as survival
        from days window w as (partition by period, breakdown order by day)
    ),
    percentiles as (
      select period, breakdown, statistic, min(day) filter (where survival <= 1 - p + 1e-9) as day
        from curve, (values ('p50_days', 0.5), ('p75_days', 0.75), ('p90_days', 0.9)) as percentile(statistic, p)
       group by period, breakdown, statistic
    )
    select 'VM1', statistic, 'programme', breakdown, period, t, fixed, n, false_positives, 'days', day, day is null
      from totals join percentiles using (period, breakdown)`.execute(db);
  await sql`drop table findings_followed`.execute(db);
}
