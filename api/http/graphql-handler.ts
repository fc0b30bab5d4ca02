/** GraphQL answers as bytes: from the cache, or made once by the API and kept under the release that they speak of. */
import { createByteCache, orAborted } from './byte-cache.ts';
import { ofItsRelease, untilAsked } from './cache-control.ts';
import { createBodyEncoder } from './coded-body.ts';
import type { CurrentRelease } from './current-release.ts';
import type { Documents } from './documents.ts';
import { hashOf } from './etag.ts';
import type { Handler } from './exchange.ts';
import type { GraphqlApi } from './graphql-api.ts';
import { chooseMediaType, readGraphqlRequest, type GraphqlMediaType, type GraphqlRequest } from './graphql-request.ts';
import { Refusal } from './refusal.ts';
import type { SpendBudget } from './use-budget.ts';
import { withDeadline } from './with-deadline.ts';

/** Most bytes of answers kept unless said. */
export const defaultCacheBytes = 67_108_864;

export interface GraphqlOptions {
  readonly api: GraphqlApi;
  readonly release: CurrentRelease;
  readonly spend: SpendBudget;
  readonly bodyBytes: number;
  /** What can be asked for by its hash. */
  readonly documents?: Documents;
  /** Most bytes of answers kept. */
  readonly cacheBytes?: number;
  /** Milliseconds until an answer is given up. */
  readonly deadline?: number;
}

interface Answer {
  readonly status: number;
  readonly plain: Uint8Array;
  readonly hash: string;
  /** Whether it may be used for long without asking. */
  readonly isFixed: boolean;
}

export function createGraphqlHandler(options: GraphqlOptions): Handler {
  const { api, release, spend, bodyBytes, documents = new Map(), cacheBytes = defaultCacheBytes, deadline = 10_000 } = options;
  const answers = createByteCache<Answer>(cacheBytes, ({ plain }) => plain.length);
  const encodeBody = createBodyEncoder(cacheBytes);

  return async (exchange) => {
    const mediaType = chooseMediaType(exchange.headers.accept);
    const request = await readGraphqlRequest(exchange, { bodyBytes, documents });
    const state = await release.state();
    // JSON of an array: two requests that differ have two keys.
    const key = hashOf(JSON.stringify([state, mediaType, request.query, request.operationName, request.variables]));
    const budget = answers.has(key) ? {} : spend(exchange);
    const answer = await answers.get(key, exchange.signal, async (signal) => {
      const value = await withDeadline(deadline, signal, (until) => ask(api, mediaType, request, until));
      // An answer that saw the next release is not kept under the last one, and whoever gets it finds the pages of its release.
      const isStill = (await release.state().catch(() => state)) === state;
      return { value, keep: isStill && value.status === 200 && !hasErrors(value.plain) };
    });
    const keep = answers.has(key);
    const { body, headers: own } = await encodeBody(exchange, { bytes: answer.plain, hash: answer.hash, keep });
    const { etag = '', ...coding } = own;
    const headers = {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': !keep ? 'no-store' : answer.isFixed ? ofItsRelease : untilAsked,
      vary: 'Accept, Accept-Encoding',
      ...coding,
      ...(answer.status === 503 ? { 'retry-after': '5' } : {}),
      ...(answer.status === 200 ? { etag } : {}),
      ...budget,
    };
    return { status: answer.status, headers, body };
  };
}

async function ask(api: GraphqlApi, mediaType: GraphqlMediaType, request: GraphqlRequest, signal: AbortSignal): Promise<Answer> {
  try {
    const { status, plain } = await orAborted(tell(api, mediaType, request, signal), signal);
    if (saysAway(plain)) {
      throw new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Please try again soon.');
    }
    const isFixed = status === 200 && !hasErrors(plain) && (api.isFixed?.(request) ?? false);
    // The tag is of the media type too: another one is another representation.
    return { status, plain, hash: hashOf(`${mediaType} ${hashOf(plain)}`), isFixed };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new Refusal(
        'TIMEOUT',
        'The answer took too long and was given up. Ask for less, or download the table from /data/latest/.',
      );
    }
    throw error;
  }
}

/** By the short way, else by Yoga, which says what is wrong as GraphQL over HTTP wants it. */
async function tell(
  api: GraphqlApi,
  mediaType: GraphqlMediaType,
  request: GraphqlRequest,
  signal: AbortSignal,
): Promise<Pick<Answer, 'status' | 'plain'>> {
  let failed: Error | undefined;
  try {
    const text = await api.answer?.(request, signal);
    if (text !== undefined) return { status: 200, plain: Buffer.from(text) };
  } catch (error) {
    signal.throwIfAborted();
    failed = error instanceof Error ? error : new Error(String(error));
  }
  const headers = { 'content-type': 'application/json', accept: mediaType };
  const init = { method: 'POST', headers, body: JSON.stringify(request), signal };
  const response = await api.yoga.fetch(new Request('http://portal.invalid/graphql', init), failed ? { failed } : {});
  return { status: response.status, plain: new Uint8Array(await response.arrayBuffer()) };
}

/** Only an answer without any error is worth keeping. A field that is called "errors" is taken for one, which costs its caching only. */
const hasErrors = (body: Uint8Array): boolean => Buffer.from(body.buffer, body.byteOffset, body.length).includes('"errors":');

const saysAway = (body: Uint8Array): boolean =>
  body.length < 16_384 && hasErrors(body) && Buffer.from(body).includes('"code":"DATABASE_UNAVAILABLE"');
