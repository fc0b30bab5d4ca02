/**
 * Lists as CSV and NDJSON. A list of one page is answered whole, from the cache or made once. A longer one is read page by page
 * as fast as the client takes it; where it cannot be sent to its end the connection is cut, so that no part looks whole.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import type { AskedList, AskList, ListAnswer } from '../lists/lists.ts';
import { createByteCache } from './byte-cache.ts';
import { ofItsRelease, untilAsked } from './cache-control.ts';
import { createBodyEncoder } from './coded-body.ts';
import { chooseCoding, encodeStream } from './content-coding.ts';
import type { CurrentRelease } from './current-release.ts';
import { etagOf, hashOf, matchesAny } from './etag.ts';
import type { Exchange, Handler, Reply } from './exchange.ts';
import { mediaTypeOf } from './media-type.ts';
import { refuseAfter } from './refuse-after.ts';
import { softwareHash } from './software.ts';
import { createTurns, defaultTurns, type TakeTurn, type Turns } from './take-turns.ts';
import type { SpendBudget } from './use-budget.ts';
import { logToStderr, type LogError } from './use-masked-errors.ts';

export interface ListOptions {
  readonly askList: AskList;
  readonly release: CurrentRelease;
  readonly spend: SpendBudget;
  /** Most bytes of lists kept. */
  readonly cacheBytes?: number;
  readonly turns?: Turns;
  /** Milliseconds until the first page is given up. */
  readonly deadline?: number;
  /** Told why a list was cut. */
  readonly logError?: LogError;
}

/** An answer with its bytes; `hash` is theirs, or of all that they follow from. */
interface Known extends Omit<ListAnswer, 'whole'> {
  readonly bytes: Uint8Array | undefined;
  readonly hash: string;
}

export function createListHandler(options: ListOptions): Handler {
  const { askList, release, spend, cacheBytes = 33_554_432, turns = defaultTurns, deadline = 10_000 } = options;
  const { logError = logToStderr } = options;
  const lists = createByteCache<Known>(cacheBytes, ({ bytes }) => (bytes?.length ?? 0) + 300, refuseAfter(deadline));
  const encodeBody = createBodyEncoder(cacheBytes);
  const takeTurn = createTurns(turns);

  return async (exchange) => {
    const asked = askList(exchange.path, exchange.search);
    const state = await release.state();
    const key = hashOf(JSON.stringify([state, asked.identity]));
    const budget = lists.has(key) ? {} : spend(exchange);
    const answer = await lists.get(key, exchange.signal, async (signal) => {
      const value = await know(asked, state, signal);
      return { value, keep: (await release.state().catch(() => undefined)) === state };
    });
    const headers = { ...headersOf(asked, answer), ...budget };
    if (!answer.bytes) return sendPages({ exchange, asked, answer, headers }, { spend, takeTurn, logError });
    const { bytes, hash } = answer;
    const { body, coding, headers: own } = await encodeBody(exchange, { body: bytes, hash: () => hash, keep: lists.has(key) });
    return { status: 200, headers: { ...headers, ...own, etag: etagOf(hash, coding) }, body };
  };
}

async function know(asked: AskedList, state: string, signal: StopSignal): Promise<Known> {
  const { whole, ...answer } = await asked.open(signal);
  if (whole !== undefined) {
    const bytes = Buffer.from(whole);
    // Of the release too: an answer that names another one is another answer, although its rows are the same.
    return { ...answer, bytes, hash: hashOf(`${answer.release} ${hashOf(bytes)}`) };
  }
  // The bytes follow from these: the rows of a release change by redactions only, those of none with whatever changes.
  const rows = answer.release === undefined ? state : `${answer.release}+${answer.redactions}`;
  return { ...answer, bytes: undefined, hash: hashOf(JSON.stringify([asked.identity, rows, softwareHash()])) };
}

const headersOf = (asked: AskedList, { release, rows }: Known): Record<string, string> => ({
  'content-type': mediaTypeOf(`.${asked.format}`),
  'content-disposition': `attachment; filename="${asked.fileName(release)}"`,
  link: `<${asked.canonical(release)}>; rel="canonical"`,
  'cache-control': asked.isFixed ? ofItsRelease : untilAsked,
  vary: 'Accept-Encoding',
  'portal-rows': String(rows),
  ...(release !== undefined && { 'portal-release': release }),
});

interface Sending {
  readonly exchange: Exchange;
  readonly asked: AskedList;
  readonly answer: Known;
  readonly headers: Record<string, string>;
}

interface Use {
  readonly spend: SpendBudget;
  readonly takeTurn: TakeTurn;
  readonly logError: LogError;
}

/** A list that is longer than a page. Its statements are taken from the budget when its rows are sent, not for HEAD or 304. */
function sendPages({ exchange, asked, answer, headers }: Sending, use: Use): Reply {
  const coding = chooseCoding(exchange.headers['accept-encoding'], Infinity);
  const etag = etagOf(answer.hash, coding);
  const own = { ...headers, etag, ...(coding !== 'identity' && { 'content-encoding': coding }) };
  if (exchange.method === 'HEAD' || matchesAny(exchange.headers['if-none-match'] ?? '', etag))
    return { status: 200, headers: own };
  const budget = use.spend(exchange, answer.statements);
  const giveBack = use.takeTurn(exchange.address);
  exchange.signal.addEventListener('abort', giveBack, { once: true });
  const body = (): Readable => {
    const pages = Readable.from(asked.pages(answer, exchange.signal));
    pages.once('close', giveBack);
    pages.once('error', (error) => exchange.signal.aborted || use.logError(randomUUID(), error));
    return encodeStream(pages, coding);
  };
  return { status: 200, headers: { ...own, ...budget }, body };
}
