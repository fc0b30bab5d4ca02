/**
 * One step from what is published to what is to be: everything is prepared and verified beside it within one transaction, and
 * the commit shows it. Whatever ends the run before that leaves what is published as it was, to the byte.
 */
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { inTransaction, type Connection } from '../connection/connect.ts';
import { linkedSite, nameDraft, openDraft, publicOf, settle } from './editions.ts';
import { announceChange, takeLock } from './lock.ts';
import type { Executor } from './release-in-progress.ts';
import { findEdition, repairFiles, type Transaction } from './release-files.ts';

/** Told what is being done, in a few plain words. */
export type OnProgress = (step: string) => void;

/** Makes and verifies what is not of db, such as the site, from the transaction's own view. Throws what speaks against publishing. */
export type Prepare = (transaction: Transaction, folders: EditionFolders) => Promise<void>;

export interface EditionFolders {
  /** The data folder of the portal. */
  readonly dataFolder: string;
  /** A data folder with the files of this edition only. */
  readonly draft: string;
  /** `public/` in it. */
  readonly drafted: string;
  /** `public/` as it is served until the commit. */
  readonly published: string;
}

export interface EditionOptions {
  /** Without it no files are written. */
  readonly dataFolder?: string | undefined;
  readonly prepare?: Prepare | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Milliseconds after which every listener has asked the database again which edition it shows. */
const listenersLag = 1_500;

/**
 * Runs `work` and commits it with its files and site.
 *
 * @param db connection of the intake role, with room for two transactions: one holds the lock until the files are in place
 * @throws CannotRun while another release is made
 */
export async function publishEdition<Schema, Result>(
  db: Connection<Schema>,
  options: EditionOptions,
  work: Work<Result>,
): Promise<Result> {
  const { dataFolder } = options;
  return inTransaction(db, async (lockHolder) => {
    await takeLock(lockHolder);
    if (dataFolder) await repairFiles(db, dataFolder);
    const clean = async (): Promise<void> => {
      if (dataFolder) settle(dataFolder, await findEdition(db.kysely));
    };
    try {
      const result = await inTransaction(db, (kysely, wire) => makeEdition({ kysely, sql: wire }, options, work));
      if (dataFolder && linkedSite(dataFolder)) await setTimeout(listenersLag);
      await clean();
      return result;
    } catch (error) {
      // Of an edition that was not committed nothing remains; where that cannot be told, the next run cleans.
      await clean().catch(() => {});
      throw error;
    }
  });
}

/**
 * One long transaction over whole registers: it sorts and hashes in memory, describes its work tables to the planner by small
 * samples, and ends when its client was killed.
 */
async function settleIn(db: Executor): Promise<void> {
  await sql`
    select set_config('client_connection_check_interval', '1s', true), set_config('work_mem', '64MB', true),
           set_config('default_statistics_target', '10', true)`.execute(db);
}

type Work<Result> = (transaction: Transaction, folders: EditionFolders | undefined) => Promise<Result>;

async function makeEdition<Result>(
  transaction: Transaction,
  { dataFolder, prepare, onProgress }: EditionOptions,
  work: Work<Result>,
): Promise<Result> {
  await sql`set transaction isolation level repeatable read`.execute(transaction.kysely);
  const untilHeard = await announceChange(transaction.kysely);
  await settleIn(transaction.kysely);
  if (!dataFolder) return work(transaction, undefined);
  const draft = openDraft(dataFolder);
  const folders = { dataFolder, draft, drafted: publicOf(draft), published: publicOf(dataFolder) };
  const made = await work(transaction, folders);
  await prepare?.(transaction, folders);
  onProgress?.('switch');
  nameDraft(dataFolder, (await findEdition(transaction.kysely))!);
  if (linkedSite(dataFolder)) await untilHeard();
  return made;
}
