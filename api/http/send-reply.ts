import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Exchange, Reply } from './exchange.ts';

/** Milliseconds after which a reader who takes nothing of a stream is let go. */
const stallTime = 60_000;

/** How much of a refused body is read off, so that the client sees the refusal instead of a reset connection. */
const drainBytes = 1_048_576;

/** Hands the reply over; a stream rejects where it cannot be sent whole. */
export function sendReply(exchange: Exchange, reply: Reply, response: ServerResponse): void | Promise<void> {
  const { headers } = exchange;
  const unread = !exchange.request.complete && (headers['content-length'] ?? headers['transfer-encoding']) !== undefined;
  response.writeHead(reply.status, unread ? { ...reply.headers, connection: 'close' } : reply.headers);
  if (unread) drain(exchange);
  if (exchange.method === 'HEAD' || !reply.body) response.end();
  else if (typeof reply.body === 'function') {
    response.setTimeout(stallTime, () => response.destroy());
    return pipeline(reply.body(), response);
  } else response.end(reply.body);
}

function drain({ request }: Exchange): void {
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > drainBytes) request.destroy();
  });
}
