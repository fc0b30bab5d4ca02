import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/**
 * Remembers which findings, told as closed by an earlier release, are fixed and verified no longer, or were fixed once more since. They come back on the day
 * after the data-as-of date of the release before, which still told them as closed; `intake.findings_counted` shows both times.
 * One that is gone from the register or a false positive is no weakness, and does not come back.
 */
export async function rememberReopened(db: Executor, { previousAsOf }: ReleaseInProgress): Promise<void> {
  if (previousAsOf === null) return;
  await sql`
    insert into intake.reopened_findings (finding_id, reopened_on, detected_on, fixed_on, verified_on)
    select split_part(told.finding_id, ' ', 1), ${previousAsOf}::date + 1, told.detected_on, told.fixed_on, told.verified_on
      from intake.closed_finding_ids told join intake.findings_counted finding using (finding_id)
     where told.fixed_on is not null and finding.status <> 'false_positive'
       and (finding.status <> 'fixed' or finding.fixed_on is null or finding.verified_on is null
            or finding.fixed_on > ${previousAsOf}::date)
        on conflict do nothing`.execute(db);
}
