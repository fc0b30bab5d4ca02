/** The link that gives a figure's data as the API's own answer. */

/** A GET address of the API for a document, white space squeezed. */
export function queryLink(document: string, variables?: Record<string, unknown>): string {
  const squeezed = document.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();
  const query = new URLSearchParams({ query: squeezed, ...(variables ? { variables: JSON.stringify(variables) } : {}) });
  return `/graphql?${query}`;
}
