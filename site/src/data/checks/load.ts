/** The answers behind the pages on audits, fixes and people. */
import { loadFrame } from '../frame.ts';
import { addMonths, quarterOf } from '../months.ts';
import { newest } from '../newest.ts';
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import auditsDocument from './latest-audits.graphql?raw';
import peopleDocument from './people.graphql?raw';
import remediationDocument from './remediation.graphql?raw';

export type Audit = {
  auditId: string;
  kind: string;
  auditor: string;
  independent: boolean;
  completedOn: string | null;
  result: string | null;
  service: { serviceId: string; name: RecordText };
};

type Nodes<T> = { nodes: T[] };

/** The hundred audits completed last, and how many there are. */
export async function loadLatestAudits(): Promise<{ totalCount: number; nodes: Audit[] }> {
  return (await query<{ audits: { totalCount: number; nodes: Audit[] } }>(auditsDocument)).audits;
}

type Counts<Key extends string> = Record<Key, number | null>;

export const remediationCounts = ['detected', 'due', 'fixed', 'fixedOnTime', 'accepted', 'falsePositive'] as const;
/** `daysToFixP50` in days; null where half of them have not been fixed. */
export type Remediation = { quarter: string; severity: string } & Counts<(typeof remediationCounts)[number] | 'daysToFixP50'>;

/** What was found and fixed, the newest quarter first, the most severe first in it. */
export async function loadRemediation(): Promise<Remediation[]> {
  const { remediation } = await query<{ remediation: Nodes<Remediation> }>(remediationDocument);
  const order = ['critical', 'high', 'medium', 'low'];
  return [...remediation.nodes].sort(
    (a, b) => b.quarter.localeCompare(a.quarter) || order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}

export const trainingCounts = ['required', 'enrolled', 'completed', 'certified'] as const;
/** `hiddenMeasures`: the columns that are empty because they are hidden, joined with `;`. */
type Hidden = { hiddenMeasures: string | null; obsStatus: string | null };
export type Training = { quarter: string; programme: string } & Hidden & Counts<(typeof trainingCounts)[number]>;

export type Ministry = { agencyId: string; name: RecordText };
type PeopleAnswer = {
  ministries: Nodes<Ministry>;
  filled: Nodes<Observation>;
  own: Nodes<Observation>;
  ownStaff: Observation | null;
  retention: Observation | null;
  since: Nodes<Observation>;
  training: Nodes<Training>;
  values: Nodes<Observation>;
  pipeline: Nodes<Observation>;
};

const periodOf = ({ period }: Observation): string => period;

/** What is told of people: the newest quarter of posts and training, by ministry and role, and students of all years. */
export async function loadPeopleTables() {
  const { release } = await loadFrame();
  const quarter = quarterOf(addMonths(release.dataAsOf.slice(0, 7), -9));
  const from = quarterOf(addMonths(release.dataAsOf.slice(0, 7), -5));
  const answer = await query<PeopleAnswer>(peopleDocument, { quarter, from });
  return {
    ministries: answer.ministries.nodes,
    filled: newest(answer.filled.nodes, periodOf),
    own: newest(answer.own.nodes, periodOf),
    ownStaff: answer.ownStaff,
    retention: answer.retention,
    since: newest(answer.since.nodes, periodOf),
    training: newest(answer.training.nodes, ({ quarter: of }) => of),
    values: newest(answer.values.nodes, periodOf),
    pipeline: answer.pipeline.nodes,
  };
}
