import { sql } from 'kysely';
import { control } from '../disclosure/control.ts';
import { trainingMeasures } from '../disclosure/people-world.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stageCells, sumsOf } from './hidden-cells.ts';

/** Training of all agencies together by programme of training and quarter closed at the data-as-of date. */
export async function stageTraining(db: Executor, release: ReleaseInProgress): Promise<void> {
  await control(db, release, 'training');
  await stageCells(db, {
    ...{ dataset: 'training', key: ['programme', 'quarter'], measures: trainingMeasures },
    exact: sql`
      select programme, quarter, ${sumsOf(trainingMeasures)} from intake.training
       where quarter < to_char(${release.dataAsOf}::date + 1, 'YYYY"-Q"Q') group by programme, quarter`,
  });
}
