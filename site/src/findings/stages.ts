/** Services by stage, in the order of the move, the last stage first. */
import type { StageCount } from '../data/progress/load.ts';

export const stageOrder = [
  'in_house',
  'parallel_run',
  'rebuilding',
  'obtaining_source',
  'planning',
  'not_started',
  'unknown',
] as const;
export type StageName = (typeof stageOrder)[number];

/** The counts of one month; stages without services are 0. */
export type StageMonth = { period: string; counts: Record<StageName, number> };

/** Months in order of time. */
export function stageMonths(rows: readonly StageCount[]): StageMonth[] {
  const months = new Map<string, StageMonth>();
  for (const row of rows) {
    const month = months.get(row.period) ?? { period: row.period, counts: emptyCounts() };
    if ((stageOrder as readonly string[]).includes(row.stage)) month.counts[row.stage as StageName] = row.services;
    months.set(row.period, month);
  }
  return [...months.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function emptyCounts(): Record<StageName, number> {
  return { in_house: 0, parallel_run: 0, rebuilding: 0, obtaining_source: 0, planning: 0, not_started: 0, unknown: 0 };
}

/** The stages to show: all six, and `unknown` where a month has any. */
export function stagesShown(months: readonly StageMonth[]): StageName[] {
  return stageOrder.filter((stage) => stage !== 'unknown' || months.some((month) => month.counts.unknown > 0));
}

/** The services of a month, all stages together. */
export function stageTotal(month: StageMonth): number {
  return Object.values(month.counts).reduce((sum, n) => sum + n, 0);
}
