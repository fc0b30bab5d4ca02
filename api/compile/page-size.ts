/** How many rows a list asks for. */
import type { GraphQLField } from 'graphql';

/** `last`, else `first`, else the field's own default: an explicit null asks for the default, never for all. */
export function pageSizeOf(field: GraphQLField<unknown, unknown>, values: Readonly<Record<string, unknown>>): number {
  const size = values['last'] ?? values['first'] ?? defaultSize(field);
  return Number(size);
}

const defaultSize = (field: GraphQLField<unknown, unknown>): number => Number(field.extensions['defaultFirst'] ?? 20);
