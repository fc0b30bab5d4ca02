/** The note on a header cell, in three languages, and the short prompt beside a cell, in Malay and English. */
import { locales, type Locale } from '../../records/define.ts';
import type { Message } from '../../files/xlsx/validation.ts';
import type { ColumnFacts } from './describe-column.ts';
import { requirements, words } from './words.ts';

export const noteOf = (facts: ColumnFacts): string =>
  locales.map((locale) => linesIn(locale, facts).map(inDirection[locale]).join('\n')).join('\n\n');

const asItIs = (line: string): string => line;

/** A box of notes reads from left to right: lines in Arabic stand in marks that turn them (U+202B, U+202C). */
const inDirection: Readonly<Record<Locale, (line: string) => string>> = {
  ms: asItIs,
  en: asItIs,
  ar: (line) => `\u202B${line}\u202C`,
};

/** A value in a line of Arabic: marks at both ends (U+200E) keep its points and strokes in their places. */
const leftToRight = (locale: Locale, value: string): string => (locale === 'ar' ? `\u200E${value}\u200E` : value);

function linesIn(locale: Locale, { title, column, form, required, isKey, codes }: ColumnFacts): string[] {
  const list = Object.entries(codes ?? {}).map(([code, label]) => `${code} (${label[locale]})`);
  return [
    `${title[locale]}: ${requirements[required][locale].toLocaleUpperCase(locale)}`,
    column.description?.[locale],
    `${words.form[locale]}: ${form.text[locale]}`,
    list.length > 0 && `${words.codes[locale]}: ${list.join(', ')}`,
    form.example !== undefined && `${words.example[locale]}: ${leftToRight(locale, form.example)}`,
    isKey && `${words.partOfKey[locale]}.`,
    column.references && `${words.refersTo[locale]}: ${column.references}`,
  ].filter((line) => typeof line === 'string');
}

export const promptOf = ({ name, form, required }: ColumnFacts): Message => {
  const example = form.example === undefined ? '' : ` ${form.example}`;
  const line = (locale: Locale): string => `${requirements[required][locale]}. ${form.text[locale]}`;
  return { title: name, text: `${line('ms')}\n${line('en')}${example && `\n→${example}`}` };
};

export const errorOf = ({ form }: ColumnFacts): Message => ({
  title: `${words.checkValue.ms} / ${words.checkValue.en}`,
  text: `${form.text.ms}\n${form.text.en}`,
});
