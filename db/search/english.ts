/** The stem of an English word by the algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980). */
const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;

const hasMeasure1 = new RegExp(`^(?:${consonants})?${vowels}${consonants}`);
const isMeasure1 = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`);
const hasMeasure2 = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(?:${consonants})?${vowel}`);
const endsShort = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

type Rules = readonly (readonly [end: string, becomes: string])[];

const secondStep: Rules = Object.entries({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  iser: 'ise',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  isation: 'ise',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
});
const thirdStep: Rules = Object.entries({
  icate: 'ic',
  ative: '',
  alize: 'al',
  alise: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
});
const fourthStep: Rules = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ise sion tion'
  .split(' ')
  .map((end) => [end, end.endsWith('ion') ? end[0]! : ''] as const);

/** The longest rule that fits, applied where the rest is long enough. */
function apply(word: string, rules: Rules, isEnough: RegExp): string {
  const [end, becomes] = rules.filter(([one]) => word.endsWith(one)).toSorted((a, b) => b[0].length - a[0].length)[0] ?? [];
  if (end === undefined) return word;
  const rest = word.slice(0, -end.length);
  return isEnough.test(rest + (becomes === 's' || becomes === 't' ? becomes : '')) ? rest + becomes! : word;
}

function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function pastOrGerund(word: string): string {
  if (word.endsWith('eed')) return hasMeasure1.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/, '');
  if (rest === word || !hasVowel.test(rest)) return word;
  if (/(?:at|bl|i[sz])$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return endsShort.test(rest) ? `${rest}e` : rest;
}

const withoutY = (word: string): string =>
  word.endsWith('y') && hasVowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

function withoutE(word: string): string {
  const rest = word.slice(0, -1);
  const isDropped = word.endsWith('e') && (hasMeasure2.test(rest) || (isMeasure1.test(rest) && !endsShort.test(rest)));
  const tidy = isDropped ? rest : word;
  return tidy.endsWith('ll') && hasMeasure2.test(tidy) ? tidy.slice(0, -1) : tidy;
}

/** The stem of a lower-case word. British and American spellings of `-ise` and `-ence` have one. */
export function englishStem(word: string): string {
  if (word.length < 3) return word;
  const bare = withoutY(pastOrGerund(plural(word)));
  const stem = withoutE(apply(apply(apply(bare, secondStep, hasMeasure1), thirdStep, hasMeasure1), fourthStep, hasMeasure2));
  return stem.replace(/(?<=..)([cs])$/, 's');
}

/** Endings that make a noun of a verb and that the algorithm keeps on short words: `payment`, `teacher`. */
const ofVerb = /(?<=...)(?:ments?|ers?|ors?|ations?)$/;

/** The word itself, its stem, and the stem of the verb that it may be made of. */
export const englishRoots = (word: string): string[] => [
  ...new Set([word, englishStem(word), englishStem(word.replace(ofVerb, ''))]),
];
