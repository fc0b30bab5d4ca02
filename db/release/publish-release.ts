/** Publishes a release: everything that stands in it, in one transaction, all or nothing. */
import type { Connection } from '../connection/connect.ts';
import { loadProgramme } from '../settings.ts';
import { findCorrections, type PublishedCorrections } from './submissions.ts';
import { dayOf } from './calendar.ts';
import type { CorrectionWords } from './corrections.ts';
import { fillRelease } from './fill-release.ts';
import { openRelease } from './open-release.ts';
import { publishEdition, type EditionFolders, type OnProgress, type Prepare } from './publish-edition.ts';
import { redactFiles } from './redact/redact-files.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { draftFiles, type Transaction } from './release-files.ts';
import { findImplausible } from './verify/find-implausible.ts';
import { ReleaseHeld } from './verify/release-held.ts';
import { verifyFiles } from './verify/verify-files.ts';

export interface ReleaseRequest {
  /** `2026-10`, or `2026-10-r2` for a correction of it. */
  readonly release: string;
  /** Revise the month that `release` names: the next free edition of it. */
  readonly isRevision?: boolean;
  /** ISO 8601 instant with a time zone; when absent the calendar's, or `now` where that has passed. A revision's is `now`. */
  readonly publishedAt?: string;
  /** The present instant, as a command gives it; when absent no release is late. */
  readonly now?: string;
  readonly note?: string;
  /** Why something is corrected: needed by a revision. */
  readonly why?: string;
  /** ISO day on which the mistake was reported. */
  readonly reportedOn?: string;
  /** Go on although the release is so unlike the last one that somebody should look. */
  readonly confirm?: boolean;
  /** Where `public/data/` lies; without it no files are written. */
  readonly dataFolder?: string;
  /** What the key of closed-finding ids is made of at the first release; random when absent, fixed in a demonstration. */
  readonly idSeed?: string;
  /** Makes the site of the release and checks it, before the release is seen. */
  readonly prepare?: Prepare;
}

/**
 * Makes and publishes a release from what `intake` holds. With a data folder its downloads are drafted and verified inside the
 * transaction and shown by its commit; what an earlier run left is finished or removed first.
 *
 * @param db connection of the intake role, with room for two transactions: one holds the lock until the files are in place
 * @returns the release with its dates
 * @throws CannotRun when the id is malformed, published or older than the newest, without records, or while another is made
 * @throws ReleaseHeld when it is implausible and not confirmed
 */
export async function publishRelease<Schema>(
  db: Connection<Schema>,
  request: ReleaseRequest,
  onProgress: OnProgress = () => {},
): Promise<ReleaseInProgress> {
  const { dataFolder, prepare } = request;
  return publishEdition(db, { dataFolder, prepare, onProgress }, (transaction, folders) =>
    makeRelease(transaction, folders, { request, onProgress }),
  );
}

async function makeRelease(
  transaction: Transaction,
  folders: EditionFolders | undefined,
  { request, onProgress }: { readonly request: ReleaseRequest; readonly onProgress: OnProgress },
): Promise<ReleaseInProgress> {
  const db = transaction.kysely;
  const release = await openRelease(db, request, loadProgramme());
  const corrections = await findCorrections(db);
  const words = wordsOf(release, request, corrections);
  const redactions = await fillRelease(db, release, { corrected: corrections.records, words, onProgress });
  await holdImplausible(db, release, request);
  if (!folders) return release;
  onProgress('files');
  for (const { number, redaction } of redactions) await redactFiles(db, { number, redaction, except: release.ordinal }, folders);
  await draftFiles(transaction, folders.draft, release);
  onProgress('verify');
  await verifyFiles(db, folders.drafted, release);
  return release;
}

/** A revision says itself why; a monthly release hands on what the submissions said that correct something. */
function wordsOf(
  release: ReleaseInProgress,
  { note, why, reportedOn }: ReleaseRequest,
  { notes, records }: PublishedCorrections,
): CorrectionWords | undefined {
  if (release.ordinal === 1 || (release.revisionOf === undefined && records.length === 0 && why === undefined)) return undefined;
  return {
    why: why ?? (notes.join(' ') || 'Corrected records.'),
    what: note,
    reportedOn,
    fixedOn: dayOf(release.publishedAt, loadProgramme().timeZone),
  };
}

async function holdImplausible(db: Executor, release: ReleaseInProgress, { confirm = false }: ReleaseRequest): Promise<void> {
  if (confirm) return;
  const findings = await findImplausible(db, release);
  if (findings.length > 0) throw new ReleaseHeld(release.releaseId, findings);
}
