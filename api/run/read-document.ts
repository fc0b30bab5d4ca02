/** Documents parsed, validated and kept by their text. */
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { apiError } from '../errors.ts';
import { limits } from '../limits/limits.ts';
import { addHint } from './add-hint.ts';
import { Recent } from './keep-recent.ts';
import { bytesOfDocument } from './weigh.ts';

/** A document that can be run, or the errors that say why not. */
export type ReadDocument = { readonly document: DocumentNode; readonly errors: readonly GraphQLError[] };

/** Validation stops after so many errors: a refusal is at most 16 KB. */
const mostErrors = 10;

/** Bytes of all documents kept: some hundred of a usual length, and at least sixty of the largest. */
const mostBytes = 33_554_432;

/** Reads a document's text. Throws TOKEN_LIMIT or GRAPHQL_PARSE_FAILED. */
export function createDocumentReader(schema: GraphQLSchema): (text: string) => ReadDocument {
  const read = new Recent<string, ReadDocument>(mostBytes, ({ document }) => bytesOfDocument(document));
  return (text) =>
    read.get(text, () => {
      const document = parseDocument(text);
      return { document, errors: [...refuseWrites(document), ...validated(schema, document)].slice(0, mostErrors) };
    });
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens')) {
      const message = `The document has more than ${limits.tokens} tokens. Ask for less, or split it into several requests.`;
      throw apiError('TOKEN_LIMIT', message, { details: { limit: limits.tokens } });
    }
    throw coded(error, 'GRAPHQL_PARSE_FAILED');
  }
}

const refuseWrites = (document: DocumentNode): GraphQLError[] =>
  document.definitions
    .filter((node) => node.kind === 'OperationDefinition' && node.operation !== 'query')
    .slice(0, 1)
    .map((node) =>
      apiError('OPERATION_NOT_ALLOWED', 'Only queries are answered: what is published is never changed through the API.', {
        nodes: [node],
      }),
    );

const validated = (schema: GraphQLSchema, document: DocumentNode): GraphQLError[] =>
  validate(schema, document, specifiedRules, { maxErrors: mostErrors }).map((error) => {
    const code = error.extensions['code'] === 'BAD_USER_INPUT' ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
    return coded(error, code, addHint(schema, error.message));
  });

/** The same error at the same place with a code; a message that repeats a long value is cut. */
function coded(
  error: GraphQLError,
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT',
  text = error.message,
): GraphQLError {
  const message = text.length > 700 ? `${text.slice(0, 700)} ...` : text;
  return new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code, http: { spec: true, status: 400 } },
  });
}
