/**
 * Answers that were sent from memory, found again by the words of the request alone: one more costs little more than its
 * sending. Each holds as long as the state of the database that it was given in, and not without knowing that.
 */
import type { IncomingMessage } from 'node:http';
import { notModified } from './use-conditional.ts';
import { matchesAny } from './etag.ts';
import type { Reply } from './exchange.ts';
import { hasItsHost } from './use-host.ts';

/** The present state of the database where it is known without asking. */
export type KnownState = () => string | undefined;

export interface Recall {
  /** The whole reply, or 304 for whoever holds it. */
  find(request: IncomingMessage): Reply | undefined;
  /** Keeps a reply given while `state` was known, unless it is one that may not be given again. */
  keep(request: IncomingMessage, reply: Reply, state: string | undefined): void;
}

interface Kept {
  readonly state: string;
  readonly reply: Reply;
  readonly unchanged: Reply;
  readonly bytes: number;
}

/** Replies are small or rare: a larger one is left to the cache of answers. */
const mostBytesOfOne = 262_144;

/** @param maxBytes most bytes of bodies kept */
export function createRecall(knownState: KnownState, maxBytes: number): Recall {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  return {
    find(request) {
      if (!isPlain(request)) return undefined;
      const key = keyOf(request);
      const found = kept.get(key);
      if (!found) return undefined;
      const state = knownState();
      if (state === undefined) return undefined;
      if (found.state !== state) {
        drop(key);
        return undefined;
      }
      const known = request.headers['if-none-match'];
      return known !== undefined && matchesAny(known, found.reply.headers['etag']!) ? found.unchanged : found.reply;
    },

    keep(request, reply, state) {
      if (state === undefined || state !== knownState() || !isPlain(request) || !mayBeGivenAgain(reply)) return;
      const key = keyOf(request);
      drop(key);
      const size = (reply.body as Uint8Array).length + 2 * key.length + 1000;
      kept.set(key, { state, reply, unchanged: notModified(reply), bytes: size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

/** Everything that a reply to GET is chosen by; a header without a value is as good as none. */
const keyOf = ({ url, headers }: IncomingMessage): string =>
  `${url}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}`;

/** What is odd about a request is left to those who refuse it. */
const isPlain = (request: IncomingMessage): boolean =>
  request.method === 'GET' &&
  request.url!.startsWith('/graphql?') &&
  request.headers['content-length'] === undefined &&
  request.headers['transfer-encoding'] === undefined &&
  hasItsHost(request);

/** What counted against a budget says how much is left of it. */
const mayBeGivenAgain = ({ status, headers, body }: Reply): boolean =>
  status === 200 &&
  headers['etag'] !== undefined &&
  headers['ratelimit'] === undefined &&
  headers['cache-control'] !== 'no-store' &&
  body instanceof Uint8Array &&
  body.length <= mostBytesOfOne;
