/** The registry of published datasets. */
import { agencies } from '../records/agencies.ts';
import { assessments } from '../records/assessments.ts';
import { contracts } from '../records/contracts.ts';
import { publishAsKept, t, type DatasetDeclaration } from '../records/define.ts';
import { milestones } from '../records/milestones.ts';
import { partnerships } from '../records/partnerships.ts';
import { servicePerformance } from '../records/service-performance.ts';
import { suppliers } from '../records/suppliers.ts';
import { targets } from '../records/targets.ts';
import { transitions } from '../records/transitions.ts';
import { audits } from './audits.ts';
import { closedFindings } from './closed-findings.ts';
import { corrections } from './corrections.ts';
import { dataControl } from './data-control.ts';
import { enforcement } from './enforcement.ts';
import { indicatorMembers, indicators } from './indicators.ts';
import { posts, training, universityCohorts } from './people.ts';
import { plans } from './plans.ts';
import { remediation } from './remediation.ts';
import { residency } from './residency.ts';
import { sanctions } from './sanctions.ts';
import { services } from './services.ts';
import { sourceAccess } from './source-access.ts';

const asKept = t('Semua lajur seperti yang disimpan.', 'All columns as kept.', 'جميع الأعمدة كما حُفظت.');
const withoutInternal = t(
  'Semua lajur kecuali rujukan dalaman.',
  'All columns but internal references.',
  'جميع الأعمدة عدا المراجع الداخلية.',
);
export const datasets = [
  publishAsKept(agencies, asKept),
  services,
  publishAsKept(suppliers, asKept),
  publishAsKept(transitions, withoutInternal, 'entered_on'),
  plans,
  publishAsKept(assessments, asKept, 'assessed_on'),
  sourceAccess,
  residency,
  dataControl,
  publishAsKept(servicePerformance, asKept, 'month'),
  audits,
  remediation,
  closedFindings,
  posts,
  training,
  universityCohorts,
  publishAsKept(contracts, asKept, 'starts_on'),
  enforcement,
  sanctions,
  publishAsKept(milestones, asKept),
  publishAsKept(targets, asKept),
  publishAsKept(partnerships, asKept, 'signed_on'),
  indicators,
  indicatorMembers,
  corrections,
] as const satisfies readonly DatasetDeclaration[];

export type DatasetName = (typeof datasets)[number]['name'];

const byName: ReadonlyMap<string, DatasetDeclaration> = new Map(datasets.map((dataset) => [dataset.name, dataset]));

/** The declaration of a published dataset; undefined for another name. */
export const datasetByName = (name: string): DatasetDeclaration | undefined => byName.get(name);
