/** Bytes that are not HTTP, or more header than is taken, never reach a handler: they are answered on the socket. */
import type { Duplex } from 'node:stream';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';

export function refuseBadBytes(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Refusal('HEADERS_TOO_LARGE', 'The address and headers are too large.')
      : new Refusal('BAD_REQUEST', 'This is not an HTTP request.');
  const { status, headers, body } = problemOf(refusal)!;
  const lines = Object.entries({ ...headers, 'x-content-type-options': 'nosniff', connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`];
  socket.end([...head, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n') + String(body));
}
