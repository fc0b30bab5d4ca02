import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';

const measures = ['digital_take_up', 'completion_rate', 'satisfaction'] as const;

/**
 * Makes `reported_measures`: each of the three measures of each live service and month as a number, or null where it was not provided. A live
 * service without a row has provided nothing, from the first reported month on; what does not apply is marked.
 */
async function prepareMeasures(db: Executor): Promise<void> {
  const columns = measures.map(
    (name) =>
      sql`(${`measure:${name}`}::text, ${sql.ref(name)}, ${sql.ref(`${name}_status`)} is not distinct from 'not_applicable')`,
  );
  await sql`
    create temp table reported_measures on commit drop as
    select register.service_id, register.period, register.t, measure.breakdown, measure.number, measure.applies_not, facts.service_id is not null as has_row
      from indicator_register register
      left join intake.service_performance facts on facts.service_id = register.service_id and facts.month = register.period,
      lateral (values ${sql.join(columns)}) as measure(breakdown, number, applies_not)
     where register.period >= (select min(month) from intake.service_performance)`.execute(db);
}

/**
 * What users got: the unweighted mean over the numbers reported, and how complete the reports are. Unknown is what was not provided. Of one
 * service its own number stands, with what was not provided, in the months in which it reported at all.
 */
export async function countRE2(db: Executor): Promise<void> {
  await prepareMeasures(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, measured)
    with sums as (
      select breakdown, period, t, sum(number) as total, count(number) as numbers, count(*) filter (where not applies_not) as expected,
             count(*) filter (where applies_not) as not_applicable
        from reported_measures group by breakdown, period, t
    )
    select 'RE2', 'mean', 'programme', breakdown, period, t, total, expected, expected - numbers, not_applicable, total / nullif(numbers, 0) from sums
    union all
    select 'RE2', 'share', 'programme', breakdown, period, t, numbers, expected, 0, not_applicable, null from sums
    union all
    select 'RE2', 'mean', 'service:' || service_id, breakdown, period, t, number, 1, (number is null)::integer, 0, number
      from reported_measures where has_row and not applies_not`.execute(db);
  await sql`drop table reported_measures`.execute(db);
}
