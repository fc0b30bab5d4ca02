import { sql } from 'kysely';
import { indicatorDefinitions } from '../definitions/index.ts';
import type { Executor } from './executor.ts';
import { placesOfService } from './count-services.ts';

/**
 * Stages the services behind the present value of every indicator that publishes its members, in `staged_indicator_members`.
 * Members that are no services (contracts, agencies) were staged by their own indicator, if any.
 */
export async function stageMembers(db: Executor): Promise<void> {
  for (const { id, scopes } of indicatorDefinitions.filter((definition) => definition.members)) {
    await sql`
      insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
      select verdict.indicator_id, 'share', place.scope, verdict.breakdown, verdict.period, verdict.member_id, verdict.counts_as, verdict.reason
        from indicator_verdicts verdict
        join indicator_register register on register.period = verdict.period and register.service_id = verdict.member_id,
        lateral (select scope from ${placesOfService(scopes)}) as place
       where register.is_present and verdict.indicator_id = ${id}`.execute(db);
  }
}
