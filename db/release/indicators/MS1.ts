import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';

/** Milestones due by each month's end, by the first due date and never the revised one, and those of them done on or before it. */
export async function countMS1(db: Executor): Promise<void> {
  await sql`
    create temp table milestones_due on commit drop as
    select periods.period, periods.t, periods.is_present, milestone_id, coalesce(done_on <= due_on, false) as in_time,
           case when done_on <= due_on then 'done_in_time' when done_on <= periods.t then 'done_late' else 'not_done' end as reason
      from indicator_periods periods join intake.milestones on due_on <= periods.t
     where periods.kind = 'month'`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, scope, period, t, numerator, denominator, unknown, excluded)
    select 'MS1', 'programme', period, t, count(*) filter (where in_time), count(*), 0, 0 from milestones_due group by period, t`.execute(
    db,
  );
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, period, member_id, counts_as, reason)
    select 'MS1', 'share', 'programme', period, milestone_id, case when in_time then 'yes' else 'no' end, reason
      from milestones_due where is_present`.execute(db);
}
