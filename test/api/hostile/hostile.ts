/** Hostile requests as the bytes that are sent, and what each must get. */
import type { ErrorCode } from '../../../api/errors.ts';
import type { RefusalCode } from '../../../api/http/refusal.ts';

export type Code = ErrorCode | RefusalCode;

/** `answered` is a status below 400 without errors. Of several any will do: a later schema may answer what this one refuses. */
export type Expected = 'answered' | Code | readonly ('answered' | Code)[];

export type Hostile = readonly [name: string, bytes: string, expected: Expected];

interface Head {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly version?: string;
}

/** One request, after which the server closes. A body has its true length unless the headers say otherwise. */
export function http(method: string, target: string, { headers = {}, body, version = '1.1' }: Head = {}): string {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const all = Object.entries({ Host: 'portal', Connection: 'close', ...length, ...headers });
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  return `${[`${method} ${target} HTTP/${version}`, ...lines].join('\r\n')}\r\n\r\n${body ?? ''}`;
}

export const get = (target: string, headers: Readonly<Record<string, string>> = {}): string => http('GET', target, { headers });

const asJson = { 'Content-Type': 'application/json' };

/** A POST of a JSON text. */
export const post = (body: string, headers: Readonly<Record<string, string>> = {}): string =>
  http('POST', '/graphql', { body, headers: { ...asJson, ...headers } });

/** A POST of a document. */
export const ask = (query: string, variables?: unknown, more: Readonly<Record<string, unknown>> = {}): string =>
  post(JSON.stringify({ query, ...(variables !== undefined && { variables }), ...more }));

export const repeat = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');

/** `a { a { a { leaf } } }` */
export const nest = (levels: number, field: string, leaf: string): string =>
  `${`${field} { `.repeat(levels)}${leaf}${' }'.repeat(levels)}`;
