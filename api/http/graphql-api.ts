/** What the listener needs of the GraphQL API. */
export interface GraphqlApi {
  readonly yoga: { fetch(request: Request): Response | Promise<Response> };
  execute(document: string, variables?: Record<string, unknown>): Promise<{ data?: unknown; errors?: unknown }>;
}
