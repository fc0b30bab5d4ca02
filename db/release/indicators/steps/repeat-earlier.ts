import { sql } from 'kysely';
import type { Executor } from './executor.ts';

/**
 * Data stores have no dates, so what is counted of them (DR1, DR2, SV1s, the completeness of `data-stores`) is known for releases' own months
 * only. The values that earlier releases published are repeated as they stand.
 */
export async function repeatEarlier(db: Executor): Promise<void> {
  await sql`
    insert into staged_indicators
    select indicator_id, rule_version, statistic, scope, breakdown, period, numerator, denominator, unknown, excluded, value, lower, upper, unit,
           target, plan, status, obs_status, conf_status
      from open.indicators earlier
     where end_release is null and (indicator_id in ('DR1', 'DR2', 'SV1s') or (indicator_id = 'OP2' and breakdown = 'record:data-stores'))
       and period < (select period from indicator_periods where kind = 'month' and is_present)`.execute(db);
}
