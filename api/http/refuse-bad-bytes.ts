/** What is not HTTP, comes too slowly or wants a tunnel never reaches a handler: it is answered on the socket. */
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';

export function refuseBadBytes(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else refuseOn(socket, refusalOf(error.code));
}

/** Answers CONNECT: this is no proxy. */
export function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  refuseOn(
    socket,
    new Refusal('METHOD_NOT_ALLOWED', 'CONNECT is not taken here. Use GET.', { allow: 'GET, HEAD, POST, OPTIONS' }),
  );
}

function refusalOf(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal('HEADERS_TOO_LARGE', 'The address and headers are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal('REQUEST_TIMEOUT', 'The request did not arrive whole in time.');
  return new Refusal('BAD_REQUEST', 'This is not an HTTP request.');
}

function refuseOn(socket: Duplex, refusal: Refusal): void {
  const { status, headers, body } = problemOf(refusal)!;
  const lines = Object.entries({ ...headers, 'x-content-type-options': 'nosniff', connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  socket.end(head.join('\r\n') + String(body));
}
