import { sql } from 'kysely';
import { control } from '../disclosure/control.ts';
import { cohortMeasures } from '../disclosure/people-world.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stageCells, sumsOf } from './hidden-cells.ts';

/** University cohorts by institution, level and year of intake, summed over programmes of study. */
export async function stageUniversityCohorts(db: Executor, release: ReleaseInProgress): Promise<void> {
  await control(db, release, 'university-cohorts');
  await stageCells(db, {
    ...{ dataset: 'university-cohorts', key: ['institution', 'level', 'intake_year'], measures: cohortMeasures },
    exact: sql`
      select institution, level, intake_year, ${sumsOf(cohortMeasures)} from intake.university_cohorts
       where intake_year <= extract(year from ${release.dataAsOf}::date) group by institution, level, intake_year`,
  });
}
