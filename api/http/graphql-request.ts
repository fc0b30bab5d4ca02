/** The framing of GraphQL over HTTP: from a GET or a POST to one operation, or a refusal. */
import { weights } from './content-coding.ts';
import type { Exchange } from './exchange.ts';
import { documentOfHash, type Documents } from './documents.ts';
import { readBody } from './read-body.ts';
import { variableLevels } from '../limits/limits.ts';
import { Refusal } from './refusal.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

export const graphqlMediaTypes = ['application/graphql-response+json', 'application/json'] as const;
export type GraphqlMediaType = (typeof graphqlMediaTypes)[number];

/** `application/json` unless the client names the other one and likes it at least as well. Throws NOT_ACCEPTABLE. */
export function chooseMediaType(accept: string | undefined): GraphqlMediaType {
  if (!accept) return 'application/json';
  const asked = weights(accept);
  const any = Math.max(asked.get('application/*') ?? 0, asked.get('*/*') ?? 0);
  const response = asked.get('application/graphql-response+json') ?? 0;
  const json = asked.get('application/json') ?? any;
  if (response > 0 && response >= json) return 'application/graphql-response+json';
  if (json > 0) return 'application/json';
  throw new Refusal('NOT_ACCEPTABLE', `Answers are ${graphqlMediaTypes.join(' or ')}; the Accept header allows neither.`);
}

export interface RequestRules {
  readonly bodyBytes: number;
  /** What can be asked for by its hash, `sha256` in the address. */
  readonly documents: Documents;
}

export async function readGraphqlRequest(exchange: Exchange, { bodyBytes, documents }: RequestRules): Promise<GraphqlRequest> {
  const { method, request } = exchange;
  if (method === 'POST') return checkRequest(parse(await readBody(request, bodyBytes), 'body'));
  if (method !== 'GET' && method !== 'HEAD') {
    throw new Refusal('METHOD_NOT_ALLOWED', `${method} is not taken here. Use GET or POST.`, {
      allow: 'GET, HEAD, POST, OPTIONS',
    });
  }
  const { search } = exchange;
  const variables = search.get('variables');
  return checkRequest({
    query: queryOf(search, documents),
    operationName: search.get('operationName') || undefined,
    variables: variables ? parse(variables, 'parameter "variables"') : undefined,
  });
}

function queryOf(search: URLSearchParams, documents: Documents): string | undefined {
  const [query, hash] = [search.get('query'), search.get('sha256')];
  if (hash === null) return query ?? undefined;
  if (query === null) return documentOfHash(documents, hash.toLowerCase());
  throw new Refusal('BAD_REQUEST', 'Send the document as "query" or its hash as "sha256", not both.');
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('BAD_REQUEST', `The ${where} is not JSON.`);
  }
}

function checkRequest(value: unknown): GraphqlRequest {
  if (Array.isArray(value)) throw new Refusal('BAD_REQUEST', 'Send one operation a request: a list of them is not taken.');
  if (!isObject(value)) throw new Refusal('BAD_REQUEST', 'The request must be a JSON object with "query".');
  const { query, operationName, variables, extensions } = value;
  if (typeof query !== 'string' || query.trim() === '') {
    throw new Refusal('BAD_REQUEST', 'Send the document as "query", a text that is not empty.');
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new Refusal('BAD_REQUEST', '"operationName" must be a text.');
  }
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw new Refusal('BAD_REQUEST', '"variables" must be a JSON object.');
  }
  if (isDeeper(variables, variableLevels)) {
    throw new Refusal('BAD_REQUEST', `"variables" are nested more than ${variableLevels} levels deep.`);
  }
  if (extensions !== undefined && extensions !== null && !isObject(extensions)) {
    throw new Refusal('BAD_REQUEST', '"extensions" must be a JSON object.');
  }
  return { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) };
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
