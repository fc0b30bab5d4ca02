/** The form of a noun that goes with a number. */
import type { Locale } from '../locales.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<Locale, Intl.PluralRules> = {
  ms: new Intl.PluralRules('ms'),
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
};

/** Picks the form by the language's rule and puts the number where `#` stands: plural('en', 2, {one: '# service', other: '# services'}). */
export function plural(locale: Locale, n: number, forms: Forms): string {
  const form = forms[rules[locale].select(n)] ?? forms.other;
  return form.replaceAll('#', n.toLocaleString('en'));
}
