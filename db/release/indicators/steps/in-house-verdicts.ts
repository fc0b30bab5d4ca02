import { sql, type RawBuilder } from 'kysely';

/**
 * Rows `period, service_id, critical, stage, reason, counts_as` for a population of services by month (`period, t, service_id, critical`), from
 * the month of the first transition on. The stage is that of the transition last entered by t, the assessment the last one by t.
 */
export const inHouseVerdicts = (population: RawBuilder<unknown>) => sql`
  with stages as (
    select service_id, stage, entered_on as since, lead(entered_on, 1, 'infinity') over (partition by service_id order by entered_on) as until
      from intake.transitions
  ),
  tests as (
    select service_id, assurance, assessed_on as since,
           lead(assessed_on, 1, 'infinity') over (partition by service_id order by assessed_on) as until,
           array[officer_owns_product, officers_hold_access, government_controls_accounts, in_house_release, no_blocking_contract] as answers
      from intake.assessments
  ),
  reasons as (
    select population.period, population.service_id, population.critical, stages.stage,
           case when stages.stage is null then 'no_transition'
                when stages.stage <> 'in_house' then 'not_in_house:' || stages.stage
                when tests.assurance is null then 'no_assessment'
                when tests.assurance <> 'verified' then tests.assurance
                when answers && array['no', 'not_applicable'] then 'test_failed'
                when answers = array['yes', 'yes', 'yes', 'yes', 'yes'] then 'verified'
                else 'test_unknown' end as reason
      from ${population} as population
      left join stages on stages.service_id = population.service_id and stages.since <= population.t and population.t < stages.until
      left join tests on tests.service_id = population.service_id and tests.since <= population.t and population.t < tests.until
     where population.t >= (select min(entered_on) from intake.transitions)
  )
  select reasons.*, case when reason = 'verified' then 'yes' when reason in ('no_transition', 'test_unknown') then 'unknown' else 'no' end as counts_as
    from reasons`;
