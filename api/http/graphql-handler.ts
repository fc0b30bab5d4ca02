/** GraphQL answers as bytes: from the cache, or made once by the API and kept under the release that they speak of. */
import { abortSignalOf, type StopSignal } from '../../db/connection/stop-signal.ts';
import { Recent } from '../run/keep-recent.ts';
import { createByteCache, type Made } from './byte-cache.ts';
import { ofItsRelease, untilAsked } from './cache-control.ts';
import { createBodyEncoder } from './coded-body.ts';
import type { CurrentRelease } from './current-release.ts';
import type { Documents } from './documents.ts';
import { etagOf, hashOf } from './etag.ts';
import type { Handler } from './exchange.ts';
import type { GraphqlApi } from './graphql-api.ts';
import { chooseMediaType, readGraphqlRequest, type GraphqlMediaType, type GraphqlRequest } from './graphql-request.ts';
import { Refusal } from './refusal.ts';
import { refuseAfter } from './refuse-after.ts';
import type { SpendBudget } from './use-budget.ts';

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
  readonly text: string;
  /** Whether it has no errors: only then is it worth keeping. */
  readonly isWhole: boolean;
  /** Whether it may be used for long without asking. */
  readonly isFixed: boolean;
  readonly hash: () => string;
}

export function createGraphqlHandler(options: GraphqlOptions): Handler {
  const { api, release, spend, bodyBytes, documents = new Map(), cacheBytes = defaultCacheBytes, deadline = 10_000 } = options;
  const answers = createByteCache<Answer>(cacheBytes, sizeOf, refuseAfter(deadline));
  const encodeBody = createBodyEncoder(cacheBytes);
  const nameOf = createNames();

  return async (exchange) => {
    const mediaType = chooseMediaType(exchange.headers.accept);
    const request = await readGraphqlRequest(exchange, { bodyBytes, documents });
    const state = release.knownState() ?? (await release.state());
    // JSON of an array: two requests that differ have two keys, but that it writes a number too large as null.
    const { query, operationName, variables } = request;
    const key = JSON.stringify([state, mediaType, nameOf(query), operationName, variables, infinities(variables)]);
    const budget = answers.has(key) ? undefined : spend(exchange);
    const answer = await answers.get(key, exchange.signal, (signal) =>
      make({ api, release }, { mediaType, request, state }, signal),
    );
    const keep = answers.has(key);
    const isPost = exchange.method === 'POST';
    const plain = isPost ? answer.text : Buffer.from(answer.text);
    const { body, coding, headers } = await encodeBody(exchange, { body: plain, hash: answer.hash, keep });
    const own: Record<string, string> = {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': !keep ? 'no-store' : answer.isFixed ? ofItsRelease : untilAsked,
      vary: 'Accept, Accept-Encoding',
    };
    if (answer.status === 503) own['retry-after'] = '5';
    if (answer.status === 200 && !isPost) own['etag'] = etagOf(answer.hash(), coding);
    return { status: answer.status, headers: { ...own, ...headers, ...budget }, body };
  };
}

/** Bytes of documents that have a name. */
const mostNamed = 4_194_304;

/** A short name for a document that is asked often: the longer a key, the longer every look for it. */
function createNames(): (query: string) => number {
  const names = new Recent<string, { name: number; size: number }>(mostNamed, ({ size }) => size);
  let last = 0;
  return (query) => names.get(query, () => ({ name: ++last, size: 2 * query.length + 100 })).name;
}

/** Which numbers of the variables are infinite, 1e400 among them. */
const infinities = (variables: unknown): string | false =>
  holdsInfinity(variables) &&
  JSON.stringify(variables, (_, value: unknown) => (typeof value === 'number' ? String(value) : value));

const holdsInfinity = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsInfinity)
    : typeof value === 'number' && !Number.isFinite(value);

/** Letters beyond Latin take two bytes in memory. */
const sizeOf = ({ text }: Answer): number => 2 * text.length;

interface Asked {
  readonly mediaType: GraphqlMediaType;
  readonly request: GraphqlRequest;
  /** The state of the database when it was asked. */
  readonly state: string;
}

/**
 * By the short way, else by Yoga, which says what is wrong as GraphQL over HTTP wants it. An answer that saw the next release is
 * not kept under the last one, and whoever gets it finds the pages of its release. Throws DATABASE_UNAVAILABLE.
 */
async function make(
  { api, release }: Pick<GraphqlOptions, 'api' | 'release'>,
  asked: Asked,
  signal: StopSignal,
): Promise<Made<Answer>> {
  const { request, state } = asked;
  let [data, failed]: [string | undefined, Error | undefined] = [undefined, undefined];
  try {
    data = await api.answer?.(request, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    failed = error instanceof Error ? error : new Error(String(error));
  }
  const value = data === undefined ? await askYoga(api, asked, { signal, failed }) : wholeAnswer(api, asked, data);
  const isStill = (release.knownState() ?? (await release.state().catch(() => state))) === state;
  return { value, keep: isStill && value.isWhole };
}

const wholeAnswer = (api: GraphqlApi, { mediaType, request }: Asked, data: string): Answer =>
  answerOf(mediaType, { status: 200, text: `{"data":${data}}`, isWhole: true, isFixed: api.isFixed?.(request) ?? false });

async function askYoga(
  api: GraphqlApi,
  { mediaType, request }: Asked,
  { signal, failed }: { signal: StopSignal; failed: Error | undefined },
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: mediaType };
  const init = { method: 'POST', headers, body: JSON.stringify(request), signal: abortSignalOf(signal) };
  const response = await api.yoga.fetch(new Request('http://portal.invalid/graphql', init), failed ? { failed } : {});
  const text = await response.text();
  // A field that is called "errors" is taken for one, which costs its caching only.
  const hasErrors = text.includes('"errors":');
  if (hasErrors && text.length < 16_384 && text.includes('"code":"DATABASE_UNAVAILABLE"'))
    throw new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Please try again soon.');
  const isWhole = response.status === 200 && !hasErrors;
  return answerOf(mediaType, { status: response.status, text, isWhole, isFixed: isWhole && (api.isFixed?.(request) ?? false) });
}

function answerOf(mediaType: GraphqlMediaType, told: Omit<Answer, 'hash'>): Answer {
  let known: string | undefined;
  // The tag is of the media type too: another one is another representation.
  return { ...told, hash: () => (known ??= hashOf(`${mediaType} ${told.text}`)) };
}
