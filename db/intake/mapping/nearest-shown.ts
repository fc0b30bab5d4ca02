import { nearest } from '../checks/nearest.ts';

/** Names looked at, and their length: foreign files may bring very many and very long ones. */
const mostNames = 100;
const longestName = 100;

/** The known name that a foreign one is nearest to, in little time whatever the file holds. */
export const nearestShown = (word: string, known: readonly string[]): string | undefined =>
  word.length > longestName ? undefined : nearest(word, known.filter((name) => name.length <= longestName).slice(0, mostNames));
