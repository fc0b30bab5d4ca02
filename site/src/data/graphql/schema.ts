/** The schema of the API, as the API describes itself. */
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { query } from '../query.ts';

export async function loadSchema(): Promise<GraphQLSchema> {
  const introspection = await query<IntrospectionQuery>(getIntrospectionQuery({ descriptions: true }));
  return lexicographicSortSchema(buildClientSchema(introspection));
}
