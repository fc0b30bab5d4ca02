import type { AskList } from '../lists/lists.ts';
import type { AnswerRequest, PlainRequest } from '../run/answer-request.ts';

/** What the listener needs of the GraphQL API. */
export interface GraphqlApi {
  /** Answers everything, refusals too. */
  readonly yoga: { fetch(request: Request, context: { failed?: Error }): Response | Promise<Response> };
  /** The short way for what is not refused. */
  readonly answer?: AnswerRequest;
  /** Whether a release or redaction may be committed any moment, or that cannot be seen. */
  isReleasing?(): Promise<boolean>;
  /** Whether the answer to a request that can be answered will never change but by a redaction. */
  isFixed?(request: PlainRequest): boolean;
  /** Lists as CSV and NDJSON. */
  readonly askList?: AskList;
  execute(document: string, variables?: Record<string, unknown>): Promise<{ data?: unknown; errors?: unknown }>;
}
