/** How each published dataset is made, by its name. */
import { datasetByName } from '../../datasets/index.ts';
import type { DatasetDeclaration } from '../../records/define.ts';
import type { StageDataset } from '../release-in-progress.ts';
import { asKept, datedBy, monthEndedBy, type HappenedBy } from './as-kept.ts';
import { stageAudits } from './audits.ts';
import { stageClosedFindings } from './closed-findings.ts';
import { stageDataControl } from './data-control.ts';
import { stageEnforcement } from './enforcement.ts';
import { stageMilestones } from './milestones.ts';
import { stagePlans } from './plans.ts';
import { stagePosts } from './posts.ts';
import { stageRemediation } from './remediation.ts';
import { stageResidency } from './residency.ts';
import { stageSanctions } from './sanctions.ts';
import { stageServices } from './services.ts';
import { stageSourceAccess } from './source-access.ts';
import { stageTraining } from './training.ts';
import { stageUniversityCohorts } from './university-cohorts.ts';

export interface Publication {
  readonly stage: StageDataset;
  /** Computed or embargoed rows: one about an old period is not a late report. */
  readonly neverLate?: boolean;
  /** The records that its rows are made of; the one of its own name unless said. */
  readonly sources?: readonly string[];
}

const kept = (name: string, happenedBy?: HappenedBy): Publication => ({
  stage: asKept(datasetByName(name) as DatasetDeclaration, happenedBy),
});

/**
 * Every dataset but `indicators` and `indicator-members`, which are computed together. Rows with a date of what happened are
 * published when it lies on or before the data-as-of date; contracts, targets and registers without one stand as kept.
 */
export const publications: Readonly<Record<string, Publication>> = {
  agencies: kept('agencies'),
  suppliers: kept('suppliers'),
  transitions: kept('transitions', datedBy('entered_on')),
  assessments: kept('assessments', datedBy('assessed_on')),
  'service-performance': kept('service-performance', monthEndedBy('month')),
  contracts: kept('contracts'),
  milestones: { stage: stageMilestones },
  targets: kept('targets'),
  partnerships: kept('partnerships', datedBy('signed_on')),
  services: { stage: stageServices, sources: ['services', 'transitions', 'plans', 'source-access', 'data-stores'] },
  plans: { stage: stagePlans },
  'source-access': { stage: stageSourceAccess },
  audits: { stage: stageAudits },
  residency: { stage: stageResidency, sources: ['data-stores'] },
  'data-control': { stage: stageDataControl, sources: ['data-stores', 'services', 'agencies'] },
  remediation: { stage: stageRemediation, neverLate: true, sources: ['findings'] },
  'closed-findings': { stage: stageClosedFindings, neverLate: true, sources: ['findings', 'audits'] },
  posts: { stage: stagePosts },
  training: { stage: stageTraining },
  'university-cohorts': { stage: stageUniversityCohorts },
  enforcement: { stage: stageEnforcement, sources: ['enforcement-cases'] },
  sanctions: { stage: stageSanctions },
};
