import { sql } from 'kysely';
import { hasQuietQuarter } from '../derive/quiet-quarters.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** Days allowed by severity where a finding carries no due date, or a later one. */
const allowedDays = sql`case severity when 'critical' then 15 when 'high' then 30 when 'medium' then 90 else 180 end`;

/**
 * Weaknesses found and fixed in each quarter, of the whole programme, up to the quarter before the one last closed.
 * Quarters in whose twelve months too few services were audited are left out (quiet-quarters.ts).
 * A fix counts once verified by the data-as-of date. A finding is due at the earlier of its due date and the default.
 *
 * - `detected`: detected in the quarter, without false positives; `fixed`: fixed in the quarter.
 * - `due`: due in the quarter, without false positives; `fixed_on_time`: of those, fixed by the due date (indicator VM2).
 * - `accepted`, `false_positive`: of those due in the quarter, counted beside, so that they are no way out.
 * - `days_to_fix_p50`: the median of Kaplan and Meier over findings detected in the twelve months to the quarter's end, open
 *   ones censored there (indicator VM1); empty where it is not reached.
 */
export async function stageRemediation(db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> {
  await stage(
    db,
    sql`
    with facts as (
      select severity, status, detected_on, least(due_on, detected_on + ${allowedDays}) as due_on,
             case when verified_on <= ${dataAsOf}::date and status not in ('accepted', 'false_positive') then fixed_on end as fixed_on
        from intake.findings_counted where detected_on <= ${dataAsOf}::date
    ),
    quarters as (
      select to_char(first, 'YYYY"-Q"Q') as quarter, first::date as starts_on, (first + interval '3 months')::date - 1 as t
        from generate_series(
          (select date_trunc('quarter', min(detected_on)) from facts),
          date_trunc('quarter', ${dataAsOf}::date + 1) - interval '6 months', interval '3 months') as first
       where not ${hasQuietQuarter(sql`first`, dataAsOf)}
    ),
    cells as (
      select quarter, severity, starts_on, t
        from quarters, (values ('critical'), ('high'), ('medium'), ('low')) as severities(severity)
    ),
    counts as (
      select quarter, severity, t,
             count(*) filter (where status <> 'false_positive' and detected_on >= starts_on) as detected,
             count(*) filter (where fixed_on between starts_on and t) as fixed,
             count(*) filter (where status <> 'false_positive' and due_on between starts_on and t and fixed_on <= due_on) as fixed_on_time,
             count(*) filter (where status <> 'false_positive' and due_on between starts_on and t) as due,
             count(*) filter (where status = 'accepted' and due_on between starts_on and t) as accepted,
             count(*) filter (where status = 'false_positive' and due_on between starts_on and t) as false_positive
        from cells left join facts using (severity)
       where facts.detected_on <= t group by quarter, severity, t
    ),
    followed as (
      select quarter, severity, case when fixed_on <= t then fixed_on else t end - detected_on as day,
             count(*) filter (where fixed_on <= t)::double precision as fixed, count(*) as leaving
        from cells join facts using (severity)
       where detected_on > t - interval '12 months' and detected_on <= t and status <> 'false_positive' group by 1, 2, 3
    ),
    at_risk as (
      select *, sum(leaving) over (partition by quarter, severity order by day desc)::double precision as n from followed
    ),
    curve as (
      select quarter, severity, day,
             case when bool_or(fixed = n) over w then 0 else exp(sum(ln(case when fixed = n then 1 else 1 - fixed / n end)) over w) end as survival
        from at_risk window w as (partition by quarter, severity order by day)
    ),
    medians as (
      select quarter, severity, min(day) as days_to_fix_p50 from curve where survival <= 0.5 + 1e-9 group by quarter, severity
    )
    select quarter, severity, coalesce(detected, 0) as detected, coalesce(fixed, 0) as fixed, coalesce(fixed_on_time, 0) as fixed_on_time,
           coalesce(due, 0) as due, days_to_fix_p50, coalesce(accepted, 0) as accepted, coalesce(false_positive, 0) as false_positive
      from cells left join counts using (quarter, severity) left join medians using (quarter, severity)`,
  );
}
