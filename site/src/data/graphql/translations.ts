/**
 * The descriptions of the schema in the reader's language. They stand there in English; those that come from the declarations of
 * datasets, columns and codes have their other languages in the API too, and are found again by their English.
 */
import type { Locale } from '../../locales.ts';
import { wordsOf } from '../../words/index.ts';
import { loadDatasets, type Dataset } from '../catalogue/datasets.ts';
import type { RecordText } from '../translated.ts';

/** A text, and whether it is there in English alone though the page is not English. */
export type Described = { text: string; isEnglish: boolean };

/** Gives the text of a description; within a dataset its own declarations go first. */
export type Describe = (english: string | null | undefined, dataset?: string) => Described;

type Texts = Map<string, string>;

export async function loadDescribe(locale: Locale): Promise<Describe> {
  const datasets = await loadDatasets();
  const ofDatasets = new Map(datasets.map((dataset) => [dataset.id, textsOf(dataset, locale)]));
  const everywhere = agreed([...ofDatasets.values()]);
  for (const [key, text] of Object.entries(wordsOf(locale).recurring)) everywhere.set(english(key), text);
  return (source, dataset = '') => {
    if (locale === 'en' || !source) return { text: source ?? '', isEnglish: false };
    const text = ofDatasets.get(dataset)?.get(source) ?? everywhere.get(source);
    return { text: text ?? source, isEnglish: text === undefined };
  };
}

/** The English of a text that recurs in the schema. */
const english = (key: string): string => wordsOf('en').recurring[key as keyof ReturnType<typeof wordsOf>['recurring']];

/** What all datasets say alike; where they differ, nothing. */
function agreed(all: readonly Texts[]): Texts {
  const found: Texts = new Map();
  const unlike = new Set<string>();
  for (const [source, text] of all.flatMap((texts) => [...texts])) {
    if (found.has(source) && found.get(source) !== text) unlike.add(source);
    found.set(source, text);
  }
  for (const source of unlike) found.delete(source);
  return found;
}

/** The texts of a dataset by their English, each written as the API writes it. */
function textsOf({ title, description, columns }: Dataset, locale: Locale): Texts {
  const texts: Texts = new Map();
  const add = (write: (language: Locale) => string | null): void => {
    const [source, text] = [write('en'), write(locale)];
    if (source !== null && text !== null && !texts.has(source)) texts.set(source, text);
  };
  add((language) => sentence(language, title, description));
  for (const column of columns) {
    add((language) => sentence(language, column.title, column.description));
    add((language) => column.title[language] && wordsOf(language).graphql.reference.codesOf(column.title[language]));
    for (const { label } of column.codes) add((language) => sentence(language, label, null));
  }
  return texts;
}

function sentence(language: Locale, title: RecordText, description: RecordText | null): string | null {
  const [head, more] = [title[language], description?.[language]];
  if (head === null || more === null) return null;
  return more === undefined ? `${head}.` : `${head}. ${more}`;
}
