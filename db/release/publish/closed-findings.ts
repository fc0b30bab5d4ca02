import { sql } from 'kysely';
import { giveIds, keepIdKey } from '../closed-finding-ids.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Findings that may be told: status fixed, fixed and verified by the data-as-of date, their audit completed by then, and the
 * day of publication strictly after the later of thirty days from the fix and the hold of disclosure.
 */
const tellable = ({ dataAsOf, publishedOn }: ReleaseInProgress) => sql`
  select finding.finding_id, audit.service_id, finding.severity, finding.detected_on, finding.fixed_on, finding.verified_on
    from intake.findings_counted finding join intake.audits audit using (audit_id)
   where finding.status = 'fixed' and finding.fixed_on <= ${dataAsOf}::date and finding.verified_on <= ${dataAsOf}::date
     and audit.completed_on <= ${dataAsOf}::date
     and ${publishedOn}::date > greatest(finding.fixed_on + 30, finding.disclosure_hold_until)`;

/**
 * One row a closed finding, under an id of its own; nothing that leads back to the finding or its audit.
 *
 * A row once told stands as it was told while the finding may not be told again: it was opened again, its hold was extended, its
 * fix is no longer verified. If the row went, the going would name a service with an open weakness. It goes with a finding that is
 * gone from the register or was a false positive: both say that there is no weakness.
 */
export async function stageClosedFindings(db: Executor, release: ReleaseInProgress): Promise<void> {
  const key = await keepIdKey(db, release.idSeed);
  await giveIds(db, key, tellable(release));
  await stage(
    db,
    sql`
    with told as (
      select given.closed_finding_id, told.service_id, told.severity, to_char(told.detected_on, 'YYYY"-Q"Q') as detected_quarter,
             told.fixed_on - told.detected_on as days_to_fix
        from (${tellable(release)}) as told join intake.closed_finding_ids given using (finding_id)
    )
    select * from told
    union all
    select closed_finding_id, service_id, standing.severity, detected_quarter, days_to_fix
      from open.closed_findings standing
      join intake.closed_finding_ids given using (closed_finding_id)
      join intake.findings finding on finding.finding_id = split_part(given.finding_id, ' ', 1)
     where standing.end_release is null and finding.status <> 'false_positive'
       and closed_finding_id not in (select closed_finding_id from told)`,
  );
}
