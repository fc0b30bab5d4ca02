/** The words of the site, by language. Malay is the original and gives the type: a missing translation does not compile. */
import type { Locale } from '../locales.ts';
import { ms } from './ms.ts';
import { en } from './en.ts';
import { ar } from './ar.ts';

export type Words = typeof ms;

const dictionaries: Record<Locale, Words> = { ms, en, ar };

/** The dictionary of a language. */
export function wordsOf(locale: Locale): Words {
  return dictionaries[locale];
}
