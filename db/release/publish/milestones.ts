import { sql } from 'kysely';
import { milestones } from '../../records/milestones.ts';
import { tableColumns } from '../columns.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** Milestones as kept; one done after the data-as-of date is not done yet, and has no evidence yet. */
export async function stageMilestones(db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> {
  const happened = ['done_on', 'evidence_url'];
  const columns = tableColumns(milestones.columns).map((column) =>
    happened.includes(column)
      ? sql`case when done_on > ${dataAsOf}::date then null else ${sql.ref(column)} end as ${sql.ref(column)}`
      : sql.ref(column),
  );
  await stage(db, sql`select ${sql.join(columns)} from intake.milestones`);
}
