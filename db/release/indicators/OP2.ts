import { sql } from 'kysely';
import { op2 } from './definitions/OP2.ts';
import { countServices, groupedByPlace } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/** A service's assessment of either kind is expected to be at most this many days old. */
const assessedWithinDays = 365;

/** Reporting completeness by record, never one sum: what was reported of what was due, at every month's end. */
export async function countOP2(db: Executor): Promise<void> {
  await judgeAssessments(db);
  await judgeStores(db);
  await countServices(db, 'OP2', op2.scopes);
  await countPerformance(db);
  await countAgencyReports(db);
}

/** Critical services with an assessment, and with a source-access row, within a year. */
async function judgeAssessments(db: Executor): Promise<void> {
  await sql`
    insert into indicator_verdicts (indicator_id, breakdown, period, member_id, counts_as, reason)
    with reported as (
      select 'record:assessments' as breakdown, service_id, assessed_on from intake.assessments
      union all select 'record:source-access', service_id, assessed_on from intake.source_access
    ),
    expected as (
      select breakdown, period, t, service_id
        from indicator_register register, (select breakdown, min(assessed_on) as first_on from reported group by breakdown) as record
       where critical and t >= first_on
    ),
    judged as (
      select expected.breakdown, expected.period, expected.service_id, count(reported.service_id) > 0 as recent
        from expected
        left join reported on reported.breakdown = expected.breakdown and reported.service_id = expected.service_id
         and reported.assessed_on between expected.t - ${assessedWithinDays}::integer and expected.t
       group by expected.breakdown, expected.period, expected.service_id
    )
    select 'OP2', breakdown, period, service_id, case when recent then 'yes' else 'no' end,
           case when recent then 'reported_within_a_year' else 'not_reported_within_a_year' end
      from judged`.execute(db);
}

/** Critical services with a data store in the register. Stores have no dates: the release's month only. */
async function judgeStores(db: Executor): Promise<void> {
  await sql`
    insert into indicator_verdicts (indicator_id, breakdown, period, member_id, counts_as, reason)
    select 'OP2', 'record:data-stores', period, service_id, case when has_row then 'yes' else 'no' end,
           case when has_row then 'reported' else 'not_reported' end
      from (select period, service_id, exists (select from intake.data_stores store where store.service_id = register.service_id) as has_row
              from indicator_register register where critical and is_present) as judged`.execute(db);
}

/** Six measures a month of every live service; one that does not apply is not expected and is counted as excluded. */
async function countPerformance(db: Executor): Promise<void> {
  const { scope, sets, isPlace } = groupedByPlace(op2.scopes);
  await sql`
    insert into indicator_counts (indicator_id, breakdown, scope, period, t, numerator, denominator, unknown, excluded)
    with facts as (
      select service_id, month,
             num_nonnulls(transactions, digital_take_up, completion_rate, satisfaction, unplanned_outage_minutes, service_minutes) as reported,
             cardinality(array_positions(array[transactions_status, digital_take_up_status, completion_rate_status, satisfaction_status,
               unplanned_outage_minutes_status, service_minutes_status], 'not_applicable')) as not_applicable
        from intake.service_performance
    )
    select 'OP2', 'record:service-performance', ${scope}, register.period, register.t, coalesce(sum(reported), 0),
           sum(6 - coalesce(not_applicable, 0)), 0, coalesce(sum(not_applicable), 0)
      from indicator_register register
      left join facts on facts.service_id = register.service_id and facts.month = register.period
     where register.period >= (select min(month) from facts)
     group by register.period, register.t, ${sets} having ${isPlace}`.execute(db);
}

/**
 * Agencies that reported posts, and training, for the quarter last closed at the month's end, of those that reported for it or any of the
 * eight quarters before. Members are the agencies.
 */
async function countAgencyReports(db: Executor): Promise<void> {
  await sql`
    create temp table agency_reports on commit drop as
    with reports as (
      select distinct 'record:posts' as breakdown, agency_id, quarter from intake.posts
      union all select distinct 'record:training', agency_id, quarter from intake.training
    ),
    months as (
      select *, to_char(last_quarter_t + 1 - interval '27 months', 'YYYY"-Q"Q') as oldest from indicator_periods where kind = 'month'
    )
    select reports.breakdown, months.period, months.t, months.is_present, reports.agency_id, bool_or(quarter = last_quarter) as has_reported
      from months join reports on reports.quarter between months.oldest and months.last_quarter
     group by reports.breakdown, months.period, months.t, months.is_present, reports.agency_id`.execute(db);
  const places = sql`
    agency_reports report left join indicator_ministries ministry using (agency_id),
    lateral (values ('programme'), ('agency:' || ministry.ministry_id)) as place(scope)`;
  await sql`
    insert into indicator_counts (indicator_id, breakdown, scope, period, t, numerator, denominator, unknown, excluded)
    select 'OP2', breakdown, place.scope, period, t, count(*) filter (where has_reported), count(*), 0, 0
      from ${places} where place.scope is not null group by breakdown, place.scope, period, t`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'OP2', 'share', place.scope, breakdown, period, agency_id, case when has_reported then 'yes' else 'no' end,
           case when has_reported then 'reported' else 'not_reported' end
      from ${places} where place.scope is not null and is_present`.execute(db);
}
