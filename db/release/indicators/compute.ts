import { sql } from 'kysely';
import { indicatorQueries } from './index.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { hideQuietQuarters } from './steps/hide-quiet-quarters.ts';
import { prepareCounts } from './steps/prepare-counts.ts';
import { prepareMinistries } from './steps/prepare-ministries.ts';
import { preparePeriods } from './steps/prepare-periods.ts';
import { prepareRegister } from './steps/prepare-register.ts';
import { repeatEarlier } from './steps/repeat-earlier.ts';
import { stageMembers } from './steps/stage-members.ts';
import { stageValues } from './steps/stage-values.ts';

/** What the steps and indicators share while they run; the two staged tables stay. */
const workTables = [
  'indicator_periods',
  'indicator_ministries',
  'indicator_vintages',
  'indicator_register',
  'indicator_verdicts',
  'indicator_counts',
  'in_house_verdicts',
  'first_register',
  'first_register_verdicts',
  'register_moves',
  'source_levels',
  'store_verdicts',
  'sovereign_verdicts',
  'contracts_in_force',
  'agency_reports',
  'schedule_progress',
  'plans_by_month',
  'exemptions',
  'milestones_due',
  'service_uptime',
  'moves_compared',
  'data_control_exact',
];

/**
 * Computes every indicator for one release from `intake` and stages the rows of `indicators` and `indicator-members` in the
 * temporary tables `staged_indicators` and `staged_indicator_members`, which live until the transaction ends.
 *
 * @param db a transaction that may read `intake`, `open.releases` and `open.indicators` and create temporary tables
 * @param release the release; its register must stand in `intake.register_vintages`
 */
export async function computeIndicators(db: Executor, release: ReleaseToCompute): Promise<void> {
  await preparePeriods(db, release);
  await prepareMinistries(db);
  await prepareRegister(db, release);
  await prepareCounts(db);
  for (const count of indicatorQueries) {
    await count(db, release);
  }
  await hideQuietQuarters(db, release);
  await stageValues(db);
  await repeatEarlier(db);
  await stageMembers(db);
  await sql`drop table if exists ${sql.join(workTables.map((name) => sql.table(name)))}`.execute(db);
}
