/** Figure: services by stage over two years. */
import { drawStackedStages } from '../../charts/stacked-stages.ts';
import { loadFrame } from '../../data/frame.ts';
import { loadStages } from '../../data/progress/load.ts';
import { stageMonths, stagesShown, type StageMonth } from '../../findings/stages.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { cell, type FigureContent } from '../figure.ts';

export async function stagesFigure(locale: Locale) {
  const { data, document, variables } = await loadStages();
  const { programme } = await loadFrame();
  const months = everyThird(stageMonths(data));
  const [first, now] = [months[0], months.at(-1)];
  if (!first || !now) return undefined;
  const { common, progress } = wordsOf(locale);
  const { month } = formats(locale);
  const stages = stagesShown(months);
  const parts = stages.map((stage) => `${common.stages[stage]} ${now.counts[stage]}`).join(locale === 'ar' ? '، ' : ', ');
  const words = { label: progress.stages.label(parts), stages: common.stages };
  const drawings = {
    wide: drawStackedStages(months, stages, words, 760),
    narrow: drawStackedStages(months, stages, words, 360),
  };
  const content: FigureContent = {
    name: 'stages-over-time',
    title: stagesTitle(locale, months.at(-5) ?? first, now),
    sub: progress.stages.sub(month(first.period), month(now.period)),
    source: progress.source(programme.owner[locale]),
    table: {
      columns: [
        { key: 'period', title: progress.stages.month },
        ...stages.map((stage) => ({ key: stage, title: common.stages[stage] })),
      ],
      rows: months.map((one) => [cell(one.period, month(one.period)), ...stages.map((stage) => cell(one.counts[stage]))]),
    },
    document,
    variables,
    image: { drawing: drawings.wide },
  };
  return { content, drawings, now, stages };
}

/** How many wait to start, compared with an earlier month. */
export function stagesTitle(locale: Locale, earlier: StageMonth, now: StageMonth): string {
  const words = wordsOf(locale).progress.stages;
  const difference = now.counts.not_started - earlier.counts.not_started;
  const compared = difference < 0 ? words.fewer(-difference) : difference > 0 ? words.more(difference) : words.same;
  return words.title(now.counts.not_started, compared, formats(locale).month(earlier.period));
}

/** Every third month, counted back from the last: quarters are enough to see the trend. */
function everyThird(months: StageMonth[]): StageMonth[] {
  return months.filter((_, i) => (months.length - 1 - i) % 3 === 0);
}
