/**
 * The descriptions of the schema in the reader's language. They stand there in English; those that come from the declarations of
 * datasets, columns and codes have their other languages in the API too, and are found again by their English. The schema's own
 * stand in the words of the site.
 */
import type { Locale } from '../../locales.ts';
import { wordsOf } from '../../words/index.ts';
import { schemaTexts } from '../../words/schema/index.ts';
import { loadDatasets, type Dataset } from '../catalogue/datasets.ts';
import type { RecordText } from '../translated.ts';
import { derivedText } from './derived-texts.ts';

/** A text, and whether it is there in English alone though the page is not English. */
export type Described = { text: string; isEnglish: boolean };

/** Gives the text of a description; the declarations of its dataset go first, and of a code those of the list that has just these. */
export type Describe = (
  english: string | null | undefined,
  of?: { dataset?: string | undefined; codes?: readonly string[] },
) => Described;

type Texts = Map<string, string>;

export async function loadDescribe(locale: Locale): Promise<Describe> {
  const datasets = await loadDatasets();
  const ofDatasets = new Map(datasets.map((dataset) => [dataset.id, textsOf(dataset, locale)]));
  const everywhere = agreed([...ofDatasets.values()]);
  for (const [english, ms, ar] of schemaTexts) everywhere.set(english, { ms, en: english, ar }[locale]);
  const lists = codeLists(datasets, locale);
  const titles = titlesOf(datasets, locale);
  const title = (english: string): string | undefined => titles.get(english);
  const declared = (english: string): string | undefined => everywhere.get(english);
  return (source, { dataset = '', codes = [] } = {}) => {
    if (locale === 'en' || !source) return { text: source ?? '', isEnglish: false };
    const own = lists.get(codes.toSorted().join())?.get(source) ?? ofDatasets.get(dataset)?.get(source);
    const plain = titles.get(source.replace(/\.$/, ''));
    const text = own ?? declared(source) ?? derivedText(locale, source, { title, declared }) ?? (plain && `${plain}.`);
    return { text: text ?? source, isEnglish: text === undefined };
  };
}

/** The labels of each closed list, by its codes. */
function codeLists(datasets: readonly Dataset[], locale: Locale): ReadonlyMap<string, Texts> {
  const columns = datasets.flatMap((dataset) => dataset.columns).filter(({ codes }) => codes.length > 0);
  return new Map(
    columns.map(({ codes }) => {
      const labels = codes.flatMap(({ label }) => (label[locale] ? [[`${label.en}.`, `${label[locale]}.`] as const] : []));
      return [
        codes
          .map(({ code }) => code)
          .toSorted()
          .join(),
        new Map(labels),
      ];
    }),
  );
}

/** The titles of datasets and columns by their English; the first of those that are alike. */
function titlesOf(datasets: readonly Dataset[], locale: Locale): Texts {
  const found: Texts = new Map();
  for (const { title } of [...datasets, ...datasets.flatMap((dataset) => dataset.columns)])
    if (title.en && title[locale] && !found.has(title.en)) found.set(title.en, title[locale]);
  return found;
}

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
