import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/** Keeps the service register as this release finds it, so that a later reclassification cannot improve the past. */
export async function keepRegisterVintage(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  await sql`
    insert into intake.register_vintages
      (release_ordinal, service_id, criticality, lifecycle, agency_id, topic, launched_on, annual_transactions)
    select ${ordinal}::integer, service_id, criticality, lifecycle, agency_id, topic, launched_on, annual_transactions
      from intake.services`.execute(db);
}
