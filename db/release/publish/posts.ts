import { sql } from 'kysely';
import { control } from '../disclosure/control.ts';
import { nearestMinistries } from '../disclosure/nearest-ministries.ts';
import { postMeasures } from '../disclosure/posts-world.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stageCells, sumsOf } from './hidden-cells.ts';

/**
 * Posts by agency, quarter and role, summed over grades, for quarters closed at the data-as-of date. Security staff are told by
 * ministry, under its id; those of state and local bodies not at all.
 */
export async function stagePosts(db: Executor, release: ReleaseInProgress): Promise<void> {
  await control(db, release, 'posts');
  const place = sql`case when role = 'security' then ministry_id else agency_id end`;
  await stageCells(db, {
    ...{ dataset: 'posts', key: ['agency_id', 'quarter', 'role'], measures: postMeasures },
    exact: sql`
      select ${place} as agency_id, quarter, role, ${sumsOf(postMeasures)}
        from intake.posts left join (${nearestMinistries}) as place using (agency_id)
       where ${place} is not null and quarter < to_char(${release.dataAsOf}::date + 1, 'YYYY"-Q"Q')
       group by ${place}, quarter, role`,
  });
}
