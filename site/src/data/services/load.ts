/** All services with what their pages say, fetched once a build. */
import { allPages } from '../all-pages.ts';
import type { Observation } from '../observation.ts';
import type { RecordText } from '../translated.ts';
import document from './services.graphql?raw';

export const tests = [
  ['officerOwnsProduct', 'officer_owns_product'],
  ['officersHoldAccess', 'officers_hold_access'],
  ['governmentControlsAccounts', 'government_controls_accounts'],
  ['inHouseRelease', 'in_house_release'],
  ['noBlockingContract', 'no_blocking_contract'],
] as const;

export type Assessment = { assessedOn: string; assurance: string } & Record<(typeof tests)[number][0], string>;

export const measures = [
  ['transactions', 'transactions'],
  ['digitalTakeUp', 'digital_take_up'],
  ['completionRate', 'completion_rate'],
  ['satisfaction', 'satisfaction'],
  ['unplannedOutageMinutes', 'unplanned_outage_minutes'],
] as const;
type MeasureName = (typeof measures)[number][0];

/** Null with a status where there is no number: `not_provided` or `not_applicable`. */
export type Performance = { month: string } & Record<MeasureName, number | null> & Record<`${MeasureName}Status`, string | null>;

export type Contract = {
  contractId: string;
  title: RecordText;
  scope: string;
  value: number;
  startsOn: string;
  endsOn: string;
  supplier: { name: string };
};

type Nodes<T> = { totalCount: number; nodes: T[] };

/** Dates are days (YYYY-MM-DD); stage is null where none was reported. */
export type Service = {
  serviceId: string;
  name: RecordText;
  description: RecordText | null;
  agencyId: string;
  agency: { name: RecordText; kind: string };
  ministry: { agencyId: string; name: RecordText } | null;
  criticality: string;
  lifecycle: string;
  audience: string;
  topic: string;
  launchedOn: string | null;
  url: string | null;
  annualTransactions: number | null;
  stage: string | null;
  plannedOn: string | null;
  allInCountry: string | null;
  sourceLevel: number | null;
  latestAssessment: Assessment | null;
  latestSourceAccess: {
    assessedOn: string;
    level: number;
    exemptReason: string | null;
    lastRebuiltMonth: string | null;
    publicRepositoryUrl: string | null;
    licence: string | null;
  } | null;
  transitions: { nodes: { enteredOn: string; stage: string; assurance: string }[] };
  plans: Nodes<{ planVersion: number; approvedOn: string; plannedOn: string; slipReason: string | null }>;
  audits: Nodes<{ completedOn: string | null; kind: string; independent: boolean; nextDueOn: string | null }>;
  closedFindings: { totalCount: number };
  contracts: Nodes<Contract>;
  performance: { nodes: Performance[] };
  /** Availability in the 12 months before and after the move; null where it has not moved or lacks one of the months. */
  before: Observation | null;
  after: Observation | null;
  /** What its users got in the newest month that has it. */
  takeUp: Observation | null;
  completion: Observation | null;
  satisfaction: Observation | null;
};

let known: Promise<Service[]> | undefined;

/** Every service, by Malay name. */
export function loadServices(): Promise<Service[]> {
  known ??= allPages<Service>(document);
  return known;
}
