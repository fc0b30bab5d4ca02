import { sql, type RawBuilder } from 'kysely';
import type { IndicatorId } from '../definition.ts';
import type { Executor, ReleaseToCompute } from './executor.ts';

/** Which periods, and in which groups a finding counts. */
export interface Followed {
  readonly id: IndicatorId;
  readonly periodKind: 'quarter' | 'year';
  /** Rows `breakdown, is_unknown` for one `finding`, as a lateral set; null where there is nothing that could be unknown. */
  readonly groups: RawBuilder<unknown>;
}

/**
 * Makes `findings_followed`: each finding detected in the twelve months to the end of a period, once in each of its groups, followed until it
 * was fixed and verified, or until t. An accepted finding is followed until t.
 */
async function prepareFollowed(db: Executor, release: ReleaseToCompute, { periodKind, groups }: Followed): Promise<void> {
  await sql`
    create temp table findings_followed on commit drop as
    with judged as (
      select periods.period, periods.t, finding.audit_id, finding.severity, finding.status = 'false_positive' as is_false, finding.detected_on,
             finding.fixed_on,
             (finding.status <> 'accepted' and finding.fixed_on <= periods.t and finding.verified_on <= ${release.dataAsOf}::date) is true as is_fixed
        from indicator_periods periods
        join intake.findings_counted finding on finding.detected_on > periods.t - interval '12 months' and finding.detected_on <= periods.t
       where periods.kind = ${periodKind}
    )
    select period, t, place.breakdown, place.is_unknown, is_false, is_fixed, case when is_fixed then fixed_on else t end - detected_on as day
      from judged finding, lateral (${groups}) as place(breakdown, is_unknown)`.execute(db);
}

/**
 * Time to fix, by Kaplan and Meier's estimator (Journal of the American Statistical Association 53, 1958): S(d) is the product over days of
 * (1 - fixed / at risk); percentile p is the smallest day with S(d) <= 1 - p. What is open or accepted is censored, so that it is at risk until t;
 * false positives are left out and counted.
 */
export async function countTimeToFix(db: Executor, release: ReleaseToCompute, followed: Followed): Promise<void> {
  await prepareFollowed(db, release, followed);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, unit, measured, unreached)
    with totals as (
      select period, t, breakdown, count(*) filter (where not is_false) as n, count(*) filter (where is_fixed and not is_false) as fixed,
             case when count(is_unknown) > 0 then count(*) filter (where is_unknown and not is_false) end as unknown, count(*) filter (where is_false) as false_positives
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
    select ${followed.id}, statistic, 'programme', breakdown, period, t, fixed, n, unknown, false_positives, 'days', day, day is null
      from totals join percentiles using (period, breakdown)`.execute(db);
  await sql`drop table findings_followed`.execute(db);
}
