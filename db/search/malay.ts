/**
 * What a Malay word may be made of. Without a dictionary nobody can tell which of several roots is meant (`mengira`: `kira` or
 * `ira`), so all that the rules of affixation allow are given: two words are related where they share one. Rules: Tatabahasa
 * Dewan, on the prefixes meN-, peN-, ber-, ter-, di-, ke-, se-, per- and the suffixes -kan, -an, -i and the clitics.
 */
const shortestRoot = 4;

const clitic = /(?:nya|lah|kah|pun|ku|mu)$/;
const suffix = /(?:kan|an|i)$/;

/** A prefix with its nasal, and the first letters of the root that it may have swallowed; `''` for none. */
const prefixes: readonly (readonly [prefix: RegExp, swallowed: readonly string[]])[] = [
  [/^(?:me|pe)ny(?=[aeiou])/, ['s']],
  [/^(?:me|pe)ng(?=[aeiou])/, ['', 'k']],
  [/^(?:me|pe)ng(?=[ghkq])/, ['']],
  [/^(?:me|pe)m(?=[aeiou])/, ['p', 'm']],
  [/^(?:me|pe)m(?=[bfpv])/, ['']],
  [/^(?:me|pe)n(?=[aeiou])/, ['t', 'n']],
  [/^(?:me|pe)n(?=[cdjtsz])/, ['']],
  [/^(?:me|pe)(?=[lrwymn])/, ['']],
  [/^(?:ber|per|ter|bel|pel|di|ke|se)/, ['']],
  [/^(?:be|te|pe)(?=[^aeiou])/, ['']],
];

const isRoot = (word: string): boolean => word.length >= shortestRoot;

const withoutEnd = (words: readonly string[], end: RegExp): string[] =>
  words.flatMap((word) => [word, word.replace(end, '')].filter(isRoot));

const withoutPrefix = (words: readonly string[]): string[] =>
  words.flatMap((word) => [
    word,
    ...prefixes.flatMap(([prefix, swallowed]) =>
      prefix.test(word) ? swallowed.map((first) => first + word.replace(prefix, '')).filter(isRoot) : [],
    ),
  ]);

/** The word itself and every root that it may have. Two prefixes may stand before one: `diperbaharui`. */
export const malayRoots = (word: string): string[] => [
  ...new Set([word, ...withoutPrefix(withoutPrefix(withoutEnd(withoutEnd([word], clitic), suffix)))]),
];
