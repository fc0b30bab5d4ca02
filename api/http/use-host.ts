import type { IncomingMessage } from 'node:http';
import type { Handler } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Names and values in turns. */
function hostsIn(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}

/** Whether a request names its host as it must: once, and in HTTP/1.0 once at most. */
export function hasItsHost({ httpVersionMinor, rawHeaders }: IncomingMessage): boolean {
  const hosts = hostsIn(rawHeaders);
  return hosts === 1 || (hosts === 0 && httpVersionMinor === 0);
}

/** HTTP/1.1 wants one Host, and a target that is a path or a whole address (RFC 9112, section 3.2). */
export const useHost =
  (next: Handler): Handler =>
  (exchange) => {
    const { url = '' } = exchange.request;
    if (!hasItsHost(exchange.request)) throw new Refusal('BAD_REQUEST', 'Send one Host header.');
    if (!url.startsWith('/') && !/^(https?:\/\/|\*$)/i.test(url))
      throw new Refusal('BAD_REQUEST', 'The target of a request begins with a slash.');
    return next(exchange);
  };
