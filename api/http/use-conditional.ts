/** 304 for whoever holds the answer already (RFC 9110, section 13.2.2: If-None-Match is looked at before Range). */
import { matchesAny } from './etag.ts';
import type { Handler, Reply } from './exchange.ts';

const ofTheBody = new Set(['content-length', 'content-type', 'content-encoding', 'content-range']);

/** The same reply to whoever holds its body. */
export const notModified = ({ headers }: Reply): Reply => ({
  status: 304,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheBody.has(name))),
});

export const useConditional =
  (next: Handler): Handler =>
  (exchange) => {
    const known = exchange.headers['if-none-match'];
    const reads = exchange.method === 'GET' || exchange.method === 'HEAD';
    return known && reads ? unlessKnown(known, next(exchange)) : next(exchange);
  };

async function unlessKnown(known: string, promise: Reply | Promise<Reply>): Promise<Reply> {
  const reply = await promise;
  const { etag } = reply.headers;
  return etag && [200, 206, 416].includes(reply.status) && matchesAny(known, etag) ? notModified(reply) : reply;
}
