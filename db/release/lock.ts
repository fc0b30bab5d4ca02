import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { CannotRun } from '../cannot-run.ts';
import type { Lanes } from '../connection/lanes.ts';
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

/** Another one, which a transaction holds that will change what is published: it goes with its commit, not before or after. */
const announcement = 20260607;

/** Milliseconds from the announcement to the commit at least: longer than any listener goes without looking for it. */
const leaseTime = 1_100;

/** Announces that the transaction will change what is published. Gives what waits until everybody has heard of it. */
export async function announceChange(db: Executor): Promise<() => Promise<void>> {
  await sql`select pg_advisory_xact_lock(${announcement})`.execute(db);
  const since = performance.now();
  return () => setTimeout(Math.max(0, since + leaseTime - performance.now()));
}

/**
 * Whether what is published may change any moment. True on a standby server too, which does not show the locks of the primary
 * one. Any role may ask.
 */
export async function mayChange(reader: Pick<Lanes, 'run'>): Promise<boolean> {
  const text = `
    select pg_is_in_recovery() or exists (
      select from pg_locks join pg_database on pg_database.oid = pg_locks.database
       where locktype = 'advisory' and (classid, objid, objsubid) = (0, ${announcement}, 1) and granted and datname = current_database()
    ) as changing`;
  const [row] = await reader.run({ text });
  return row![0] === 't';
}
