import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { peopleColumns } from './rounding.ts';
import { stage } from './stage.ts';

const measures = ['established_fte', 'filled_fte', 'contractor_fte', 'advertised', 'hires', 'leavers'];

/** Where there are posts, 0 to 4 is one hidden class: zero filled of a few would tell as much as one. */
const counts = measures.map((name) => ({
  name,
  exact: sql`sum(${sql.ref(name)})`,
  hiddenWhen: sql`sum(established_fte) > 0 and sum(${sql.ref(name)}) < 5`,
}));

/** Posts of the whole programme by quarter and role, summed over agencies and grades, for quarters closed at the data-as-of date. */
export const stagePosts = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select 'PROGRAMME' as agency_id, quarter, role, ${peopleColumns(counts)}
      from intake.posts
     where quarter < to_char(${dataAsOf}::date + 1, 'YYYY"-Q"Q')
     group by quarter, role`,
  );
