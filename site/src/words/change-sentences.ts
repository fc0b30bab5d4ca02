/** What changed since the last release, in sentences. */
import type { Release } from '../data/frame.ts';
import type { Changes } from '../data/progress/load.ts';
import type { Locale } from '../locales.ts';
import { formats } from './formats.ts';
import { wordsOf } from './index.ts';

const reasons = ['correction', 'withdrawal', 'rule_change', 'late_report', 'update', 'new'] as const;

/** The worst news first: corrections and withdrawals, then what is new. */
export function changeSentences(locale: Locale, data: Changes, release: Release): string[] {
  const words = wordsOf(locale).progress.changes;
  if (!release.previous) return [words.first];
  return [...totals(locale, data, release.previous.dataAsOf), ...reasons.flatMap((reason) => rowSentence(locale, data, reason))];
}

/** How the headline total moved, and whether the last one was corrected. */
function totals(locale: Locale, { now, restated, before }: Changes, previousDay: string): string[] {
  const words = wordsOf(locale).progress;
  const { count, month } = formats(locale);
  const [present, was, is] = [now?.numerator ?? null, before?.numerator ?? null, restated?.numerator ?? null];
  if (present === null || was === null) return [];
  const difference = present - was;
  const { rose, fell, same } = words.onTrack.change;
  const change = difference > 0 ? rose(difference) : difference < 0 ? fell(-difference) : same;
  const sentences = [words.changes.moved(change, count(present))];
  if (is !== null && restated?.period === before?.period) {
    sentences.push(
      was === is
        ? words.changes.uncorrected(month(previousDay))
        : words.changes.corrected(month(previousDay), count(was), count(is)),
    );
  }
  return sentences;
}

/** The rows changed for a reason, with the three datasets that have most of them. */
function rowSentence(locale: Locale, data: Changes, reason: (typeof reasons)[number]): string[] {
  const found = (data.release?.changes ?? []).filter((change) => change.reason === reason && change.rows > 0);
  const rows = found.reduce((sum, change) => sum + change.rows, 0);
  if (rows === 0) return [];
  const { count, list } = formats(locale);
  const titles = new Map(data.datasets.map((dataset) => [dataset.id, dataset.title[locale]]));
  const most = found.toSorted((a, b) => b.rows - a.rows).slice(0, 3);
  return [
    wordsOf(locale).progress.changes.reasons[reason](
      count(rows),
      list(most.map((change) => titles.get(change.dataset) ?? change.dataset)),
    ),
  ];
}
