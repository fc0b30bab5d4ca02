import { sql } from 'kysely';
import { sv1a } from './definitions/SV1a.ts';
import { countServices, countServicesByTransactions } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/** All live services run in-house, by the verdicts that SV1 prepared. */
export async function countSV1a(db: Executor): Promise<void> {
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    select 'SV1a', period, service_id, counts_as, reason from in_house_verdicts`.execute(db);
  await countServices(db, 'SV1a', sv1a.scopes);
  await countServicesByTransactions(db, 'SV1a', sv1a.scopes);
}
