/** Every way in which the API refuses or fails. The codes are a closed, permanent list; none says what is inside the server. */
import { GraphQLError } from 'graphql';
import { errorMeanings } from './error-meanings.ts';

/** Code -> what it means and what to do, in English. */
export const errorCodes = Object.fromEntries(Object.entries(errorMeanings).map(([code, { en }]) => [code, en])) as Record<
  keyof typeof errorMeanings,
  string
>;

export type ErrorCode = keyof typeof errorMeanings;

const statuses: Readonly<Record<string, number>> = {
  ...{
    METHOD_NOT_ALLOWED: 405,
    NOT_ACCEPTABLE: 406,
    REQUEST_TIMEOUT: 408,
    LENGTH_REQUIRED: 411,
    RANGE_NOT_SATISFIABLE: 416,
    BODY_TOO_LARGE: 413,
    URL_TOO_LONG: 414,
  },
  ...{ UNSUPPORTED_MEDIA_TYPE: 415, RATE_LIMITED: 429, HEADERS_TOO_LARGE: 431 },
  ...{ NOT_FOUND: 404, PERSISTED_QUERY_NOT_FOUND: 404, TIMEOUT: 503, DATABASE_UNAVAILABLE: 503, UNEXPECTED: 500 },
};

/** HTTP status under `application/graphql-response+json`. */
export const statusOf = (code: string): number => statuses[code] ?? 400;

/** An error for the client. `details` are printed in its extensions. */
export function apiError(
  code: ErrorCode,
  message: string,
  options: { nodes?: GraphQLError['nodes']; details?: Record<string, unknown> } = {},
): GraphQLError {
  const status = statusOf(code);
  const headers = status === 503 ? { 'Retry-After': '5' } : undefined;
  return new GraphQLError(message, {
    ...(options.nodes && { nodes: options.nodes }),
    extensions: { code, ...options.details, http: { spec: status < 500, status, ...(headers && { headers }) } },
  });
}
