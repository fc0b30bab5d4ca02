import { controlOnce } from '../disclosure/control.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { countPeople } from './steps/round-people.ts';
import { sumReports } from './steps/sum-reports.ts';

/** Posts filled, of the programme, by role and of each ministry, from exact records and then rounded to base 5. */
export async function countWF1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'posts');
  const cell = ['agency_id', 'role', 'grade_band'];
  const posts = {
    table: 'posts',
    cell,
    counted: 'filled_fte',
    whole: 'established_fte',
    cutBy: 'role',
    byMinistry: true,
  } as const;
  await countPeople(db, 'WF1', sumReports(posts));
}
