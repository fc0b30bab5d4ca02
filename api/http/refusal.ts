/** Refusals made before GraphQL: the same JSON as a GraphQL error, with a code of a closed and permanent list. */
import { errorCodes } from '../errors.ts';
import { json, type Reply } from './exchange.ts';

/** Each code with its HTTP status, and what it means and what to do, for the documentation. */
export const refusals = {
  BAD_REQUEST: { status: 400, meaning: errorCodes.BAD_REQUEST },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, meaning: 'No document of the site has that SHA-256; send the document itself.' },
  NOT_FOUND: { status: 404, meaning: errorCodes.NOT_FOUND },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'The address takes other methods; Allow names them.' },
  NOT_ACCEPTABLE: { status: 406, meaning: 'Accept allows neither media type that answers have.' },
  REQUEST_TIMEOUT: { status: 408, meaning: 'The request did not arrive whole in time.' },
  LENGTH_REQUIRED: { status: 411, meaning: 'The body came without Content-Length.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body is larger than bodyBytes.' },
  URL_TOO_LONG: { status: 414, meaning: 'The address is longer than urlBytes; send the request by POST.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body is not application/json in UTF-8 without a content coding.' },
  RANGE_NOT_SATISFIABLE: { status: 416, meaning: 'The file has no bytes in that range; Content-Range says how many it has.' },
  RATE_LIMITED: { status: 429, meaning: 'The budget of the address is spent; ask again after the seconds in Retry-After.' },
  HEADERS_TOO_LARGE: { status: 431, meaning: 'The address and headers together are far too large.' },
  UNEXPECTED: { status: 500, meaning: errorCodes.UNEXPECTED },
  DATABASE_UNAVAILABLE: {
    status: 503,
    meaning: errorCodes.DATABASE_UNAVAILABLE,
  },
  TIMEOUT: { status: 503, meaning: errorCodes.TIMEOUT },
} as const;

export type RefusalCode = keyof typeof refusals;

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
  const { status } = refusals[code];
  const retry: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {};
  return json(status, { errors: [{ message, extensions: { code } }] }, { ...retry, ...headers });
}
