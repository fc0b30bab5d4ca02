import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** The plan versions approved by the data-as-of date. That a plan slipped for a reason of security is told as `other`. */
export const stagePlans = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select service_id, plan_version, approved_on, planned_on,
           case when slip_reason = 'security' then 'other' else slip_reason end as slip_reason
      from intake.plans
     where approved_on <= ${dataAsOf}::date`,
  );
