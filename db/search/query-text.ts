/** What a reader typed, as `tsquery` texts. */
import { locales, type Locale } from '../records/define.ts';
import { fold, isArabic, wordsOf } from './fold.ts';
import { lexemesOf, type Mark } from './lexemes.ts';

export interface SearchQuery {
  /** Finds the entries in which every word is found in some way. */
  readonly all: string;
  /** For each word what it is found by, the best first. */
  readonly words: readonly (readonly { readonly query: string; readonly score: number }[])[];
}

/** Words that say nothing alone; they are looked for only where there is no other. */
const small = new Set(
  fold(
    'dan atau untuk di ke dari daripada yang pada bagi oleh dengan dalam kepada the a an of for and or to in on by with e في من على إلى عن أو',
  ).split(' '),
);

/** Each way in which a word can be found, with what it is worth. */
const ways: readonly (readonly [mark: Mark, suffix: string, score: number])[] = [
  ['=', ':A', 12],
  ['=', ':*A', 9],
  ['~', ':A', 8],
  ['=', ':*C', 4],
  ['~', ':C', 3],
  ['-', ':A', 1],
];

const languagesOf = (word: string, language: Locale | undefined): readonly Locale[] => {
  if (language) return [language];
  if (isArabic(word)) return ['ar'];
  return /\p{N}/u.test(word) ? locales : ['ms', 'en'];
};

/** Found by nothing: no lexeme is called so. */
const nothing = `'-'`;

const anyOf = (queries: readonly string[]): string => queries.filter(Boolean).join(' | ') || nothing;

/** The text's words, the small ones only where there is no other. */
export function queriedWords(text: string): string[] {
  const words = [...new Set(wordsOf(text.replaceAll('-', ' ')))];
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** The queries of a text; in one language or in all. */
export function readQuery(text: string, language?: Locale): SearchQuery {
  const words = queriedWords(text).map((word) =>
    ways.map(([mark, suffix, score]) => ({
      score,
      query: anyOf(
        languagesOf(word, language).flatMap((one) => lexemesOf(one, word, mark).map((lexeme) => `'${lexeme}'${suffix}`)),
      ),
    })),
  );
  const all = words.map((found) => `(${found.map(({ query }) => query).join(' | ')})`).join(' & ');
  return { all: all || nothing, words };
}
