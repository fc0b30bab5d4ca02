/** A breakdown such as `severity:critical` or `reason:funding;services:critical` in words. */
import { loadDatasets, loadLabels } from '../data/catalogue/datasets.ts';
import { translated } from '../data/translated.ts';
import type { Locale } from '../locales.ts';
import { wordsOf } from './index.ts';

/** Kinds whose codes are those of a column of a dataset. */
const lists: Partial<Record<string, readonly (readonly [dataset: string, column: string])[]>> = {
  severity: [['remediation', 'severity']],
  role: [['posts', 'role']],
  programme: [['training', 'programme']],
  level: [['university-cohorts', 'level']],
  allegation: [['enforcement', 'allegation']],
  outcome: [['enforcement', 'outcome']],
  scope: [['contracts', 'scope']],
  kind: [['partnerships', 'kind']],
  reason: [
    ['plans', 'slip_reason'],
    ['source-access', 'exempt_reason'],
  ],
};

/** Gives the words of a breakdown, those of the whole for the empty one; undefined where one of its parts has none. */
export async function loadBreakdownText(locale: Locale): Promise<(breakdown: string) => string | undefined> {
  const words = wordsOf(locale).catalogue.indicators;
  const label = await loadLabels(locale);
  const performance = (await loadDatasets()).find(({ id }) => id === 'service-performance')?.columns ?? [];
  const ofPart = (part: string): string | undefined => {
    const [kind = '', code = ''] = part.split(':');
    if (kind === 'measure') {
      const title = performance.find(({ name }) => name === code)?.title;
      return title && translated(title, locale).replace(/ \(%\)$/, '');
    }
    const found = lists[kind]?.map(([dataset, column]) => label(dataset, column, code)).find((text) => text !== code);
    return found ?? words.breakdowns[part];
  };
  return (breakdown) => {
    if (!breakdown) return words.whole;
    const parts = breakdown.split(';').map(ofPart);
    return parts.every((part) => part !== undefined) ? parts.join(' · ') : undefined;
  };
}
