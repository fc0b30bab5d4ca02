import { sql } from 'kysely';
import { CannotRun } from '../cannot-run.ts';
import type { Executor } from './release-in-progress.ts';

/** Any number that nothing else locks on. */
const lock = 20260606;

/** Whether nobody else makes or repairs a release, until the transaction ends. */
export async function tryLock(db: Executor): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${lock}) as taken`.execute(db);
  return rows[0]!.taken;
}

/** One release is made at a time. Throws `CannotRun` while another one is; the lock ends with the transaction. */
export async function takeLock(db: Executor): Promise<void> {
  if (!(await tryLock(db)))
    throw new CannotRun('Another release is being made at this moment.', 'Wait until it has ended, then run this again.');
}
