/** Figure: the burn-up of services moved, against the plan and the target window. */
import { drawBurnUp, type BurnUp, type BurnUpWords } from '../../charts/burn-up.ts';
import { loadFrame, type Programme } from '../../data/frame.ts';
import { yearsOf } from '../../data/months.ts';
import type { Observation } from '../../data/observation.ts';
import { loadOnTrack, type OnTrack } from '../../data/progress/load.ts';
import { finish, type Finish } from '../../findings/finish.ts';
import { pace, planGap, type Gap, type Pace } from '../../findings/pace.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { cell, type FigureContent } from '../figure.ts';

export async function onTrackFigure(locale: Locale) {
  const { data, document, variables } = await loadOnTrack();
  const { programme } = await loadFrame();
  const series = (data.indicator?.series.nodes ?? []).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const [first, now] = [series[0], series.at(-1)];
  if (!first || !now) return undefined;
  const found = { pace: pace(series), gap: planGap(now), finish: finish(data.forecast) };
  const words = wordsOf(locale).progress;
  const { month, percent } = formats(locale);
  const title = onTrackTitle(locale, found.pace, found.gap);
  const chart = burnUp(series, data, programme, found.finish);
  const chartWords = burnUpWords(locale, title, now, found.gap, found.finish, programme);
  const drawings = { wide: drawBurnUp(chart, chartWords, 760), narrow: drawBurnUp(chart, chartWords, 360) };
  const columns = words.onTrack.columns;
  const share = (n: number | null) => cell(n, n === null ? '' : percent(n));
  const content: FigureContent = {
    name: 'on-track',
    title,
    sub: words.onTrack.sub(month(first.period), month(now.period)),
    source: words.source(programme.owner[locale]),
    table: {
      columns: [
        { key: 'period', title: columns.period },
        { key: 'numerator', title: columns.moved },
        { key: 'denominator', title: columns.denominator },
        { key: 'lower', title: columns.lower, only: 'file' },
        { key: 'plan', title: columns.plan },
      ],
      rows: series.map((one) => [
        cell(one.period, month(one.period)),
        cell(one.numerator),
        cell(one.denominator),
        share(one.lower),
        share(one.plan),
      ]),
      pageStep: 3,
    },
    document,
    variables,
    image: { drawing: drawings.wide },
    provisional: now.obsStatus === 'P',
  };
  return { content, drawings, now, ...found };
}

/** Two findings in one title: is it faster than before, and how far from the plan. */
export function onTrackTitle(locale: Locale, speed: Pace, gap: Gap): string {
  const words = wordsOf(locale).progress.onTrack;
  const distance = gap.kind === 'behind' || gap.kind === 'ahead' ? words.gap[gap.kind](gap.services) : words.gap[gap.kind];
  return words.join(words.pace[speed.kind], distance);
}

function burnUp(series: Observation[], data: OnTrack, programme: Programme, end: Finish): BurnUp {
  const total = series.at(-1)?.denominator ?? 0;
  const gap = planGap(series.at(-1) as Observation);
  return {
    actual: series.flatMap((one) => (one.numerator === null ? [] : [{ at: yearsOf(one.period), moved: one.numerator }])),
    plan: data.targets.nodes
      .map((target) => ({ at: yearsOf(target.dueOn), services: (target.value / 100) * total }))
      .sort((a, b) => a.at - b.at),
    planNow: gap.kind === 'none' ? null : gap.plan,
    total,
    window: { from: yearsOf(programme.windowFrom), to: yearsOf(programme.windowTo) },
    finish:
      end.kind === 'range'
        ? { from: yearsOf(end.from), middle: end.middle ? yearsOf(end.middle) : null, to: yearsOf(end.to) }
        : end.kind === 'openEnd'
          ? { from: yearsOf(end.from), middle: null, to: null }
          : null,
  };
}

function burnUpWords(locale: Locale, title: string, now: Observation, gap: Gap, end: Finish, programme: Programme): BurnUpWords {
  const { common, progress } = wordsOf(locale);
  const { count, month } = formats(locale);
  const words = progress.onTrack;
  return {
    label: words.label(title),
    all: words.all(now.denominator ?? 0),
    moved: words.moved(count(now.numerator ?? 0)),
    planNow: gap.kind === 'none' ? '' : words.planNow(count(gap.plan)),
    target: words.target,
    windowRange: common.range(month(programme.windowFrom), month(programme.windowTo)),
    paceHolds: words.paceHolds,
    finishRange:
      end.kind === 'range'
        ? common.range(month(end.from), month(end.to))
        : end.kind === 'openEnd'
          ? words.from(month(end.from))
          : '',
  };
}
