/** The link that opens a question in the editor, and what such a link says. */

export type Asked = { query: string; variables: string };

/** What an address asks, behind its # or its ?; undefined where that is no question. */
export const readAddress = ({ hash, search }: Pick<Location, 'hash' | 'search'>): Asked | undefined =>
  readPart(hash) ?? readPart(search);

function readPart(part: string): Asked | undefined {
  const given = new URLSearchParams(part.replace(/^#/, ''));
  const query = given.get('query');
  return query === null ? undefined : { query, variables: given.get('variables') ?? '' };
}

/** The address that opens a question on a page: behind the #, where it may be of any length. */
export function writeAddress(path: string, { query, variables }: Asked): string {
  return `${path}#${new URLSearchParams({ query, ...(variables.trim() && { variables }) })}`;
}
