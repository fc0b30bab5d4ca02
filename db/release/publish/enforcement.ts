import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Decided cases by the period of the decision, for periods closed at the data-as-of date. Companies: quarter, allegation and
 * outcome, exact. Persons: year and three classes of outcome over all allegations, in fives, 1 to 9 hidden; a cell that an
 * earlier release hid stays hidden, so that releases cannot be compared to find it. There is no total of the two.
 */
export const stageEnforcement = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    with companies as (
      select to_char(decided_on, 'YYYY"-Q"Q') as period, allegation, outcome, count(*) as cases
        from intake.enforcement_cases
       where subject_kind = 'legal_person' and outcome is not null and decided_on < date_trunc('quarter', ${dataAsOf}::date + 1)
       group by 1, 2, 3
    ),
    persons as (
      select extract(year from decided_on)::integer::text as period,
             case when outcome in ('removal_order', 'dismissed') then outcome else 'other' end as outcome
        from intake.enforcement_cases
       where subject_kind = 'natural_person' and outcome is not null and decided_on < date_trunc('year', ${dataAsOf}::date + 1)
    ),
    cells as (
      select period, classes.outcome, count(persons.outcome) as cases
        from (select distinct period from persons) years
       cross join (values ('removal_order'), ('dismissed'), ('other')) as classes(outcome)
        left join persons using (period, outcome)
       group by period, classes.outcome
    ),
    judged as (
      select *, cases between 1 and 9 or exists (
               select from open.enforcement earlier
                where earlier.subject_kind = 'natural_person' and earlier.period = cells.period and earlier.outcome = cells.outcome
                  and earlier.obs_status = 'Q') as hidden
        from cells
    )
    select 'legal_person' as subject_kind, period, allegation, outcome, cases, null as obs_status, null as conf_status from companies
    union all
    select 'natural_person', period, 'all', outcome, case when not hidden then (cases + 2) / 5 * 5 end,
           case when hidden then 'Q' end, case when hidden then 'C' end
      from judged`,
  );
