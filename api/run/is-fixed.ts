/** Whether the answer to an operation can never change but by a redaction. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Arguments } from '../compile/arguments.ts';
import { collectFields, selectionsOf, type CollectedField } from '../compile/collect-fields.ts';
import { fragmentsOf } from '../compile/compile-operation.ts';
import type { Mapping } from '../compile/mapping.ts';
import type { Request } from '../compile/slots.ts';
import type { Checked } from '../limits/check-limits.ts';

/** A row of a type that says in which release it changed stays as it is in each. */
export const isVintage = (type: GraphQLObjectType): boolean => 'changedIn' in type.getFields();

/** A label, or what of a connection is not its rows. */
const isAround = (mapping: Mapping): boolean =>
  mapping.kind === 'same' ||
  mapping.kind === 'connection' ||
  (mapping.kind === 'part' && mapping.part !== 'nodes' && mapping.part !== 'node');

/**
 * True where every field of the query type names the release that it reads, and all below are rows of published datasets: no
 * clock, no later release and no declaration, which a new version of the portal may word otherwise.
 */
export function isFixed(schema: GraphQLSchema, { document, operation }: Checked, request: Request): boolean {
  const context = { fragments: fragmentsOf(document), variables: request.variables };
  const staysWithin = (type: GraphQLObjectType, sets: ReturnType<typeof selectionsOf>): boolean =>
    collectFields(context, type, sets).every((collected) => isFixedField(collected));
  const isFixedField = (collected: CollectedField): boolean => {
    if (!collected.field) return collected.name === '__typename';
    const type = getNamedType(collected.field.type);
    const mapping = collected.field.extensions['sql'] as Mapping;
    if (!isObjectType(type)) return mapping.kind === 'value' || mapping.kind === 'part';
    return (isAround(mapping) || isVintage(type)) && staysWithin(type, selectionsOf(collected));
  };
  const namesRelease = ({ field, nodes }: CollectedField): boolean =>
    field !== undefined &&
    field.args.some(({ name }) => name === 'release') &&
    new Arguments(field, nodes[0]!, request).has('release');
  const roots = collectFields(context, schema.getQueryType()!, [operation.selectionSet]);
  return roots.every((root) => (root.field ? namesRelease(root) && isFixedField(root) : root.name === '__typename'));
}
