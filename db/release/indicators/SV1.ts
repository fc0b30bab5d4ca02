import { sql } from 'kysely';
import { countServices, countServicesByTransactions } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';
import { followFirstRegister } from './steps/follow-first-register.ts';
import { inHouseVerdicts } from './steps/in-house-verdicts.ts';
import { sv1 } from './definitions/SV1.ts';

/** The verdict of SV1 on every live service at every month's end, in `in_house_verdicts`, which SV1, SV1a, SV1s, SV2 and RE1 read. */
export async function prepareInHouse(db: Executor): Promise<void> {
  await sql`create temp table in_house_verdicts on commit drop as ${inHouseVerdicts(sql`indicator_register`)}`.execute(db);
  await sql`analyze in_house_verdicts`.execute(db);
}

/** Critical services run in-house, and the same over those of the first release, with who left and who joined them. */
export async function countSV1(db: Executor): Promise<void> {
  await prepareInHouse(db);
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    select 'SV1', period, service_id, counts_as, reason from in_house_verdicts where critical`.execute(db);
  await countServices(db, 'SV1', sv1.scopes);
  await countServicesByTransactions(db, 'SV1', sv1.scopes);
  await followFirstRegister(db);
}
