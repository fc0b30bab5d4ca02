/** The outermost listener: everything that happens to a request before and after GraphQL and files. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../limits/limits.ts';
import { closeGracefully } from './close-gracefully.ts';
import { watchRelease } from './current-release.ts';
import type { Handler } from './exchange.ts';
import type { GraphqlApi } from './graphql-api.ts';
import { createGraphqlHandler } from './graphql-handler.ts';
import { createListHandler } from './list-handler.ts';
import { readExchange } from './read-exchange.ts';
import { refuseBadBytes } from './refuse-bad-bytes.ts';
import { route } from './route.ts';
import { sendReply } from './send-reply.ts';
import { createFileHandler, type FileFolders } from './site-files.ts';
import { defaultBudget, useBudget, type Budget } from './use-budget.ts';
import { useConditional } from './use-conditional.ts';
import { useMaskedErrors, type LogError } from './use-masked-errors.ts';
import { usePublicData } from './use-public-data.ts';
import { useSecurityHeaders } from './use-security-headers.ts';
import { useUrlLimit } from './use-url-limit.ts';

export interface ServeOptions extends FileFolders {
  readonly api: GraphqlApi;
  /** 0 takes any free one. */
  readonly port: number;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** The bearer of this token has no budget for each address. */
  readonly buildToken?: string | undefined;
  readonly budget?: Budget;
  readonly logError?: LogError;
  /** Milliseconds until a GraphQL answer is given up. */
  readonly deadline?: number;
  /** Most bytes of GraphQL answers kept; 64 MB unless said. */
  readonly cacheBytes?: number;
}

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

/** Room for an address that is far too long, so that it gets 414 and not a cut connection. */
const maxHeaderSize = 131_072;

export function createHandler(options: ServeOptions): Handler {
  const release = watchRelease(options.api);
  const spend = useBudget(options.budget ?? defaultBudget, options.buildToken);
  const { deadline, cacheBytes } = options;
  const { bodyBytes } = limits;
  const graphql = createGraphqlHandler({
    ...{ api: options.api, release, spend, bodyBytes },
    ...(deadline && { deadline }),
    ...(cacheBytes !== undefined && { cacheBytes }),
  });
  const files = createFileHandler(options, () => release.edition());
  const { askList } = options.api;
  const lists = askList ? createListHandler({ askList, release, spend, ...(deadline && { deadline }) }) : files;
  const routes = route({ graphql, lists, files, release, limits });
  return useSecurityHeaders(usePublicData(useMaskedErrors(useUrlLimit(useConditional(routes)), options.logError)));
}

export async function serve(options: ServeOptions): Promise<Listener> {
  const handle = createHandler(options);
  const server = createServer({ maxHeaderSize, requestTimeout: 20_000, headersTimeout: 10_000 }, (request, response) => {
    const exchange = readExchange(request, response);
    handle(exchange)
      .then((reply) => sendReply(exchange, reply, response))
      .catch(() => response.destroy());
  });
  server.on('clientError', refuseBadBytes);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${host}:${port}`, close: () => closeGracefully(server) };
}
