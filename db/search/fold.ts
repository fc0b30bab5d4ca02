/** Words as they are compared, whatever the case, accents, vowel signs and forms of letters. */

/** Letters of Arabic script that stand for one another in practice; marks are gone before, and with them the forms of alef. */
const sameLetters: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ٱ: 'ا', ی: 'ي', ک: 'ك', ء: '' };

const latinDigit = (digit: string): string => String(digit.charCodeAt(0) & 0xf);

/** Lower case, without accents, diacritics and tatweel, with Latin digits. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll(/[ىةٱیکء]/g, (letter) => sameLetters[letter]!)
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, latinDigit);

/** The words of a text in their order, folded. What a hyphen joins is several words, and one. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const joined = [...folded.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)].map(([word]) => word.replaceAll('-', ''));
  return [...(folded.match(/[\p{L}\p{N}]+/gu) ?? []), ...joined];
}

export const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);
