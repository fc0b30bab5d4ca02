/**
 * Whether an attack does better than chance. Chance is to draw, among the services that the register of audits shows alike (as
 * many audits completed, the last within half a year, a year or before), as many as the attack names there: that a service audited often
 * or lately is more likely to have something open is what publishing audits tells by intent.
 */
import type { Suspicion } from './attacks.ts';
import { standingIn, type PublicView } from './public-view.ts';

export interface Score {
  readonly named: number;
  readonly hits: number;
  /** Hits that a draw would have, and their variance (hypergeometric, each group by itself). */
  readonly expected: number;
  readonly variance: number;
}

const dayBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Groups of services alike by their published audits. */
export function alike(view: PublicView): string[][] {
  const audits = Map.groupBy(standingIn(view.audits, view.releases.length), ({ service }) => service);
  const [yearAgo, halfYearAgo] = [365, 182].map((days) => dayBefore(view.releases.at(-1)!, days)) as [string, string];
  const groups = Map.groupBy([...audits], ([, own]) => {
    const last = own
      .map(({ completed }) => completed)
      .sort()
      .at(-1)!;
    return `${Math.min(own.length, 3)} ${last >= halfYearAgo ? 'lately' : last >= yearAgo ? 'this year' : 'before'}`;
  });
  return [...groups.values()].map((group) => group.map(([service]) => service));
}

/** Scores the attack's surest names, a tenth of the services audited and at least three, against the truth. */
export function scoreAttack(view: PublicView, suspicion: Suspicion, open: ReadonlySet<string>): Score {
  const groups = alike(view);
  const most = Math.max(3, Math.round(groups.flat().length / 10));
  const audited = new Set(groups.flat());
  const named = [...suspicion]
    .filter(([service]) => audited.has(service))
    .sort(([a, surer], [b, surest]) => surest - surer || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([service]) => service);
  let [expected, variance] = [0, 0];
  for (const group of groups) {
    const drawn = group.filter((service) => named.includes(service)).length;
    const share = group.filter((service) => open.has(service)).length / group.length;
    expected += drawn * share;
    if (group.length > 1) variance += (drawn * share * (1 - share) * (group.length - drawn)) / (group.length - 1);
  }
  return { named: named.length, hits: named.filter((service) => open.has(service)).length, expected, variance };
}

export const add = (scores: readonly Score[]): Score =>
  scores.reduce((sum, score) => ({
    named: sum.named + score.named,
    hits: sum.hits + score.hits,
    expected: sum.expected + score.expected,
    variance: sum.variance + score.variance,
  }));

/** Standard deviations above what a draw finds. */
export const aboveChance = ({ hits, expected, variance }: Score): number =>
  variance === 0 ? 0 : (hits - expected) / Math.sqrt(variance);
