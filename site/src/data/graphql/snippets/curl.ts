/** A question for a terminal. */
import type { Question } from '../question.ts';

/** Asks by GET, so that the answer can be cached; prints the JSON. */
export function curlOf({ document }: Question, origin: string): string {
  return `curl -sG ${origin}/graphql --data-urlencode 'query=${document}'`;
}

/** Fetches the same rows as CSV. */
export const curlCsvOf = ({ csv }: Question, origin: string): string => `curl -s '${origin}${csv}'`;
