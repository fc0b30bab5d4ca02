/** Refusals made before GraphQL: the same JSON as a GraphQL error, with a code of a closed and permanent list. */
import { json, type Reply } from './exchange.ts';

/** Each code with its HTTP status. */
export const refusalCodes = {
  BAD_REQUEST: 400,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  LENGTH_REQUIRED: 411,
  BODY_TOO_LARGE: 413,
  URL_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,
  UNEXPECTED: 500,
  DATABASE_UNAVAILABLE: 503,
  TIMEOUT: 503,
} as const;

export type RefusalCode = keyof typeof refusalCodes;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly headers: Record<string, string>;

  constructor(code: RefusalCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

export function refuse({ code, message, headers }: Refusal): Reply {
  const status = refusalCodes[code];
  const retry: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {};
  return json(status, { errors: [{ message, extensions: { code } }] }, { ...retry, ...headers });
}
