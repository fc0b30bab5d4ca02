import { datasetByName } from '../datasets/index.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { computeIndicators } from './indicators/compute.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { correctedIndicators, correctedMembers } from './corrected-rows.ts';
import { mergeVintages, type Reason } from './vintages.ts';

/** Why rows change: for this reason, but those that these corrected records lead to. */
export interface ChangeReasons {
  readonly reason: Reason;
  readonly corrected: readonly string[];
}

/**
 * Computes the indicators and merges them. A series under an older version of its rule stands beside the new one. Members are
 * those of the present period: the ones of the period before are replaced, not withdrawn.
 */
export async function mergeIndicators(
  db: Executor,
  release: ReleaseInProgress,
  { reason, corrected }: ChangeReasons,
): Promise<void> {
  await computeIndicators(db, release);
  await mergeVintages(db, datasetByName('indicators') as DatasetDeclaration, release, {
    ...{ reason, neverLate: true, ruleVersion: 'rule_version', staged: 'staged_indicators' },
    isCorrected: correctedIndicators(corrected),
  });
  await mergeVintages(db, datasetByName('indicator-members') as DatasetDeclaration, release, {
    ...{ reason, neverLate: true, replacedWhenGone: true, staged: 'staged_indicator_members' },
    isCorrected: correctedMembers(corrected),
  });
}
