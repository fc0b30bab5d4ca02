import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { isVintage } from '../run/is-fixed.ts';
import type { List } from './list.ts';
import { mappingOfField } from './list-address.ts';

/** Whether all that a list reads are rows of published datasets as of its release: no clock, no later release, no declaration. */
export function isOfVintages({ address: { fields, node }, columns }: List): boolean {
  const parents = fields.slice(0, -1).map(({ type }) => getNamedType(type));
  const isFixed = (type: unknown): boolean => isObjectType(type) && isVintage(type);
  return isVintage(node) && parents.every(isFixed) && columns.every(({ path }) => staysWithin(node, path));
}

function staysWithin(type: GraphQLObjectType, [name = '', ...rest]: readonly string[]): boolean {
  const field = type.getFields()[name]!;
  const object = getNamedType(field.type);
  if (!isObjectType(object)) return true;
  return (mappingOfField(field)?.kind === 'same' || isVintage(object)) && staysWithin(object, rest);
}
