/** Services by stage over time as stacked areas, those moved at the foot. Time runs left to right. */
import { scaleLinear } from 'd3-scale';
import { yearsOf } from '../data/months.ts';
import type { StageMonth, StageName } from '../findings/stages.ts';
import { stageTotal } from '../findings/stages.ts';
import type { Drawing, Shape } from './drawing.ts';
import { path, segments, text } from './drawing.ts';

export type StackedWords = { label: string; stages: Record<StageName, string> };

/** The wide drawing names the stages beside their areas; the narrow one leaves that to a legend. */
export function drawStackedStages(
  months: readonly StageMonth[],
  stages: readonly StageName[],
  words: StackedWords,
  width: 760 | 360,
): Drawing {
  const height = width === 760 ? 380 : 300;
  const [left, right, top, bottom] = [30, width === 760 ? 560 : width - 2, 8, height - 28];
  const times = months.map((month) => yearsOf(month.period));
  const x = scaleLinear([times[0] ?? 0, times.at(-1) ?? 1], [left, right]);
  const y = scaleLinear([0, Math.max(1, ...months.map(stageTotal))], [bottom, top]);
  const shapes: Shape[] = [];
  const amounts = y.ticks(5).filter(Number.isInteger);
  shapes.push(
    segments(
      'grid',
      amounts.map((n) => [left, y(n), right, y(n)]),
    ),
    ...amounts.map((n) => text('', left - 6, y(n) + 4, n.toLocaleString('en'), 'end')),
  );
  const foot = months.map(() => 0);
  const middles: { stage: StageName; y: number }[] = [];
  for (const stage of stages) {
    const low = foot.map((n, i) => [x(times[i] ?? 0), y(n)] as const);
    months.forEach((month, i) => (foot[i] = (foot[i] ?? 0) + month.counts[stage]));
    const high = foot.map((n, i) => [x(times[i] ?? 0), y(n)] as const);
    shapes.push(path(`stack st-${stage}`, [...high, ...low.toReversed()], true));
    middles.push({ stage, y: ((low.at(-1)?.[1] ?? 0) + (high.at(-1)?.[1] ?? 0)) / 2 });
  }
  shapes.push(...yearTicks(x, times, bottom));
  if (width === 760) shapes.push(...names(middles, months.at(-1), words, right));
  return { width, height, label: words.label, shapes };
}

/** A tick where each year begins, its number after it. */
function yearTicks(x: (at: number) => number, times: readonly number[], bottom: number): Shape[] {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const years = Array.from({ length: Math.max(0, Math.ceil(last) - Math.ceil(first)) }, (_, i) => Math.ceil(first) + i);
  const named = years.filter((year) => x(year) - x(first) > 40);
  return [
    segments(
      'axis',
      years.map((year) => [x(year), bottom, x(year), bottom + 5]),
    ),
    text('', x(first), bottom + 20, String(Math.floor(first - 1 / 24))),
    ...named.map((year) => text('', x(year), bottom + 20, String(year))),
  ];
}

/** Names beside the areas, pushed apart so that none covers another. */
function names(
  middles: { stage: StageName; y: number }[],
  month: StageMonth | undefined,
  words: StackedWords,
  right: number,
): Shape[] {
  let ceiling = Infinity;
  const placed = middles.map(({ stage, y }) => ({ stage, y, at: (ceiling = Math.min(y, ceiling - 18)) }));
  return [
    segments(
      'lead',
      placed.map(({ y, at }) => [right + 2, y, right + 10, at]),
    ),
    ...placed.flatMap(({ stage, at }) => [
      text('strong', right + 40, at + 4, String(month?.counts[stage] ?? 0), 'end'),
      text('soft', right + 48, at + 4, words.stages[stage]),
    ]),
  ];
}
