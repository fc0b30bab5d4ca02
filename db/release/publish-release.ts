/** Publishes a release: everything that stands in it, in one transaction, all or nothing. */
import type { Kysely } from 'kysely';
import { datasets } from '../datasets/index.ts';
import { loadProgramme } from '../settings.ts';
import { writeAgencyMinistries } from './derive/agency-ministries.ts';
import { writeForecasts } from './derive/forecasts.ts';
import { keepRegisterVintage } from './derive/register-vintage.ts';
import { writeStageHistory } from './derive/stage-history.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { openRelease } from './open-release.ts';
import { publications } from './publish/index.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { keepSubmissions, reasonsOfChanges, type ReasonOf } from './submissions.ts';
import { countChanges, mergeVintages, type Reason } from './vintages.ts';

export interface ReleaseRequest {
  /** `2026-10`, or `2026-10-r2` for a correction of it. */
  readonly release: string;
  /** ISO 8601 instant with a time zone; the calendar's when absent. */
  readonly publishedAt?: string;
  readonly note?: string;
  /** Why published rows change; what the submissions said when absent. */
  readonly reason?: Reason;
  /** What the key of closed-finding ids is made of at the first release; random when absent, fixed in a demonstration. */
  readonly idSeed?: string;
}

/** Told what is being done, in a few plain words. */
export type OnProgress = (step: string) => void;

/**
 * Makes and publishes a release from what `intake` holds.
 *
 * @param db connection of the intake role
 * @returns the release with its dates
 * @throws CannotRun when the id is malformed, published or older than the newest, without records, or while another is made
 */
export async function publishRelease<Schema>(
  db: { readonly kysely: Kysely<Schema> },
  request: ReleaseRequest,
  onProgress: OnProgress = () => {},
): Promise<ReleaseInProgress> {
  const programme = loadProgramme();
  return db.kysely.transaction().execute(async (transaction) => {
    const release = await openRelease(transaction, request, programme);
    const reasonOf = request.reason ? always(request.reason) : await reasonsOfChanges(transaction);
    await keepSubmissions(transaction, release);
    await keepRegisterVintage(transaction, release);
    await publishDatasets(transaction, release, reasonOf, onProgress);
    onProgress('indicators');
    await mergeIndicators(transaction, release, reasonOf());
    await writeAgencyMinistries(transaction, release);
    await writeStageHistory(transaction, release);
    await writeForecasts(transaction, release, programme.window.to);
    for (const dataset of datasets) await countChanges(transaction, dataset, release);
    return release;
  });
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
