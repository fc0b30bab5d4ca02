/**
 * The light stems of an Arabic word: what the article, conjunctions and prepositions written as one with it, and the endings of
 * number and gender leave. After L. Larkey and others, "Light stemming for Arabic information retrieval" (light10).
 */
const before = /^(?:وال|بال|كال|فال|لل|ال)(?=...)/;
const ends = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Without the article and what stands before it. */
export const withoutArticle = (word: string): string => word.replace(before, '');

const withoutEnds = (word: string): string =>
  ends.reduce(
    (stem, end) =>
      stem.endsWith(end) && stem.length - end.length >= 2 + Number(end.length === 1) ? stem.slice(0, -end.length) : stem,
    word,
  );

/** A folded word, and its stems: `و` at its beginning may be the word "and" or the first letter of a root. */
export function arabicStems(word: string): string[] {
  const bare = withoutArticle(word);
  return [...new Set([bare, withoutEnds(bare), withoutEnds(withoutArticle(bare.replace(/^و(?=...)/, '')))])];
}
