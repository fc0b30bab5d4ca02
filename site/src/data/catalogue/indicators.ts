/** The indicators: what they mean, their newest values, series and members. */
import { newest } from '../checks/load.ts';
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import indicatorDocument from './indicator.graphql?raw';
import indicatorsDocument from './indicators.graphql?raw';
import membersDocument from './members.graphql?raw';

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
};
type Members = { totalCount: number; nodes: Member[] };

/** An indicator of the whole programme: the values of the newest period, the series of the first of them, its members. */
export async function loadIndicator({ id, statistics, hasMembers }: Indicator) {
  const main = await loadSeries(id, '', statistics[0] ?? null);
  const values = inOrder(
    newest(main.newest.nodes, ({ period }) => period),
    statistics,
  );
  const first = values.find(({ breakdown, statistic }) => breakdown === '' && statistic === statistics[0]) ?? values[0] ?? null;
  const found = first?.breakdown ? await loadSeries(id, first.breakdown, first.statistic) : main;
  const members = hasMembers && first ? await loadMembers(id, first) : null;
  const series = [...(found.indicator?.series.nodes ?? [])].sort((a, b) => b.period.localeCompare(a.period));
  return { values, first, series, members };
}

const severities = ['severity:critical', 'severity:high', 'severity:medium', 'severity:low'];

/** By statistic as the indicator lists them, then the whole, then its breakdowns, the most severe first. */
function inOrder(values: Observation[], statistics: readonly string[]): Observation[] {
  const place = ({ breakdown }: Observation): string =>
    `${Math.max(0, severities.indexOf(breakdown.split(';')[0] ?? ''))}${breakdown}`;
  return values.sort(
    (a, b) =>
      statistics.indexOf(a.statistic) - statistics.indexOf(b.statistic) ||
      place(a).localeCompare(place(b), 'en', { numeric: true }),
  );
}

type Answer = { indicator: { series: { nodes: Observation[] } } | null; newest: { nodes: Observation[] } };

const loadSeries = (id: string, breakdown: string, statistic: string | null) =>
  query<Answer>(indicatorDocument, { id, breakdown, statistic });

async function loadMembers(id: string, { breakdown, statistic }: Observation): Promise<Members | null> {
  const { observation } = await query<{ observation: { members: Members } | null }>(membersDocument, {
    id,
    breakdown,
    statistic,
  });
  return observation?.members ?? null;
}
