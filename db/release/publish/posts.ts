import { sql } from 'kysely';
import { control } from '../disclosure/control.ts';
import { nearestMinistries } from '../disclosure/nearest-ministries.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stageCells, sumsOf } from './hidden-cells.ts';

const measures = ['established_fte', 'filled_fte', 'contractor_fte', 'advertised', 'hires', 'leavers'];

/** Of posts that there are, fewer than five events are hidden, and those of a cell that any earlier release hid. */
const smallEvents = (name: string) => sql`
  exact.${sql.ref(name)} is not null and (
    (exact.established_fte > 0 and exact.${sql.ref(name)} < 5)
    or exists (select from open.posts earlier
                where (earlier.agency_id, earlier.quarter, earlier.role) = (exact.agency_id, exact.quarter, exact.role)
                  and ${name} = any (string_to_array(earlier.hidden_measures, ';'))))`;

/**
 * Posts by agency, quarter and role, summed over grades, for quarters closed at the data-as-of date. Security staff are told by
 * ministry, under its id; those of state and local bodies not at all.
 */
export async function stagePosts(db: Executor, release: ReleaseInProgress): Promise<void> {
  await control(db, release, 'posts');
  const place = sql`case when role = 'security' then ministry_id else agency_id end`;
  await stageCells(db, {
    ...{ dataset: 'posts', key: ['agency_id', 'quarter', 'role'], measures },
    alone: { advertised: smallEvents('advertised'), hires: smallEvents('hires') },
    exact: sql`
      select ${place} as agency_id, quarter, role, ${sumsOf(measures)}
        from intake.posts left join (${nearestMinistries}) as place using (agency_id)
       where ${place} is not null and quarter < to_char(${release.dataAsOf}::date + 1, 'YYYY"-Q"Q')
       group by ${place}, quarter, role`,
  });
}
