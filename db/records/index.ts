/** The registry of the twenty records, in the order in which they can be loaded: what is referred to comes first. */
import { agencies } from './agencies.ts';
import { assessments } from './assessments.ts';
import { audits } from './audits.ts';
import { contracts } from './contracts.ts';
import { dataStores } from './data-stores.ts';
import type { RecordDeclaration } from './define.ts';
import { enforcementCases } from './enforcement-cases.ts';
import { findings } from './findings.ts';
import { milestones } from './milestones.ts';
import { partnerships } from './partnerships.ts';
import { plans } from './plans.ts';
import { posts } from './posts.ts';
import { sanctions } from './sanctions.ts';
import { servicePerformance } from './service-performance.ts';
import { services } from './services.ts';
import { sourceAccess } from './source-access.ts';
import { suppliers } from './suppliers.ts';
import { targets } from './targets.ts';
import { training } from './training.ts';
import { transitions } from './transitions.ts';
import { universityCohorts } from './university-cohorts.ts';

export const records = [
  agencies,
  services,
  suppliers,
  transitions,
  plans,
  assessments,
  sourceAccess,
  dataStores,
  servicePerformance,
  audits,
  findings,
  posts,
  training,
  universityCohorts,
  contracts,
  enforcementCases,
  sanctions,
  milestones,
  targets,
  partnerships,
] as const satisfies readonly RecordDeclaration[];

export type RecordName = (typeof records)[number]['name'];

export const recordByName: ReadonlyMap<string, RecordDeclaration> = new Map(records.map((record) => [record.name, record]));
