/** The records that each indicator is counted from, so that a changed value can be traced to a corrected record. */

/** Where a service or agency counts, and what the value is held against: read by every indicator. */
const shared = ['services', 'agencies', 'targets'] as const;

const own: Readonly<Record<string, readonly string[]>> = {
  SV1: ['transitions', 'assessments'],
  SV1s: ['transitions', 'assessments', 'source-access', 'data-stores', 'contracts'],
  SV1a: ['transitions', 'assessments'],
  SV2: ['transitions', 'assessments', 'plans'],
  SV3: ['plans'],
  SC1: ['source-access'],
  SC2: ['source-access'],
  DR1: ['data-stores'],
  DR2: ['data-stores'],
  AU1: ['audits'],
  VM1: ['findings', 'audits'],
  VM2: ['findings', 'audits'],
  VM3: ['findings', 'audits'],
  VM4: ['findings', 'audits', 'source-access'],
  RE1: ['service-performance', 'transitions'],
  RE2: ['service-performance'],
  WF1: ['posts'],
  WF2: ['posts'],
  WF3: ['posts'],
  WF4: ['posts'],
  TR1: ['training'],
  UN1: ['university-cohorts'],
  CT1: ['contracts', 'suppliers'],
  CT2: ['contracts', 'suppliers'],
  CT3: ['contracts', 'suppliers'],
  ND1: ['contracts', 'suppliers'],
  EN1: ['enforcement-cases'],
  MS1: ['milestones'],
  OP1: [],
  OP2: ['assessments', 'source-access', 'data-stores', 'service-performance', 'posts', 'training'],
  PA1: ['partnerships'],
};

/** Ids of the indicators that have sources here. */
export const indicatorsWithSources: readonly string[] = Object.keys(own);

/** Names of the records behind an indicator. Throws on an id that is not listed. */
export function sourcesOfIndicator(id: string): readonly string[] {
  const found = own[id];
  if (!found) throw new Error(`Indicator ${id} says in db/release/indicators/sources.ts from which records it is counted.`);
  return [...found, ...shared];
}
