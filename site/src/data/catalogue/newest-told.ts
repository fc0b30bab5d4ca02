import { newest } from '../newest.ts';
import type { Observation } from '../observation.ts';

/**
 * The values of the newest period. Where that has none of those that lead, as of students who cannot have graduated yet, the newest
 * of each breakdown of which enough is known.
 */
export function newestTold(nodes: readonly Observation[], leading: readonly string[]): Observation[] {
  const latest = newest(nodes, ({ period }) => period);
  if (leading.length === 0 || latest.some(({ breakdown }) => leading.includes(breakdown))) return latest;
  const told = nodes.filter(({ status }) => status !== 'insufficient_data');
  const ofEach = Map.groupBy(told, ({ statistic, breakdown }) => `${statistic}|${breakdown}`);
  return [...ofEach.values()].flatMap((values) => newest(values, ({ period }) => period));
}
