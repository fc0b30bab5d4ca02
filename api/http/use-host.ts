import type { Handler } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** How many Host headers there are among names and values in turns. */
export function hostsIn(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) if (isHost(rawHeaders[place]!)) hosts += 1;
  return hosts;
}

const isHost = (name: string): boolean => name.length === 4 && name.toLowerCase() === 'host';

/** HTTP/1.1 wants one Host, and a target that is a path or a whole address (RFC 9112, section 3.2). */
export const useHost =
  (next: Handler): Handler =>
  (exchange) => {
    const { httpVersionMinor, rawHeaders, url = '' } = exchange.request;
    const hosts = hostsIn(rawHeaders);
    if (hosts > 1 || (hosts === 0 && httpVersionMinor > 0)) throw new Refusal('BAD_REQUEST', 'Send one Host header.');
    if (!/^(\/|https?:\/\/|\*$)/i.test(url)) throw new Refusal('BAD_REQUEST', 'The target of a request begins with a slash.');
    return next(exchange);
  };
