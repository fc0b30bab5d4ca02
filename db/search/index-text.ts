/** An entry's words as the text of a `tsvector`: weight A for its names and id, C for what is said of it. */
import { locales, type L10n } from '../records/define.ts';
import { wordsOf } from './fold.ts';
import { lexemesOf, type Mark } from './lexemes.ts';

export interface Searchable {
  /** Its own id: found as a word of every language. */
  readonly key: string;
  readonly name: Readonly<Record<keyof L10n, string | null>>;
  readonly description?: Readonly<Record<keyof L10n, string | null>>;
}

const nameMarks: readonly Mark[] = ['=', '~', '-'];
const textMarks: readonly Mark[] = ['=', '~'];

/** Every lexeme once, under its highest weight. */
export function indexText({ key, name, description }: Searchable): string {
  const weights = new Map<string, 'A' | 'C'>();
  const add = (texts: Searchable['name'] | undefined, marks: readonly Mark[], weight: 'A' | 'C'): void => {
    for (const language of locales)
      for (const word of wordsOf(texts?.[language] ?? ''))
        for (const mark of marks) for (const one of lexemesOf(language, word, mark)) weights.set(one, weight);
  };
  add(description, textMarks, 'C');
  add(name, nameMarks, 'A');
  for (const language of locales) for (const word of wordsOf(key)) weights.set(`${language}=${word}`, 'A');
  return [...weights].map(([lexeme, weight]) => `'${lexeme}':1${weight}`).join(' ');
}

/** How many words the shortest name has: of two entries that fit alike the shorter one goes first. */
export const shortestName = ({ name }: Searchable): number =>
  Math.min(...locales.flatMap((language) => (name[language] ? wordsOf(name[language]).length : [])));
