/** Publishes a release: everything that stands in it, in one transaction, all or nothing. */
import { sql } from 'kysely';
import { inTransaction, type Connection } from '../connection/connect.ts';
import { datasets } from '../datasets/index.ts';
import { tableOf } from '../records/define.ts';
import { loadProgramme } from '../settings.ts';
import { writeAgencyMinistries } from './derive/agency-ministries.ts';
import { writeForecasts } from './derive/forecasts.ts';
import { keepRegisterVintage } from './derive/register-vintage.ts';
import { writeStageHistory } from './derive/stage-history.ts';
import { countHiddenCells } from './disclosure/count-hidden.ts';
import { switchDraft } from './draft.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { openRelease, takeLock } from './open-release.ts';
import { publications } from './publish/index.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { draftFiles, repairFiles } from './release-files.ts';
import { keepSubmissions, reasonsOfChanges, type ReasonOf } from './submissions.ts';
import { countChanges, mergeVintages, type Reason } from './vintages.ts';

export interface ReleaseRequest {
  /** `2026-10`, or `2026-10-r2` for a correction of it. */
  readonly release: string;
  /** ISO 8601 instant with a time zone; the calendar's when absent. */
  readonly publishedAt?: string;
  readonly note?: string;
  /** Where `public/data/` lies; without it no files are written. */
  readonly dataFolder?: string;
  /** Why published rows change; what the submissions said when absent. */
  readonly reason?: Reason;
  /** What the key of closed-finding ids is made of at the first release; random when absent, fixed in a demonstration. */
  readonly idSeed?: string;
}

/** Told what is being done, in a few plain words. */
export type OnProgress = (step: string) => void;

/**
 * Makes and publishes a release from what `intake` holds. With a data folder its downloads are drafted inside the transaction
 * and moved into place after the commit; where an earlier run ended between the two, its files are made first.
 *
 * @param db connection of the intake role, with room for two transactions: one holds the lock until the files are in place
 * @returns the release with its dates
 * @throws CannotRun when the id is malformed, published or older than the newest, without records, or while another is made
 */
export async function publishRelease<Schema>(
  db: Connection<Schema>,
  request: ReleaseRequest,
  onProgress: OnProgress = () => {},
): Promise<ReleaseInProgress> {
  const { dataFolder } = request;
  return inTransaction(db, async (lockHolder) => {
    await takeLock(lockHolder);
    if (dataFolder) await repairFiles(db, dataFolder);
    const release = await inTransaction(db, async (kysely, wire) => {
      const opened = await openRelease(kysely, request, loadProgramme());
      await fillRelease(kysely, opened, request, onProgress);
      onProgress('files');
      if (dataFolder) await draftFiles({ kysely, sql: wire }, dataFolder, opened);
      return opened;
    });
    if (dataFolder) switchDraft(dataFolder, release.releaseId);
    return release;
  });
}

/** Everything of a release that stands in the database. */
async function fillRelease(
  db: Executor,
  release: ReleaseInProgress,
  request: ReleaseRequest,
  onProgress: OnProgress,
): Promise<void> {
  const reasonOf = request.reason ? always(request.reason) : await reasonsOfChanges(db);
  await keepSubmissions(db, release);
  await keepRegisterVintage(db, release);
  await publishDatasets(db, release, reasonOf, onProgress);
  onProgress('indicators');
  await mergeIndicators(db, release, reasonOf());
  await countHiddenCells(db, release);
  await writeAgencyMinistries(db, release);
  await writeStageHistory(db, release);
  await writeForecasts(db, release, loadProgramme().window.to);
  for (const dataset of datasets) await countChanges(db, dataset, release);
  await describeToPlanner(db);
}

/** The rows of a release come all at once: the planner learns of them before the first reader does. */
async function describeToPlanner(db: Executor): Promise<void> {
  const tables = [...datasets.map(({ name }) => tableOf(name)), 'agency_ministries', 'stage_history'];
  await sql`analyze ${sql.join(tables.map((table) => sql.table(`open.${table}`)))}`.execute(db);
}

const always =
  (reason: Reason): ReasonOf =>
  () =>
    reason;

async function publishDatasets(
  db: Executor,
  release: ReleaseInProgress,
  reasonOf: ReasonOf,
  onProgress: OnProgress,
): Promise<void> {
  for (const dataset of datasets) {
    const publication = publications[dataset.name];
    if (!publication) continue;
    onProgress(dataset.name);
    await publication.stage(db, release);
    const reason = reasonOf(publication.sources ?? [dataset.name]);
    await mergeVintages(db, dataset, release, { reason, neverLate: publication.neverLate ?? false });
  }
}
