import { controlOnce } from '../disclosure/control.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { countPeople } from './steps/round-people.ts';
import { sumReports } from './steps/sum-reports.ts';

/** Required training done, of the programme and by programme of training; the numbers of a quarter are the position at its end. */
export async function countTR1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'training');
  const cell = ['agency_id', 'programme'];
  const training = {
    table: 'training',
    cell,
    counted: 'certified',
    whole: 'required',
    cutBy: 'programme',
    byMinistry: false,
  } as const;
  await countPeople(db, 'TR1', sumReports(training));
}
