import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** Source access assessed by the data-as-of date. Why a service is exempt is told in two classes, never which law or body. */
export const stageSourceAccess = (db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> =>
  stage(
    db,
    sql`
    select service_id, assessed_on, level,
           case when exempt_reason = 'commercial_product' then 'commercial_product'
                when exempt_reason is not null then 'legal_ground' end as exempt_reason,
           last_rebuilt_month, public_repository_url, licence
      from intake.source_access
     where assessed_on <= ${dataAsOf}::date`,
  );
