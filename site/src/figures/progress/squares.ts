/** Figure: every critical service as a square, by stage. */
import { drawSquares } from '../../charts/squares.ts';
import { loadFrame } from '../../data/frame.ts';
import { loadStages } from '../../data/progress/load.ts';
import { stageMonths, stagesShown, stageTotal } from '../../findings/stages.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { cell, type FigureContent } from '../figure.ts';

export async function squaresFigure(locale: Locale) {
  const { data, document, variables } = await loadStages();
  const { programme } = await loadFrame();
  const words = wordsOf(locale);
  const month = stageMonths(data).at(-1);
  if (!month) return undefined;
  const stages = stagesShown([month]);
  const label = words.progress.squares.label(
    stages.map((stage) => `${words.common.stages[stage]} ${month.counts[stage]}`).join(locale === 'ar' ? '، ' : ', '),
  );
  const drawings = { wide: drawSquares(month, stages, label, 'wide'), narrow: drawSquares(month, stages, label, 'narrow') };
  const content: FigureContent = {
    name: 'services-by-stage',
    title: words.progress.squares.title(stageTotal(month)),
    sub: words.progress.squares.sub(formats(locale).month(month.period)),
    source: words.progress.source(programme.owner[locale]),
    table: {
      columns: [
        { key: 'stage', title: words.progress.stages.stage },
        { key: 'services', title: words.common.nav.services },
      ],
      rows: stages.map((stage) => [cell(stage, words.common.stages[stage]), cell(month.counts[stage])]),
    },
    document,
    variables,
    image: { drawing: drawings.wide, group: 'squares' },
  };
  return { content, drawings, month, stages };
}
