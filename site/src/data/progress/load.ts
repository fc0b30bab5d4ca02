/** The answers behind the Progress page, one function per section, each with the document and variables that it asked. */
import { loadFrame } from '../frame.ts';
import { addMonths, quarterOf } from '../months.ts';
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import type { Text } from '../text.ts';
import auditsDocument from './audits.graphql?raw';
import changesDocument from './changes.graphql?raw';
import fixesDocument from './fixes.graphql?raw';
import headlineDocument from './headline.graphql?raw';
import ministriesDocument from './ministries.graphql?raw';
import onTrackDocument from './on-track.graphql?raw';
import peopleDocument from './people.graphql?raw';
import stagesDocument from './stages.graphql?raw';

/** A question together with its answer: figures offer the question to their readers. */
export type Asked<Data> = { data: Data; document: string; variables: Record<string, unknown> };

type Nodes<T> = { nodes: T[] };
export type Ministry = { agencyId: string; name: Text };

/** `oddsInWindow` is a share from 0 to 1; months are '2029-01', null where the runs do not get there. */
export type Forecast = {
  state: string;
  p10Month: string | null;
  p50Month: string | null;
  p90Month: string | null;
  oddsInWindow: number | null;
  monthsObserved: number;
  runs: number;
};

async function ask<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Asked<Data>> {
  return { data: await query<Data>(document, variables), document, variables };
}

/** The month of the release shown: the day that its data are of. */
export async function releaseMonth(): Promise<string> {
  return (await loadFrame()).release.dataAsOf.slice(0, 7);
}

export type Headline = { inHouse: Observation | null; sovereign: Observation | null; forecast: Forecast | null };
export const loadHeadline = () => ask<Headline>(headlineDocument);

export type OnTrack = {
  indicator: { series: Nodes<Observation> } | null;
  targets: Nodes<{ dueOn: string; value: number }>;
  forecast: Forecast | null;
};
export const loadOnTrack = async () => ask<OnTrack>(onTrackDocument, { from: addMonths(await releaseMonth(), -24) });

export type StageCount = { period: string; stage: string; services: number };
type Stages = Record<'earlier' | 'later', Nodes<StageCount> & { totalCount: number }>;

/** Two years of stages by month, a year a list: seven stages a month are more than the hundred rows of one. */
export async function loadStages(): Promise<Asked<StageCount[]>> {
  const now = await releaseMonth();
  const variables = { from: addMonths(now, -24), to: addMonths(now, -12), then: addMonths(now, -11) };
  const { data, document } = await ask<Stages>(stagesDocument, variables);
  const lists = [data.earlier, data.later];
  if (lists.some(({ nodes, totalCount }) => nodes.length < totalCount))
    throw new Error('The stages of a year fill more than a page.');
  return { data: lists.flatMap(({ nodes }) => nodes), document, variables };
}

export type Ministries = { now: Nodes<Observation>; then: Nodes<Observation>; agencies: Nodes<Ministry> };
export async function loadMinistries(): Promise<Asked<Ministries>> {
  const now = await releaseMonth();
  return ask(ministriesDocument, { now, then: addMonths(now, -12) });
}

export type AuditMonth = 'm0' | 'm3' | 'm6' | 'm9' | 'm12';
export type Audits = Record<AuditMonth, Nodes<Observation>> & { programme: Observation | null; agencies: Nodes<Ministry> };
export async function loadAudits(): Promise<Asked<Audits>> {
  const now = await releaseMonth();
  const month = (n: number) => addMonths(now, -n);
  return ask(auditsDocument, { m0: now, m3: month(3), m6: month(6), m9: month(9), m12: month(12) });
}

/** The quarter from which on to ask for quarterly values: the newest closed one lies at most three back. */
async function recentQuarter(): Promise<string> {
  return quarterOf(addMonths(await releaseMonth(), -9));
}

export type Fixes = { time: Nodes<Observation>; onTime: Nodes<Observation> };
export const loadFixes = async () => ask<Fixes>(fixesDocument, { from: await recentQuarter() });

export type People = {
  posts: Nodes<Observation>;
  training: Observation | null;
  dictionary: { columns: { name: string; codes: { code: string; label: Text }[] }[] } | null;
};
export const loadPeople = async () => ask<People>(peopleDocument, { from: await recentQuarter() });

export type Changes = {
  release: {
    changes: { dataset: string; reason: string; rows: number }[];
    distributions: { dataset: string; format: string; path: string; bytes: number }[];
  } | null;
  datasets: { id: string; title: Text }[];
  now: Observation | null;
  restated: Observation | null;
  before: Observation | null;
};
export async function loadChanges(): Promise<Asked<Changes>> {
  const { release } = await loadFrame();
  const previous = release.previous;
  return ask(changesDocument, { previous: previous?.id ?? null, period: previous?.dataAsOf.slice(0, 7) ?? null });
}
