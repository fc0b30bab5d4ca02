import { sql } from 'kysely';
import { giveIds, keepIdKey } from '../closed-finding-ids.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Findings that may be told: status fixed, fixed and verified by the data-as-of date, their audit completed by then, and the
 * day of publication strictly after the later of thirty days from the fix and the hold of disclosure.
 */
const tellable = ({ dataAsOf, publishedOn }: ReleaseInProgress) => sql`
  select finding.finding_id, audit.service_id, finding.severity, finding.detected_on, finding.fixed_on
    from intake.findings finding join intake.audits audit using (audit_id)
   where finding.status = 'fixed' and finding.fixed_on <= ${dataAsOf}::date and finding.verified_on <= ${dataAsOf}::date
     and audit.completed_on <= ${dataAsOf}::date
     and ${publishedOn}::date > greatest(finding.fixed_on + 30, finding.disclosure_hold_until)`;

/** One row a closed finding, under an id of its own; nothing that leads back to the finding or its audit. */
export async function stageClosedFindings(db: Executor, release: ReleaseInProgress): Promise<void> {
  const key = await keepIdKey(db, release.idSeed);
  await giveIds(db, key, sql`select finding_id from (${tellable(release)}) as told`);
  await stage(
    db,
    sql`
    select given.closed_finding_id, told.service_id, told.severity, to_char(told.detected_on, 'YYYY"-Q"Q') as detected_quarter,
           told.fixed_on - told.detected_on as days_to_fix
      from (${tellable(release)}) as told join intake.closed_finding_ids given using (finding_id)`,
  );
}
