/** A measure of an observation as text: the number with its unit, or the reason why there is none. */
import type { Measure, Observation } from '../data/observation.ts';
import type { Locale } from '../locales.ts';
import { formats } from './formats.ts';
import { wordsOf } from './index.ts';

const counts: readonly Measure[] = ['numerator', 'denominator', 'unknown'];
/** Shares whose counts are sums of money. */
const ofMoney: readonly string[] = ['CT1', 'CT3'];

/** '28.5%', '15 days', '61'; or 'Not reported', 'Hidden to protect small counts' and the like. `short` drops the decimal. */
export function measureText(locale: Locale, of: Observation, measure: Measure = 'lower', short = false): string {
  const number = of[measure];
  if (number === null) return missing(locale, of);
  const write = formats(locale);
  const isCount = counts.includes(measure);
  if (of.unit === 'MYR' || (isCount && ofMoney.includes(of.indicator)))
    return wordsOf(locale).common.ringgit(write.count(number));
  if (isCount) return write.number(number);
  if (of.statistic === 'rate' && of.unit === 'percent') return write.rate(number);
  if (of.unit === 'percent') return short ? write.percentShort(number) : write.percent(number);
  if (of.unit === 'days') return wordsOf(locale).common.days(number);
  if (of.unit === 'services') return wordsOf(locale).common.services(number);
  return write.number(number);
}

/** '12 of 18': the counts behind a share, or why there are none. */
export function countsText(locale: Locale, of: Observation): string {
  const { count } = formats(locale);
  if (of.numerator === null || of.denominator === null) return missing(locale, of);
  return wordsOf(locale).common.of(count(of.numerator), count(of.denominator));
}

function missing(locale: Locale, of: Observation): string {
  const words = wordsOf(locale).common;
  if (of.obsStatus === 'Q') return words.hidden;
  if (of.obsStatus === 'L') return words.tooFew;
  if (of.obsStatus === 'N') return words.notReached;
  return words.notReported;
}
