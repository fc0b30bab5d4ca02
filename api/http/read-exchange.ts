import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from './exchange.ts';

/** One request as the handlers see it. Its signal aborts when the client leaves before the answer is complete. */
export function readExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const { path, query } = splitTarget(request.url ?? '/');
  return {
    method: request.method ?? 'GET',
    path,
    search: new URLSearchParams(query),
    headers: request.headers,
    request,
    signal: gone.signal,
    address: request.socket.remoteAddress ?? '',
  };
}

/** The target may be a whole address (RFC 9112, section 3.2.2); dots in it are left as sent, not resolved. */
function splitTarget(target: string): { path: string; query: string } {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  return { path: path.startsWith('/') ? path : '/', query: mark < 0 ? '' : local.slice(mark + 1) };
}
