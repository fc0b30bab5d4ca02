import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { peopleColumns, sumFrom } from './rounding.ts';
import { stage } from './stage.ts';

const counts = ['required', 'enrolled', 'completed', 'certified'].map((name) => sumFrom(name, 10));

/** Training of all agencies together by programme of training and quarter closed at the data-as-of date. */
export const stageTraining = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select programme, quarter, ${peopleColumns(counts)}
      from intake.training
     where quarter < to_char(${dataAsOf}::date + 1, 'YYYY"-Q"Q')
     group by programme, quarter`,
  );
