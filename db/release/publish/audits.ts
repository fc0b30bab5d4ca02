import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Audits completed by the data-as-of date. The result stays empty until twelve months after completion, for every audit
 * alike: a fresh `fail` would point to a weakness that is still open.
 */
export const stageAudits = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select audit_id, service_id, kind, auditor, independent, started_on, completed_on,
           case when completed_on + interval '12 months' <= ${dataAsOf}::date then result end as result, next_due_on
      from intake.audits
     where completed_on <= ${dataAsOf}::date`,
  );
