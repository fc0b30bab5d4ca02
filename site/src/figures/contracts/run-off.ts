/** Figure: what is left of the value of outside contracts, by scope. */
import { loadLabels } from '../../data/catalogue/datasets.ts';
import { loadRunOff } from '../../data/contracts/load.ts';
import { loadFrame } from '../../data/frame.ts';
import type { Observation } from '../../data/observation.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { measureText } from '../../words/measure.ts';
import { cell, type FigureContent } from '../figure.ts';

export type RunOffRow = { name: string; of: Observation };

export async function runOffFigure(locale: Locale) {
  const { data, document, variables } = await loadRunOff();
  const { programme } = await loadFrame();
  const words = wordsOf(locale).contracts.runOff;
  const label = await loadLabels(locale);
  const all = data.runOff.nodes.find(({ breakdown }) => breakdown === '');
  if (!all || all.value === null) return undefined;
  const parts = data.runOff.nodes
    .filter(({ breakdown }) => breakdown.startsWith('scope:'))
    .sort((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0))
    .map((of): RunOffRow => ({ of, name: label('contracts', 'scope', of.breakdown.slice('scope:'.length)) }));
  const rows = [{ name: words.all, of: all }, ...parts];
  const content: FigureContent = {
    name: 'run-off',
    title: all.plan === null ? words.titleWithoutPlan : words.title,
    values: { value: { of: all, measure: 'value' }, plan: { of: all, measure: 'plan' } },
    sub: words.sub(formats(locale).month(all.period)),
    source: words.source(programme.owner[locale]),
    table: {
      columns: [
        { key: 'scope', title: words.columns.scope },
        { key: 'myr_a_year', title: words.columns.now },
        { key: 'myr_a_year_at_baseline', title: words.columns.then },
        { key: 'share', title: words.columns.share },
      ],
      rows: rows.map(({ name, of }) => [
        cell(of.breakdown.replace('scope:', '') || 'all', name),
        cell(of.numerator, measureText(locale, of, 'numerator')),
        cell(of.denominator, measureText(locale, of, 'denominator')),
        cell(of.value, measureText(locale, of, 'value')),
      ]),
    },
    document,
    variables,
    provisional: all.obsStatus === 'P',
  };
  return { content, rows, all };
}
