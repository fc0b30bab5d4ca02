import type { AskList } from '../lists/lists.ts';

/** What the listener needs of the GraphQL API. */
export interface GraphqlApi {
  readonly yoga: { fetch(request: Request): Response | Promise<Response> };
  /** Whether a release or redaction may be committed any moment, or that cannot be seen. */
  isReleasing?(): Promise<boolean>;
  /** Whether the answer to a request that can be answered will never change but by a redaction. */
  isFixed?(request: { query: string; operationName?: string; variables?: Record<string, unknown> }): boolean;
  /** Lists as CSV and NDJSON. */
  readonly askList?: AskList;
  execute(document: string, variables?: Record<string, unknown>): Promise<{ data?: unknown; errors?: unknown }>;
}
