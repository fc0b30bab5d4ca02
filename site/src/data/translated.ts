/** Texts of the records in a reader's language. */
import type { Locale } from '../locales.ts';

/** A text of a record: Arabic may not be there yet. */
export type RecordText = { ms: string; en: string; ar: string | null };

/** The text in a language; English where it has not been translated into Arabic. */
export const translated = (text: RecordText, locale: Locale): string => text[locale] ?? text.en;

/** The attributes of an element that holds such a text: of English where Arabic is missing. */
export const languageOf = (text: RecordText, locale: Locale): { lang?: string; dir?: 'ltr' } =>
  text[locale] === null ? { lang: 'en', dir: 'ltr' } : {};

/** A name in whatever script, kept apart from the direction of the text around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
