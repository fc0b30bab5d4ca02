/** The API: GraphQL over what is published. In this process through `execute`, over HTTP through `yoga`. */
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Lanes } from '../db/connection/lanes.ts';
import { mayChange } from '../db/release/lock.ts';
import type { Programme } from '../db/settings.ts';
import { maskError, type LogError } from './run/mask-error.ts';
import { createDocumentReader } from './run/read-document.ts';
import { createOperationRunner, neverChanges } from './run/run-operation.ts';
import { createStatementRunner, type RunStatement } from './run/query-database.ts';
import { createLists, type AskList } from './lists/lists.ts';
import { buildSchema } from './schema/index.ts';
import { createAnswerer, type AnswerRequest, type PlainRequest } from './run/answer-request.ts';
import { useCompiledExecution } from './run/use-compiled-execution.ts';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Api {
  readonly schema: GraphQLSchema;
  readonly yoga: YogaServerInstance<{ failed?: Error }, object>;
  readonly answer: AnswerRequest;
  /** Whether a release or redaction may be committed any moment, or that cannot be seen. */
  isReleasing(): Promise<boolean>;
  /** Whether the answer to a request that can be answered will never change but by a redaction. */
  isFixed(request: PlainRequest): boolean;
  /** Lists as CSV and NDJSON. */
  readonly askList: AskList;
  /** Runs a document within the limits. Never throws: what goes wrong stands in `errors`, each with a code. */
  execute(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { operationName?: string; signal?: AbortSignal },
  ): Promise<Answer>;
}

export interface ApiOptions {
  /** A connection as the reader role: nothing else is wanted, nothing else should be given. */
  readonly reader: { readonly lanes: Pick<Lanes, 'run'> };
  readonly programme: Programme;
  readonly log?: LogError;
  /** Instead of the reader, for tests. */
  readonly runStatement?: RunStatement;
  /** Instead of looking at the reader's database: where the API reads what nobody else changes. */
  readonly isReleasing?: () => Promise<boolean>;
}

const logToStderr: LogError = (error) => console.error('GraphQL request failed:', error);

export function createApi({ reader, programme, log = logToStderr, runStatement, isReleasing }: ApiOptions): Api {
  const schema = buildSchema(programme);
  const read = createDocumentReader(schema);
  const run = createOperationRunner(schema, runStatement ?? createStatementRunner(reader.lanes));
  const yoga = createYoga<{ failed?: Error }>({
    schema,
    plugins: [useCompiledExecution(read, run)],
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    parserAndValidationCache: false,
  });
  return {
    schema,
    yoga,
    answer: createAnswerer(read, run),
    isReleasing: isReleasing ?? (() => mayChange(reader.lanes)),
    // What names no release may change with the next one: that costs no look at the document.
    isFixed: ({ query, operationName, variables = {} }) =>
      query.includes('release') && neverChanges(schema, read(query).document, { operationName, variables }),
    askList: createLists({ schema, read, run }),
    async execute(text, variables = {}, options = {}) {
      try {
        const { document, errors } = read(text);
        if (errors.length > 0) return { errors: errors.map(formatted) };
        return { data: JSON.parse(await run({ document, variables, ...options })) };
      } catch (error) {
        return { errors: [formatted(maskError(error, log))] };
      }
    },
  };
}

/** Without what is meant for the HTTP answer. */
function formatted(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...rest } = error.toJSON();
  const { http: _http, ...others } = extensions ?? {};
  return { ...rest, extensions: others };
}
