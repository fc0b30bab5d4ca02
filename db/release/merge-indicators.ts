import { datasetByName } from '../datasets/index.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { computeIndicators } from './indicators/compute.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { mergeVintages, type Reason } from './vintages.ts';

/**
 * Computes the indicators and merges them. A series under an older version of its rule stands beside the new one. Members are
 * those of the present period: the ones of the period before are replaced, not withdrawn.
 */
export async function mergeIndicators(db: Executor, release: ReleaseInProgress, reason: Reason): Promise<void> {
  await computeIndicators(db, release);
  await mergeVintages(db, datasetByName('indicators') as DatasetDeclaration, release, {
    ...{ reason, neverLate: true, ruleVersion: 'rule_version', staged: 'staged_indicators' },
  });
  await mergeVintages(db, datasetByName('indicator-members') as DatasetDeclaration, release, {
    ...{ reason, neverLate: true, replacedWhenGone: true, staged: 'staged_indicator_members' },
  });
}
