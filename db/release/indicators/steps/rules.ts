import { sql } from 'kysely';

/**
 * The rules that turn a count into a judged value, as SQL over the rows of `shares` and `judged` in `stage-values.ts`.
 * Thresholds are fixed; a change of one is a change of every ruleVersion.
 */

/** Under which id `targets` holds the points of a row: a breakdown's target carries it in its id, as in VM1-CRITICAL or SC1-REBUILT. */
const targetId = sql`
  case when shares.breakdown = '' or shares.indicator_id = 'OP2' then shares.indicator_id
       else shares.indicator_id || '-' || upper(split_part(shares.breakdown, ':', 2)) end`;

/** Targets are the programme's own, and those of a distribution are set for its median. */
const hasTarget = sql`shares.scope = 'programme' and shares.statistic in ('share', 'points', 'p50_days', 'count', 'rate')`;

/** The last point of the target, i.e. what is to be reached in the end; null without one. */
export const targetOf = sql`
  (select point.value from intake.targets point
    where ${hasTarget} and point.indicator_id = ${targetId} order by point.due_on desc limit 1)`;

/**
 * Where the plan stands at t, unrounded: the straight line by days between the points on either side. Null before the first point and where
 * one target stands alone; the last point holds after it.
 */
export const planAt = sql`
  (select case when next_value is null or shares.t = due_on then value
               else value + (next_value - value) * (shares.t - due_on) / (next_due - due_on)::numeric end
     from (select due_on, value, lead(due_on) over points as next_due, lead(value) over points as next_value, count(*) over () as n
             from intake.targets where indicator_id = ${targetId} window points as (order by due_on)) point
    where ${hasTarget} and n > 1 and due_on <= shares.t and (next_due is null or shares.t < next_due))`;

/** A rate such as 99.93 is told from its target by the second decimal, and money has two; all else has one. */
export const roundedValue = sql`
  case statistic when 'share' then round(exact_value, 1) when 'rate' then trim_scale(round(exact_value, 2)) when 'value_myr' then trim_scale(round(exact_value, 2)) else trim_scale(round(exact_value, 1)) end`;

/** Percentage points from the plan, above zero where it goes better than planned. CT1 and what has no bounds are judged by the value, all else by `lower`. */
const distance = sql`
  (case when direction = 'down' then -1 else 1 end) *
  (case when indicator_id = 'CT1' or statistic <> 'share' then exact_value else exact_lower end - plan)`;

/** Whether at least 80 % of what should be known is known. Where the denominator cannot tell, the indicator says it itself. */
const enoughKnown = sql`coalesce(enough_known, (denominator - unknown) >= 0.8 * denominator and denominator > 0, unit <> 'percent')`;

export const status = sql`
  case when hidden then null
       when not ${enoughKnown} then 'insufficient_data'
       when plan is null or ${distance} is null then 'no_plan'
       when ${distance} >= 2 then 'ahead'
       when ${distance} >= -2 then 'on_track'
       when ${distance} >= -10 then 'behind'
       else 'off_track' end`;

/** SDMX observation status: Q hidden, N percentile not reached, L too few to divide, M a measure that nobody reported. */
export const obsStatus = sql`
  case when hidden then 'Q' when not divides then 'L' when unreached then 'N' when statistic = 'mean' and measured is null then 'M' end`;
