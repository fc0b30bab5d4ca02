import { sql } from 'kysely';
import { indicatorDefinitions } from '../definitions/index.ts';
import type { Executor } from './executor.ts';
import { obsStatus, planAt, roundedValue, status, targetOf } from './rules.ts';

/** Fewer units than this in a denominator: the counts stand, but nothing is divided by them. One service's own measure is no sample. */
const leastDenominator = 5;
const divides = sql`
  (statistic in ('count', 'value_myr') or denominator >= ${leastDenominator} or (statistic = 'mean' and counts.scope like 'service:%' and denominator > 0))
  and not hidden and not too_few`;

/**
 * Makes `staged_indicators` from the counts. A share: value = yes / (yes + no), lower = yes / all, upper = (yes + unknown) / all, each from 0
 * to 100 and rounded half away from zero to one decimal (PostgreSQL's `round(numeric, 1)`). All else is valued by what was measured and has
 * no bounds. With target, plan and status.
 */
export async function stageValues(db: Executor): Promise<void> {
  const rules = indicatorDefinitions.map(({ id, ruleVersion, direction }) => ({ id, ruleVersion, direction }));
  await sql`
    create temp table staged_indicators on commit drop as
    with rules as (select * from jsonb_to_recordset(${JSON.stringify(rules)}::text::jsonb) as rule(id text, "ruleVersion" integer, direction text)),
    shares as (
      select counts.*, rules."ruleVersion" as rule_version, rules.direction,
             ${divides} as divides,
             case when statistic = 'share' then 100 * numerator / nullif(denominator - unknown, 0) else measured end as exact_value,
             case when statistic = 'share' then 100 * numerator / nullif(denominator, 0) end as exact_lower,
             case when statistic = 'share' then 100 * (numerator + unknown) / nullif(denominator, 0) end as exact_upper
        from indicator_counts counts join rules on rules.id = counts.indicator_id
    ),
    judged as (
      select shares.*, ${targetOf} as target, ${planAt} as plan from shares
    )
    select indicator_id, rule_version, statistic, scope, breakdown, period,
           case when not hidden then numerator end as numerator, case when not hidden then denominator end as denominator,
           case when not hidden then unknown end as unknown, case when not hidden then excluded end as excluded,
           case when divides then ${roundedValue} end as value, case when divides then round(exact_lower, 1) end as lower,
           case when divides then round(exact_upper, 1) end as upper,
           unit, trim_scale(target) as target, round(plan, 1) as plan, ${status} as status, ${obsStatus} as obs_status,
           case when hidden then 'C' end as conf_status
      from judged`.execute(db);
}
