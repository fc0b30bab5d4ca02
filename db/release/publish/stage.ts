import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../release-in-progress.ts';

/** Makes the temporary table `staged` of the rows that a query gives; it lives until the transaction ends or the next one is staged. */
export async function stage(db: Executor, query: RawBuilder<unknown>): Promise<void> {
  await sql`drop table if exists pg_temp.staged`.execute(db);
  await sql`create temp table staged on commit drop as ${query}`.execute(db);
}
