/**
 * How many GraphQL answers one address may have computed in a window, with the RateLimit fields of
 * draft-ietf-httpapi-ratelimit-headers-11 (May 2026). Answers from the cache cost nothing and carry no such field.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';

export interface Budget {
  /** Answers in a window. */
  readonly quota: number;
  readonly windowSeconds: number;
}

/** Generous: a person or a harvester does not come near it. */
export const defaultBudget: Budget = { quota: 6000, windowSeconds: 60 };

/** Takes one, or so many as said, from the budget of the address; the fields to send with the answer. Throws RATE_LIMITED when nothing is left. */
export type SpendBudget = (exchange: Exchange, answers?: number) => Record<string, string>;

const maxAddresses = 100_000;

export function useBudget({ quota, windowSeconds }: Budget, buildToken?: string, clock: () => number = Date.now): SpendBudget {
  const spent = new Map<string, number>();
  const policy = `"address";q=${quota};w=${windowSeconds}`;
  let windowEnds = 0;

  return (exchange, answers = 1) => {
    if (buildToken && bears(exchange, buildToken)) return {};
    const now = clock();
    if (now >= windowEnds || spent.size > maxAddresses) {
      spent.clear();
      windowEnds = now + windowSeconds * 1000;
    }
    const key = networkOf(exchange.address);
    const used = (spent.get(key) ?? 0) + answers;
    spent.set(key, used);
    const seconds = Math.max(1, Math.ceil((windowEnds - now) / 1000));
    const fields = {
      'ratelimit-policy': policy,
      ratelimit: `"address";r=${Math.max(0, quota - used)};t=${seconds}`,
    };
    if (used <= quota) return fields;
    const message = `This address has had ${quota} answers computed within ${windowSeconds} seconds. Ask again in ${seconds} seconds, or download the whole table from /data/latest/.`;
    throw new Refusal('RATE_LIMITED', message, { ...fields, 'retry-after': String(seconds) });
  };
}

/** An IPv6 customer has a /64, so that is what counts as one address. */
function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const start = head.split(':');
  const missing = tail === undefined ? 0 : 8 - start.length - tail.split(':').length;
  return [...start, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}

function bears({ headers }: Exchange, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
