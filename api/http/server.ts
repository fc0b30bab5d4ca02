/** The outermost listener: everything that happens to a request before and after GraphQL and files. */
import { createServer, type RequestListener, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../limits/limits.ts';
import { closeGracefully } from './close-gracefully.ts';
import { watchRelease, type CurrentRelease } from './current-release.ts';
import type { Documents } from './documents.ts';
import type { Exchange, Handler, Reply } from './exchange.ts';
import type { GraphqlApi } from './graphql-api.ts';
import { createGraphqlHandler, defaultCacheBytes } from './graphql-handler.ts';
import { createListHandler } from './list-handler.ts';
import { createRecall } from './recall.ts';
import { readExchange } from './read-exchange.ts';
import { refuseBadBytes, refuseTunnel } from './refuse-bad-bytes.ts';
import { route } from './route.ts';
import { sendReply } from './send-reply.ts';
import { createFileHandler, type FileFolders } from './site-files.ts';
import { defaultBudget, useBudget, type Budget } from './use-budget.ts';
import { useConditional } from './use-conditional.ts';
import { useHeaders } from './use-headers.ts';
import { useHost } from './use-host.ts';
import { useMaskedErrors, type LogError } from './use-masked-errors.ts';
import { useUrlLimit } from './use-url-limit.ts';

export interface ServeOptions extends FileFolders {
  readonly api: GraphqlApi;
  /** 0 takes any free one. */
  readonly port: number;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** The bearer of this token has no budget for each address. */
  readonly buildToken?: string | undefined;
  /** What can be asked for by its hash; nothing unless given. */
  readonly documents?: Documents;
  readonly budget?: Budget;
  readonly logError?: LogError;
  /** Milliseconds until a GraphQL answer is given up. */
  readonly deadline?: number;
  /** Milliseconds in which a request has to arrive, its headers in half of them; 20,000 unless said. */
  readonly requestTimeout?: number;
  /** Most bytes of GraphQL answers kept; 64 MB unless said. */
  readonly cacheBytes?: number;
}

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

/** Room for an address that is far too long, so that it gets 414 and not a cut connection. */
const maxHeaderSize = 131_072;

const arrivalRules = (requestTimeout = 20_000): ServerOptions => ({
  maxHeaderSize,
  requestTimeout,
  headersTimeout: requestTimeout / 2,
  connectionsCheckingInterval: requestTimeout / 8,
  // `useHost` says what is wrong; Node would close without a word.
  requireHostHeader: false,
});

function createHandler(options: ServeOptions, release: CurrentRelease): Handler {
  const spend = useBudget(options.budget ?? defaultBudget, options.buildToken);
  const { api, documents, deadline, cacheBytes } = options;
  const given = { release, spend, ...(deadline && { deadline }) };
  const graphql = createGraphqlHandler({
    ...{ api, bodyBytes: limits.bodyBytes, ...given },
    ...(documents && { documents }),
    ...(cacheBytes !== undefined && { cacheBytes }),
  });
  const files = createFileHandler(options, () => release.edition());
  const lists = api.askList
    ? createListHandler({ askList: api.askList, ...given, ...(options.logError && { logError: options.logError }) })
    : files;
  const routes = route({ graphql, lists, files, release, limits });
  return useHeaders(useMaskedErrors(useHost(useUrlLimit(routes)), options.logError));
}

/** Bytes of answers found again by the words of a request, as a share of those kept. */
const recalledShare = 1 / 4;

export async function serve(options: ServeOptions): Promise<Listener> {
  const release = watchRelease(options.api);
  const recall = createRecall(release.knownState, (options.cacheBytes ?? defaultCacheBytes) * recalledShare);
  const complete = createHandler(options, release);
  const remember = async (exchange: Exchange): Promise<Reply> => {
    const state = release.knownState();
    const reply = await complete(exchange);
    recall.keep(exchange.request, reply, state);
    return reply;
  };
  const handle = useConditional((exchange) => (exchange.method === 'GET' ? remember(exchange) : complete(exchange)));
  const respond = async (exchange: Exchange, response: ServerResponse): Promise<void> => {
    try {
      await sendReply(exchange, await handle(exchange), response);
    } catch {
      response.destroy();
    }
  };
  const answer: RequestListener = (request, response) => {
    const known = recall.find(request);
    if (known) {
      response.writeHead(known.status, known.headers).end(known.body);
      return;
    }
    void respond(readExchange(request, response), response);
  };
  const server = createServer(arrivalRules(options.requestTimeout), answer);
  server.on('clientError', refuseBadBytes).on('connect', refuseTunnel);
  // Of an expectation that is not known the standard lets a server think nothing (RFC 9110, section 10.1.1).
  server.on('checkExpectation', answer);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${host}:${port}`, close: () => closeGracefully(server) };
}
