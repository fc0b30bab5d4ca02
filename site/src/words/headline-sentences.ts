/** The sentences of the lede: plan, finish range, target window. */
import type { Programme } from '../data/frame.ts';
import type { Forecast } from '../data/progress/load.ts';
import type { Finish } from '../findings/finish.ts';
import type { Gap } from '../findings/pace.ts';
import type { Locale } from '../locales.ts';
import { formats } from './formats.ts';
import { wordsOf } from './index.ts';

export function planSentence(locale: Locale, gap: Gap): string {
  const words = wordsOf(locale).progress.plan;
  if (gap.kind === 'none') return words.none;
  const plan = formats(locale).count(gap.plan);
  return gap.kind === 'same' ? words.same(plan) : words[gap.kind](plan, gap.services);
}

export function finishSentence(locale: Locale, end: Finish): string {
  const words = wordsOf(locale).progress.forecast;
  const { month } = formats(locale);
  if (end.kind === 'range') return words.range(month(end.from), month(end.to));
  if (end.kind === 'openEnd') return words.openEnd(month(end.from));
  return words[end.kind];
}

/** The target window, and the odds of finishing in it where the forecast gives them. */
export function windowSentences(locale: Locale, programme: Programme, forecast: Forecast | null): string {
  const words = wordsOf(locale).progress;
  const { month } = formats(locale);
  if (forecast?.state === 'done') return '';
  const target = words.window(month(programme.windowFrom), month(programme.windowTo));
  if (forecast?.state !== 'forecast' || forecast.oddsInWindow === null) return target;
  return `${target} ${words.odds(oddsText(locale, forecast.oddsInWindow))}`;
}

/** Odds (0 to 1) in whole per cent; the runs cannot tell 0 or 100 from almost so. */
function oddsText(locale: Locale, odds: number): string {
  const words = wordsOf(locale).common;
  if (odds < 0.01) return words.under('1%');
  if (odds > 0.99) return words.over('99%');
  return formats(locale).percentShort(odds * 100);
}
