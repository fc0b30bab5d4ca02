import { sql } from 'kysely';
import { countServices, countServicesByTransactions } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';
import { sv1 } from './definitions/SV1.ts';

/**
 * The verdict of SV1 on every live service at every month's end, in the temporary table `in_house_verdicts`, which SV1, SV1a, SV1s and SV2
 * read. The stage is that of the transition last entered by t, the assessment the last one by t.
 */
export async function prepareInHouse(db: Executor): Promise<void> {
  await sql`
    create temp table in_house_verdicts on commit drop as
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
      select register.period, register.service_id, register.critical,
             case when stages.stage is null then 'no_transition'
                  when stages.stage <> 'in_house' then 'not_in_house:' || stages.stage
                  when tests.assurance is null then 'no_assessment'
                  when tests.assurance <> 'verified' then tests.assurance
                  when answers && array['no', 'not_applicable'] then 'test_failed'
                  when answers = array['yes', 'yes', 'yes', 'yes', 'yes'] then 'verified'
                  else 'test_unknown' end as reason
        from indicator_register register
        left join stages on stages.service_id = register.service_id and stages.since <= register.t and register.t < stages.until
        left join tests on tests.service_id = register.service_id and tests.since <= register.t and register.t < tests.until
       where register.t >= (select min(entered_on) from intake.transitions)
    )
    select reasons.*, case when reason = 'verified' then 'yes' when reason in ('no_transition', 'test_unknown') then 'unknown' else 'no' end as counts_as
      from reasons`.execute(db);
  await sql`analyze in_house_verdicts`.execute(db);
}

/** Critical services run in-house. */
export async function countSV1(db: Executor): Promise<void> {
  await prepareInHouse(db);
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    select 'SV1', period, service_id, counts_as, reason from in_house_verdicts where critical`.execute(db);
  await countServices(db, 'SV1', sv1.scopes);
  await countServicesByTransactions(db, 'SV1', sv1.scopes);
}
