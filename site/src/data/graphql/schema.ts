/** The schema of the API, as the API describes itself. */
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { query } from '../query.ts';

let schema: Promise<GraphQLSchema> | undefined;

/** Made once a build: every page of the reference shows a part of it. */
export const loadSchema = (): Promise<GraphQLSchema> => (schema ??= makeSchema());

async function makeSchema(): Promise<GraphQLSchema> {
  const introspection = await query<IntrospectionQuery>(getIntrospectionQuery({ descriptions: true }));
  return lexicographicSortSchema(buildClientSchema(introspection));
}
