/** How much of the weaknesses is fixed within the limit, read off the percentiles of the time to fix. */
import type { Observation } from '../data/observation.ts';

export const percentiles = ['p50_days', 'p75_days', 'p90_days'] as const;
export type Percentile = (typeof percentiles)[number];

/** The newest value of a severity and statistic. */
export function newest(rows: readonly Observation[], breakdown: string, statistic?: string): Observation | null {
  const fitting = rows.filter((row) => row.breakdown === breakdown && (!statistic || row.statistic === statistic));
  return fitting.sort((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;
}

/** A percentile in days; never reached is longer than any limit. Null: not published. */
export function daysOf(row: Observation | null): number | null {
  return row?.value ?? (row?.obsStatus === 'N' ? Infinity : null);
}

export type WithinLimit = 'p90' | 'p75' | 'p50' | 'none' | 'missing';

/** The largest percentile that lies within the limit (days). */
export function withinLimit(days: Record<Percentile, number | null>, limit: number | null): WithinLimit {
  const { p50_days: half, p75_days: most, p90_days: nearlyAll } = days;
  if (limit === null || half === null || most === null || nearlyAll === null) return 'missing';
  if (nearlyAll <= limit) return 'p90';
  if (most <= limit) return 'p75';
  return half <= limit ? 'p50' : 'none';
}
