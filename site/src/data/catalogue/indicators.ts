/** The indicators: what they mean, their newest values, series and members. */
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import indicatorDocument from './indicator.graphql?raw';
import indicatorsDocument from './indicators.graphql?raw';
import membersDocument from './members.graphql?raw';
import { newestTold } from './newest-told.ts';

export type Indicator = {
  id: string;
  name: RecordText;
  explanation: RecordText;
  formula: RecordText;
  precedent: RecordText | null;
  unit: string;
  direction: string;
  period: string;
  ruleVersion: number;
  hasMembers: boolean;
  statistics: string[];
  /** Besides the empty one, in the order in which they are shown; `reason:*` stands for every code. */
  breakdowns: string[];
  /** Shown before the whole. */
  leading: string[];
  value: Observation | null;
};

export async function loadIndicators(): Promise<Indicator[]> {
  return (await query<{ indicators: Indicator[] }>(indicatorsDocument)).indicators;
}

export type Member = {
  memberId: string;
  countsAs: string;
  reason: string | null;
  service: { serviceId: string; name: RecordText } | null;
  agency: { agencyId: string; name: RecordText } | null;
  contract: { title: RecordText } | null;
  milestone: { title: RecordText } | null;
};
export type Members = { totalCount: number; nodes: Member[] };

/**
 * An indicator of the whole programme: the values of the newest period, the series of the first of them, the members of the first that has any,
 * and who left and joined what is counted, where that is published; with the question that gives the values.
 */
export async function loadIndicator(indicator: Indicator) {
  const { id, statistics, breakdowns, hasMembers } = indicator;
  const main = await loadSeries(id, '', statistics[0] ?? null);
  const values = inOrder(newestTold(main.newest.nodes, indicator.leading), indicator);
  const first = values[0] ?? null;
  const found = first?.breakdown ? await loadSeries(id, first.breakdown, first.statistic) : main;
  const members = hasMembers ? await firstMembers(id, values) : null;
  const moves = breakdowns.includes('register:left') ? await loadMoves(id, values) : null;
  const series = [...(found.indicator?.series.nodes ?? [])].sort((a, b) => b.period.localeCompare(a.period));
  return {
    values,
    first,
    series,
    members,
    moves,
    document: indicatorDocument,
    variables: variablesOf(id, '', statistics[0] ?? null),
  };
}

const severities = ['severity:critical', 'severity:high', 'severity:medium', 'severity:low'];

/** By statistic as the indicator lists them, then what leads, the whole, and its breakdowns as it lists them, the most severe first. */
function inOrder(values: Observation[], { statistics, breakdowns, leading }: Indicator): Observation[] {
  const listed = (breakdown: string): number => {
    const at = breakdowns.findIndex((one) => one === breakdown || breakdown.startsWith(one.replace('*', '')));
    return at < 0 ? breakdowns.length : at;
  };
  const place = ({ statistic, breakdown }: Observation): number[] => [
    statistics.indexOf(statistic),
    leading.includes(breakdown) ? leading.indexOf(breakdown) - leading.length : breakdown ? 1 : 0,
    listed(breakdown),
    severities.indexOf(breakdown.split(';')[0] ?? ''),
  ];
  return values.sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const differing = left.findIndex((number, i) => number !== right[i]);
    return differing < 0 ? a.breakdown.localeCompare(b.breakdown, 'en', { numeric: true }) : left[differing]! - right[differing]!;
  });
}

/** The members of the first value that publishes any. */
async function firstMembers(id: string, values: readonly Observation[]): Promise<Members | null> {
  for (const value of values) {
    const members = await loadMembers(id, value);
    if (members && members.totalCount > 0) return members;
  }
  return null;
}

/** Who left and who joined what the indicator counts, each with the value that counts them. */
async function loadMoves(id: string, values: readonly Observation[]) {
  const moves = values.filter(({ breakdown }) => ['register:left', 'register:joined'].includes(breakdown));
  return Promise.all(moves.map(async (value) => ({ value, members: await loadMembers(id, value) })));
}

type Answer = { indicator: { series: { nodes: Observation[] } } | null; newest: { nodes: Observation[] } };

const loadSeries = (id: string, breakdown: string, statistic: string | null) =>
  query<Answer>(indicatorDocument, variablesOf(id, breakdown, statistic));

const variablesOf = (id: string, breakdown: string, statistic: string | null) => ({ id, breakdown, statistic });

async function loadMembers(id: string, { breakdown, statistic }: Observation): Promise<Members | null> {
  const { observation } = await query<{ observation: { members: Members } | null }>(membersDocument, {
    id,
    breakdown,
    statistic,
  });
  return observation?.members ?? null;
}
