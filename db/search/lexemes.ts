/**
 * What stands in the index for a word, and what is looked for: one function for both, so that they cannot disagree. A lexeme is
 * a language, a mark and a text: `ms=perlesenan` is the word as it stands, `ms~lesen` a root or stem of it, `ms-prlesenan` the
 * word less a letter, in which two spellings meet that differ in one.
 */
import type { Locale } from '../records/define.ts';
import { arabicStems, withoutArticle } from './arabic.ts';
import { englishRoots } from './english.ts';
import { malayRoots } from './malay.ts';

export type Mark = '=' | '~' | '-';

/** Shorter words have too many neighbours. */
const shortestMisspelt = 5;

const roots: Readonly<Record<Locale, (word: string) => readonly string[]>> = {
  ms: malayRoots,
  en: englishRoots,
  ar: arabicStems,
};

const spellings = (language: Locale, word: string): string[] => (language === 'ar' ? [word, withoutArticle(word)] : [word]);

function misspellings(language: Locale, word: string): string[] {
  const bare = language === 'ar' ? withoutArticle(word) : word;
  const letters = [...bare];
  if (letters.length < shortestMisspelt || /^\p{N}+$/u.test(bare)) return [];
  return [bare, ...letters.map((_, place) => letters.toSpliced(place, 1).join(''))];
}

/** The lexemes of a folded word under a mark. */
export function lexemesOf(language: Locale, word: string, mark: Mark): string[] {
  const texts = { '=': spellings, '~': () => roots[language](word), '-': misspellings }[mark](language, word);
  return [...new Set(texts)].map((text) => `${language}${mark}${text}`);
}
