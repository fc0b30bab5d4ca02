import type { AskList } from '../lists/lists.ts';

/** What the listener needs of the GraphQL API. */
export interface GraphqlApi {
  readonly yoga: { fetch(request: Request): Response | Promise<Response> };
  /** Lists as CSV and NDJSON. */
  readonly askList?: AskList;
  execute(document: string, variables?: Record<string, unknown>): Promise<{ data?: unknown; errors?: unknown }>;
}
