import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { countTimeToFix } from './steps/time-to-fix.ts';

/** The source is held from this level on: complete repository and history in the hands of government. */
const heldLevel = 3;

/** Each group speaks of at least this many services with a finding, or neither is told. */
const leastServices = 10;

/** The level of the finding's service as last assessed by the day of detection; unknown counts with the others. */
const groupOfFinding = sql`
  select case when known.level >= ${heldLevel} then 'source:held' else 'source:not_held' end, known.level is null
    from intake.audits audit
    left join lateral (select level from intake.source_access source
                        where source.service_id = audit.service_id and source.assessed_on <= finding.detected_on
                        order by source.assessed_on desc limit 1) as known on true
   where audit.audit_id = finding.audit_id`;

/**
 * Years in which one group is so small that its count of open findings would speak of single services. The two add up to VM1 of the year's last
 * quarter, so both are hidden.
 */
async function hideSmallYears(db: Executor): Promise<void> {
  await sql`
    with grouped as (
      select periods.period, place.breakdown, count(distinct audit.service_id) as services
        from indicator_periods periods
        join intake.findings_counted finding on finding.detected_on between periods.starts_on and periods.t and finding.status <> 'false_positive'
        join intake.audits audit using (audit_id),
        lateral (${groupOfFinding}) as place(breakdown, is_unknown)
       where periods.kind = 'year' group by periods.period, place.breakdown
    )
    update indicator_counts counts set hidden = true
      from grouped where grouped.services < ${leastServices} and counts.indicator_id = 'VM4' and counts.period = grouped.period`.execute(
    db,
  );
}

/** Time to fix where the source was held on the day of detection, against the other services; `unknown`: those without an assessment by then. */
export async function countVM4(db: Executor, release: ReleaseToCompute): Promise<void> {
  await countTimeToFix(db, release, { id: 'VM4', periodKind: 'year', groups: groupOfFinding });
  await hideSmallYears(db);
}
