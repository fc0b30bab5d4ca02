/** What each release said of an indicator's periods. */
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import document from './revisions.graphql?raw';

type Same = Pick<Observation, 'indicator' | 'statistic' | 'scope' | 'breakdown' | 'period' | 'unit'>;
type Answer = {
  indicator: { series: { nodes: (Same & { vintages: (Omit<Observation, keyof Same> & { release: string })[] })[] } } | null;
};

/** A period with the value that each release gave for it. */
export type Revised = { period: string; said: ReadonlyMap<string, Observation> };

/** The periods of the series of a value for which the releases differ, the newest first, and those releases, oldest first. */
export async function loadRevisions(of: Observation): Promise<{ periods: Revised[]; releases: string[] }> {
  const variables = { id: of.indicator, breakdown: of.breakdown, statistic: of.statistic };
  const { indicator } = await query<Answer>(document, variables);
  const all = (indicator?.series.nodes ?? []).map(({ vintages, ...same }) => ({
    period: same.period,
    said: new Map(vintages.map(({ release, ...value }) => [release, { ...same, ...value }] as const)),
  }));
  const periods = all.filter(({ said }) => new Set([...said.values()].map(figures)).size > 1).reverse();
  const releases = [...new Set(periods.flatMap(({ said }) => [...said.keys()]))].sort();
  return { periods, releases };
}

/** What a reader sees of a value. The plan and the target are no finding. */
const figures = ({ numerator, denominator, unknown, value, lower, obsStatus }: Observation): string =>
  JSON.stringify([numerator, denominator, unknown, value, lower, obsStatus]);
