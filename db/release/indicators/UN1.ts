import { sql } from 'kysely';
import { controlOnce } from '../disclosure/control.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { hiddenIn } from './steps/round-people.ts';

const leastPersons = 20;
const toFive = (amount: string) => sql`5 * round(coalesce(${sql.ref(amount)}, 0)::numeric / 5)`;

/**
 * University pipeline by year of intake, in all and by level: how many enrolled, and of them how many graduated and how many were hired within
 * twelve months. Where an institution did not report one of the two, its students are unknown. From exact records, then rounded to base 5.
 */
export async function countUN1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'university-cohorts');
  await sql`
    create temp table cohorts_counted on commit drop as
    select place.breakdown, intake_year::text as period, make_date(intake_year, 12, 31) as t, outcome.code as outcome,
           sum(enrolled) as enrolled, sum(outcome.persons) as persons,
           sum(enrolled) filter (where outcome.persons is not null) as whole, sum(enrolled) filter (where outcome.persons is null) as unknown
      from intake.university_cohorts,
      lateral (values (''), ('level:' || level)) as place(breakdown),
      lateral (values ('enrolled', enrolled), ('graduated', graduated), ('hired', hired_within_12_months)) as outcome(code, persons)
     where intake_year <= extract(year from ${release.dataAsOf}::date)
     group by place.breakdown, intake_year, outcome.code`.execute(db);
  const hidden = hiddenIn(sql`concat_ws('|', 'UN1', 'programme', breakdown, outcome, period)`);
  const joined = sql`concat_ws(';', nullif(breakdown, ''), 'outcome:' || outcome)`;
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, excluded, hidden, numerator, denominator, unknown, too_few)
    select 'UN1', 'programme', ${joined}, period, t, 0, ${hidden}, ${toFive('persons')}, ${toFive('whole')} + ${toFive('unknown')},
           ${toFive('unknown')}, ${toFive('whole')} + ${toFive('unknown')} < ${leastPersons}
      from cohorts_counted where outcome <> 'enrolled' and persons is not null`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, excluded, unit, measured, hidden)
    select 'UN1', 'count', 'programme', ${joined}, period, t, ${toFive('persons')}, 0, 'count', ${toFive('persons')}, ${hidden}
      from cohorts_counted where outcome = 'enrolled'`.execute(db);
  await sql`drop table cohorts_counted`.execute(db);
}
