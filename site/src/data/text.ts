/** A text that the API gives in the three languages. */
import type { Locale } from '../locales.ts';

export type Text = Record<Locale, string>;
