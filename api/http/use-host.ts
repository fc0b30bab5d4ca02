import type { Handler } from './exchange.ts';
import { Refusal } from './refusal.ts';

const hostsIn = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length;

/** HTTP/1.1 wants one Host, and a target that is a path or a whole address (RFC 9112, section 3.2). */
export const useHost =
  (next: Handler): Handler =>
  async (exchange) => {
    const { httpVersionMinor, rawHeaders, url = '' } = exchange.request;
    const hosts = hostsIn(rawHeaders);
    if (hosts > 1 || (hosts === 0 && httpVersionMinor > 0)) throw new Refusal('BAD_REQUEST', 'Send one Host header.');
    if (!/^(\/|https?:\/\/|\*$)/i.test(url)) throw new Refusal('BAD_REQUEST', 'The target of a request begins with a slash.');
    return next(exchange);
  };
