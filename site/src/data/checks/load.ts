/** The answers behind the pages on audits, fixes and people. */
import { loadFrame } from '../frame.ts';
import { addMonths, quarterOf } from '../months.ts';
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

export const postCounts = ['establishedFte', 'filledFte', 'contractorFte', 'advertised', 'hires', 'leavers'] as const;
export const trainingCounts = ['required', 'enrolled', 'completed', 'certified'] as const;
export const cohortCounts = ['places', 'enrolled', 'graduated', 'hiredWithin12Months'] as const;
/** `Q` in `obsStatus`: hidden because the count is small. */
type Hidden = { obsStatus: string | null };
export type Post = { quarter: string; role: string } & Hidden & Counts<(typeof postCounts)[number]>;
export type Training = { quarter: string; programme: string } & Hidden & Counts<(typeof trainingCounts)[number]>;
export type Cohort = { level: string; intakeYear: number } & Hidden & Counts<(typeof cohortCounts)[number]>;

type PeopleAnswer = {
  posts: Nodes<Post>;
  training: Nodes<Training>;
  universityCohorts: Nodes<Cohort>;
  values: Nodes<Observation>;
};

/** Posts and training of the newest quarter, cohorts of all years, the newest training values by programme. */
export async function loadPeopleTables() {
  const { release } = await loadFrame();
  const quarter = quarterOf(addMonths(release.dataAsOf.slice(0, 7), -9));
  const { posts, training, universityCohorts, values } = await query<PeopleAnswer>(peopleDocument, { quarter });
  return {
    posts: newest(posts.nodes, ({ quarter: of }) => of),
    training: newest(training.nodes, ({ quarter: of }) => of),
    cohorts: [...universityCohorts.nodes].sort((a, b) => b.intakeYear - a.intakeYear),
    values: newest(values.nodes, ({ period }) => period),
  };
}

/** The rows of the newest period alone. */
export function newest<T>(rows: readonly T[], periodOf: (row: T) => string): T[] {
  const last = rows.reduce((latest, row) => (periodOf(row) > latest ? periodOf(row) : latest), '');
  return rows.filter((row) => periodOf(row) === last);
}
