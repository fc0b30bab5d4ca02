import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';

/** A case is decided in time within so many days; the share speaks of cases opened at least as long ago. */
const decidedWithinDays = 180;

/**
 * Enforcement against companies by quarter, in all and by allegation, exact: cases opened by the quarter of opening; decided, by outcome,
 * appealed and overturned by the quarter of the decision. Persons stand in the dataset `enforcement` alone, so that no total of both exists.
 */
export async function countEN1(db: Executor): Promise<void> {
  await sql`
    create temp table company_cases on commit drop as
    select cases.*, place.breakdown from intake.enforcement_cases cases,
      lateral (values (''), ('allegation:' || allegation)) as place(breakdown) where subject_kind = 'legal_person'`.execute(db);
  await countEvents(db);
  await countTimely(db);
  await sql`drop table company_cases`.execute(db);
}

async function countEvents(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, excluded, unit, measured)
    with events as (
      select breakdown, opened_on as day, 'opened' as event from company_cases
      union all
      select breakdown, decided_on, event from company_cases,
        lateral (values ('decided'), (outcome), (case when appealed then 'appealed' end),
                        (case when appeal_outcome = 'overturned' then 'overturned' end)) as decision(event)
       where outcome is not null and event is not null
    ),
    places as (select breakdown, event, min(day) as first_on from events group by breakdown, event)
    select 'EN1', 'count', 'programme', concat_ws(';', nullif(places.breakdown, ''), 'outcome:' || places.event), periods.period, periods.t,
           count(day), 0, 'cases', count(day)
      from indicator_periods periods
      join places on places.first_on <= periods.t
      left join events on (events.breakdown, events.event) = (places.breakdown, places.event) and events.day between periods.starts_on and periods.t
     where periods.kind = 'quarter'
     group by places.breakdown, places.event, periods.period, periods.t`.execute(db);
}

/** Of the cases opened in the four quarters that ended at least 180 days before t, those decided within 180 days. */
async function countTimely(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select 'EN1', 'programme', breakdown, periods.period, periods.t,
           count(*) filter (where outcome is not null and decided_on - opened_on <= ${decidedWithinDays}), count(*), 0, 0
      from indicator_periods periods
      join lateral (select max(ended.t) as t from indicator_periods ended
                     where ended.kind = 'quarter' and ended.t <= periods.t - ${decidedWithinDays}::integer) as last on true
      join company_cases on opened_on <= last.t and opened_on > (last.t + 1 - interval '1 year')::date - 1
     where periods.kind = 'quarter'
     group by breakdown, periods.period, periods.t`.execute(db);
}
