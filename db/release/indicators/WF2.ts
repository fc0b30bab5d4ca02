import { sql } from 'kysely';
import { controlOnce } from '../disclosure/control.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { countPeople } from './steps/round-people.ts';

/**
 * Own staff of all who work in digital posts, of the programme and of each ministry. Where contractors were not reported the own
 * staff of the row are unknown: nobody can tell what share of the whole they are.
 */
export async function countWF2(db: Executor, release: ReleaseToCompute): Promise<void> {
  await controlOnce(db, release, 'posts');
  await countPeople(
    db,
    'WF2',
    sql`
    select place.scope, '' as breakdown, periods.period, periods.t,
           coalesce(sum(filled_fte) filter (where contractor_fte is not null), 0) as counted,
           coalesce(sum(filled_fte + contractor_fte), 0) as whole,
           coalesce(sum(filled_fte) filter (where contractor_fte is null), 0) as unknown
      from indicator_periods periods
      join intake.posts on posts.quarter = periods.period
      left join indicator_ministries ministry using (agency_id),
      lateral (values ('programme'), ('agency:' || ministry.ministry_id)) as place(scope)
     where periods.kind = 'quarter' and place.scope is not null
     group by place.scope, periods.period, periods.t`,
  );
}
