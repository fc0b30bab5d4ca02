/** The link that opens a question in the editor, and what such a link says. */

export type Asked = { query: string; variables: string };

/** What stands behind the # of the address; undefined where that is no question. */
export function readHash(hash: string): Asked | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const query = given.get('query');
  return query === null ? undefined : { query, variables: given.get('variables') ?? '' };
}

export function writeHash({ query, variables }: Asked): string {
  return `#${new URLSearchParams({ query, ...(variables.trim() && { variables }) })}`;
}
