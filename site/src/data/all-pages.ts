/** Lists of the API that are longer than a page. */
import { query } from './query.ts';

type Page<T> = { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** Every row of a list: `document` takes `$after` and answers with the list under `list`. */
export async function allPages<T>(document: string, variables: Record<string, unknown> = {}): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const { list }: { list: Page<T> } = await query<{ list: Page<T> }>(document, { ...variables, after });
    rows.push(...list.nodes);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after);
  return rows;
}
