import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

/**
 * Time to fix, by Kaplan and Meier's estimator (Journal of the American Statistical Association 53, 1958): findings detected in the twelve
 * months to t, each followed until it was fixed and verified, or censored at t. S(d) is the product over days of (1 - fixed / at risk);
 * percentile p is the smallest day with S(d) <= 1 - p. Accepted findings are censored, false positives left out and counted.
 */
export async function countVM1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, excluded, unit, measured, unreached)
    with cases as (
      select periods.period, periods.t, place.breakdown, finding.status = 'false_positive' as is_false,
             finding.status <> 'accepted' and finding.fixed_on <= periods.t and finding.verified_on <= ${release.dataAsOf}::date is true as is_fixed,
             finding.fixed_on - finding.detected_on as days_to_fix, periods.t - finding.detected_on as days_to_t
        from indicator_periods periods
        join intake.findings finding on finding.detected_on > periods.t - interval '12 months' and finding.detected_on <= periods.t,
        lateral (values (''), ('severity:' || finding.severity)) as place(breakdown)
       where periods.kind = 'quarter'
    ),
    totals as (
      select period, t, breakdown, count(*) filter (where not is_false) as n, count(*) filter (where is_fixed and not is_false) as fixed,
             count(*) filter (where is_false) as false_positives
        from cases group by period, t, breakdown
    ),
    days as (
      select period, breakdown, case when is_fixed then days_to_fix else days_to_t end as day,
             count(*) filter (where is_fixed)::double precision as fixed, count(*) as leaving
        from cases where not is_false group by 1, 2, 3
    ),
    at_risk as (
      select *, sum(leaving) over (partition by period, breakdown order by day desc)::double precision as n from days
    ),
    curve as (
      select period, breakdown, day,
             case when bool_or(fixed = n) over w then 0 else exp(sum(ln(case when fixed = n then 1 else 1 - fixed / n end)) over w) end as survival
        from at_risk window w as (partition by period, breakdown order by day)
    ),
    percentiles as (
      select period, breakdown, statistic, min(day) filter (where survival <= 1 - p + 1e-9) as day
        from curve, (values ('p50_days', 0.5), ('p75_days', 0.75), ('p90_days', 0.9)) as percentile(statistic, p)
       group by period, breakdown, statistic
    )
    select 'VM1', statistic, 'programme', breakdown, period, t, fixed, n, false_positives, 'days', day, day is null
      from totals join percentiles using (period, breakdown)`.execute(db);
}
