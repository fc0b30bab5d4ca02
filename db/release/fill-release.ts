/** Everything of a release that stands in the database. */
import { sql } from 'kysely';
import { datasetByName, datasets } from '../datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../records/define.ts';
import { loadProgramme } from '../settings.ts';
import { writeCalendar } from './calendar-entries.ts';
import { correctedBy } from './corrected-rows.ts';
import { mergeCorrections, type CorrectionWords } from './corrections.ts';
import { writeAgencyMinistries } from './derive/agency-ministries.ts';
import { writeForecasts } from './derive/forecasts.ts';
import { keepRegisterVintage } from './derive/register-vintage.ts';
import { rememberReopened } from './derive/reopened-findings.ts';
import { writeSearchEntries } from './derive/search-entries.ts';
import { writeStageHistory } from './derive/stage-history.ts';
import { countHiddenCells } from './disclosure/count-hidden.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { publications } from './publish/index.ts';
import type { OnProgress } from './publish-edition.ts';
import { redactAnnulled, type MadeRedaction } from './redact/annulled-sanctions.ts';
import { redactStaged } from './redact/redactions.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { keepSubmissions } from './submissions.ts';
import { countChanges, mergeVintages } from './vintages.ts';

export interface FillOptions {
  /** Records in which submissions corrected rows. */
  readonly corrected: readonly string[];
  /** What is said of the release's corrections; undefined where it corrects nothing. */
  readonly words: CorrectionWords | undefined;
  readonly onProgress: OnProgress;
}

/** Publishes every dataset and what is derived of them. Gives the redactions that sanctions annulled since the last release asked for. */
export async function fillRelease(db: Executor, release: ReleaseInProgress, options: FillOptions): Promise<MadeRedaction[]> {
  const { corrected, words, onProgress } = options;
  await writeCalendar(db, release, loadProgramme());
  await keepRegisterVintage(db, release);
  await rememberReopened(db, release);
  const redactions = await redactAnnulled(db, release);
  await publishDatasets(db, release, options);
  onProgress('indicators');
  await mergeIndicators(db, release, { reason: 'update', corrected });
  await countHiddenCells(db, release);
  await keepSubmissions(db, release);
  onProgress('history');
  await writeAgencyMinistries(db, release);
  await writeStageHistory(db, release);
  await writeForecasts(db, release, loadProgramme().window.to);
  await writeSearchEntries(db, release);
  for (const dataset of datasets) await countChanges(db, dataset, release);
  await mergeCorrections(db, release, words);
  await countChanges(db, datasetByName('corrections') as DatasetDeclaration, release);
  await describeToPlanner(db);
  return redactions;
}

async function publishDatasets(db: Executor, release: ReleaseInProgress, { corrected, onProgress }: FillOptions): Promise<void> {
  for (const dataset of datasets as readonly DatasetDeclaration[]) {
    const publication = publications[dataset.name];
    if (!publication) continue;
    onProgress(dataset.name);
    await publication.stage(db, release);
    await redactStaged(db, dataset);
    const isCorrected = correctedBy(dataset, publication.sources ?? [dataset.name], corrected);
    await mergeVintages(db, dataset, release, { reason: 'update', isCorrected, neverLate: publication.neverLate ?? false });
  }
}

/** The rows of a release come all at once: the planner learns of them before the first reader does. */
async function describeToPlanner(db: Executor): Promise<void> {
  const tables = [...datasets.map(({ name }) => tableOf(name)), 'agency_ministries', 'stage_history', 'search_entries'];
  await sql`set local default_statistics_target to default`.execute(db);
  await sql`analyze ${sql.join(tables.map((table) => sql.table(`open.${table}`)))}`.execute(db);
}
