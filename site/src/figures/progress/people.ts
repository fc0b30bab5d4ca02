/** Figure: approved and filled posts by role. */
import { loadFrame } from '../../data/frame.ts';
import type { Observation } from '../../data/observation.ts';
import { loadPeople, type People } from '../../data/progress/load.ts';
import { newest } from '../../findings/time-to-fix.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { measureText } from '../../words/measure.ts';
import { cell, type FigureContent } from '../figure.ts';

export type PostRow = { name: string; of: Observation };

export async function peopleFigure(locale: Locale) {
  const { data, document, variables } = await loadPeople();
  const { programme } = await loadFrame();
  const { progress } = wordsOf(locale);
  const all = newest(data.posts.nodes, '');
  if (!all?.denominator) return undefined;
  const rows = [{ name: progress.people.all, of: all }, ...roleRows(locale, data, all.period)];
  const content: FigureContent = {
    name: 'posts-filled',
    title: progress.people.title(all.numerator ?? 0, all.denominator),
    values: { numerator: { of: all, measure: 'numerator' }, denominator: { of: all, measure: 'denominator' } },
    sub: progress.people.sub(formats(locale).period(all.period)),
    source: progress.sources.posts(programme.owner[locale]),
    table: {
      columns: [
        { key: 'role', title: progress.people.role },
        { key: 'filled', title: progress.people.filled },
        { key: 'established', title: progress.people.established },
        { key: 'share', title: progress.people.share },
      ],
      rows: rows.map(({ name, of }) => [
        cell(of.breakdown.replace('role:', '') || 'all', name),
        cell(of.numerator),
        cell(of.denominator),
        cell(of.lower, measureText(locale, of)),
      ]),
    },
    document,
    variables,
  };
  return { content, rows, training: data.training };
}

/** The roles of the quarter, the largest first. */
function roleRows(locale: Locale, data: People, period: string): PostRow[] {
  const codes = data.dictionary?.columns.find((column) => column.name === 'role')?.codes ?? [];
  const names = new Map(codes.map((one) => [one.code, one.label[locale]]));
  return data.posts.nodes
    .filter((row) => row.period === period && /^role:[a-z_]+$/.test(row.breakdown))
    .sort((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0))
    .map((of) => ({ of, name: names.get(of.breakdown.slice(5)) ?? of.breakdown.slice(5) }));
}
