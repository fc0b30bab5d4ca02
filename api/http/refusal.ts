/** Refusals made before GraphQL: the same JSON as a GraphQL error, with a code of a closed and permanent list. */
import { errorMeanings, refusalMeanings } from '../error-meanings.ts';
import { statusOf } from '../errors.ts';
import { json, type Reply } from './exchange.ts';

/** Codes of GraphQL's own that other addresses refuse with too. */
const shared = ['BAD_REQUEST', 'NOT_FOUND', 'UNEXPECTED', 'DATABASE_UNAVAILABLE', 'TIMEOUT'] as const;

export type RefusalCode = keyof typeof refusalMeanings | (typeof shared)[number];

const meanings = { ...refusalMeanings, ...errorMeanings };
const codes = [...shared, ...(Object.keys(refusalMeanings) as (keyof typeof refusalMeanings)[])];

/** Each code with its HTTP status, and what it means and what to do, in English. */
export const refusals = Object.fromEntries(
  codes.map((code) => [code, { status: statusOf(code), meaning: meanings[code].en }]),
) as Readonly<Record<RefusalCode, { readonly status: number; readonly meaning: string }>>;

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
