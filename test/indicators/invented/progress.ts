/** What happened to each service: stages, plans, assessments, source access, data stores, performance. */
import type { Row } from '../recompute/sample.ts';
import { addDays, make, type Random } from './random.ts';

const stages = ['not_started', 'planning', 'obtaining_source', 'rebuilding', 'parallel_run', 'in_house'];
const testNames = [
  'officer_owns_product',
  'officers_hold_access',
  'government_controls_accounts',
  'in_house_release',
  'no_blocking_contract',
];

const assess = (service_id: string, assessed_on: string, assurance: string, answer: (index: number) => string): Row => ({
  ...{ service_id, assessed_on, assurance, assessor_agency_id: '' },
  ...Object.fromEntries(testNames.map((name, index) => [name, answer(index)])),
});

export interface Way {
  readonly transitions: Row[];
  readonly assessments: Row[];
}

/** Stages forward in time, some skipped, some services without any; who comes in-house was assessed before, and may fall back. */
export function inventWay(random: Random, service: string, mayArrive: boolean, until: string): Way {
  const way: Way = { transitions: [], assessments: [] };
  let day = random.day('2023-02-10', '2025-06-30');
  const last = random.below(mayArrive ? stages.length + 3 : stages.length - 1);
  const step = (stage: string) =>
    way.transitions.push({ service_id: service, entered_on: day, stage, assurance: 'declared', evidence_ref: '' });
  for (const stage of random.chance(12) ? [] : stages.slice(0, last + 1)) {
    if (random.chance(30) && stage !== 'in_house') continue;
    if (stage === 'in_house')
      way.assessments.push(
        assess(service, addDays(day, -random.below(40)), random.pick(['documented', 'verified']), () => 'yes'),
      );
    step(stage);
    day = addDays(day, 1 + random.below(150));
  }
  if (way.transitions.at(-1)?.['stage'] === 'in_house' && random.chance(60)) {
    step('parallel_run');
    day = addDays(day, 1 + random.below(60));
    if (random.chance(80)) step('in_house');
  }
  const later = make(random.below(4), () => random.day('2023-06-01', until));
  const taken = way.assessments.map((row) => row['assessed_on']);
  for (const on of new Set(later.filter((one) => !taken.includes(one))))
    way.assessments.push(inventAssessment(random, service, on));
  return way;
}

function inventAssessment(random: Random, service: string, on: string): Row {
  const good = random.chance(50);
  const answer = () => (good && random.chance(92) ? 'yes' : random.pick(['yes', 'no', 'unknown', 'not_applicable']));
  return assess(service, on, random.pick(['declared', 'documented', 'verified', 'verified']), answer);
}

export const inventPlans = (random: Random, service: string): Row[] =>
  random.chance(20)
    ? []
    : make(1 + random.below(3), (i) => ({
        ...{ service_id: service, plan_version: String(i + 1), approved_on: `2024-0${i + 1}-15` },
        ...{ planned_on: random.day('2024-06-01', '2029-12-31'), slip_reason: i === 0 ? '' : 'funding' },
      }));

export const inventSourceAccess = (random: Random, service: string, until: string): Row[] =>
  [...new Set(make(random.below(4), () => random.day('2023-03-20', until)))].map((assessed_on) => ({
    ...{ service_id: service, assessed_on, level: String(random.below(5)) },
    exempt_reason: random.chance(15) ? random.pick(['national_security', 'commercial_product']) : '',
    last_rebuilt_month: random.chance(50) ? random.day('2022-06-01', assessed_on).slice(0, 7) : '',
    ...{ public_repository_url: '', licence: '' },
  }));

export const inventStores = (random: Random, service: string): Row[] =>
  make(random.below(4), (i) => ({
    ...{ store_id: `STO-${service}-${i}`, service_id: service, role: random.pick(['primary', 'backup', 'log']) },
    data_class: random.pick(['open', 'internal', 'restricted', 'secret']),
    country: random.pick(['MY', 'MY', 'MY', 'MY', 'SG', '']),
    operator: random.pick(['government', 'government', 'government_company', 'domestic', 'foreign_controlled', 'unknown']),
    ...{ key_custody: random.pick(['government', 'operator', 'unknown']), location_note: '' },
  }));

/** Numbers, gaps and what does not apply; some services report no month. */
export function inventPerformance(random: Random, service: string, months: readonly string[]): Row[] {
  if (random.chance(20)) return [];
  const measure = (number: () => number): string =>
    random.chance(70) ? String(number()) : random.pick(['not_provided', 'not_applicable', '']);
  const share = () => random.below(1001) / 10;
  return months
    .filter(() => random.chance(85))
    .map((month) => ({
      ...{ service_id: service, month, transactions: measure(() => random.below(9000)) },
      ...{ digital_take_up: measure(share), completion_rate: measure(share), satisfaction: measure(share) },
      unplanned_outage_minutes: measure(() => random.below(400)),
      service_minutes: measure(() => 43_200),
    }));
}
