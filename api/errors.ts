/** Every way in which the API refuses or fails. The codes are a closed, permanent list; none says what is inside the server. */
import { GraphQLError } from 'graphql';

/** Code -> what it means and what to do, for the documentation. */
export const errorCodes = {
  BAD_REQUEST: 'The request is not a GraphQL request: see the message.',
  BAD_USER_INPUT: 'An argument or variable has a value that cannot be: see the message.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL: the position is given.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema: the position is given.',
  OPERATION_NOT_ALLOWED: 'Only queries are answered; this data is never changed through the API.',
  NOT_FOUND: 'There is no list of that address, or no object that it belongs to; the message names the lists.',
  RELEASE_NOT_FOUND: 'There is no release of that id; the message names those that there are.',
  TOKEN_LIMIT: 'The document has too many tokens.',
  DEPTH_LIMIT: 'The selections are nested too deeply.',
  ALIAS_LIMIT: 'One field is asked for under too many names.',
  ROOT_FIELD_LIMIT: 'Too many fields of the query type are asked for.',
  DIRECTIVE_LIMIT: 'There are too many directives.',
  PAGE_SIZE: 'A page is larger than allowed, or negative.',
  COST_LIMIT: 'More rows could be returned than one request may ask for; the download named has them all.',
  TIMEOUT: 'The answer took too long; ask for less, or take the download.',
  DATABASE_UNAVAILABLE: 'The database is away for a moment; ask again after the seconds in Retry-After.',
  UNEXPECTED: 'Something failed that should not have; it was logged.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** HTTP status under `application/graphql-response+json`. */
export const statusOf: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, TIMEOUT: 503, DATABASE_UNAVAILABLE: 503, UNEXPECTED: 500 };

/** An error for the client. `details` are printed in its extensions. */
export function apiError(
  code: ErrorCode,
  message: string,
  options: { nodes?: GraphQLError['nodes']; details?: Record<string, unknown> } = {},
): GraphQLError {
  const status = statusOf[code] ?? 400;
  const headers = status === 503 ? { 'Retry-After': '5' } : undefined;
  return new GraphQLError(message, {
    ...(options.nodes && { nodes: options.nodes }),
    extensions: { code, ...options.details, http: { spec: status < 500, status, ...(headers && { headers }) } },
  });
}
