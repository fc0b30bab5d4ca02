import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { peopleColumns, sumFrom } from './rounding.ts';
import { stage } from './stage.ts';

const counts = ['places', 'enrolled', 'graduated', 'hired_within_12_months'].map((name) => sumFrom(name, 10));

/** University cohorts of all institutions together by level and year of intake. */
export const stageUniversityCohorts = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select 'ALL' as institution, level, intake_year, ${peopleColumns(counts)}
      from intake.university_cohorts
     where intake_year <= extract(year from ${dataAsOf}::date)
     group by level, intake_year`,
  );
