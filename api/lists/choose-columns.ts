/** The columns that `select` names: dotted paths of fields from a row of the list on. */
import { getNamedType, isAbstractType, isObjectType, type GraphQLObjectType } from 'graphql';
import { asksForArguments, below, columnsOfField, usualColumns, type ListColumn } from './columns.ts';
import { badArgument } from './input-text.ts';
import { nodeOf } from './list-address.ts';

/** `usual` are the paths of a list that says itself what stands in its files. Throws BAD_USER_INPUT. */
export function chooseColumns(
  node: GraphQLObjectType,
  select: readonly string[] | undefined,
  usual: readonly string[] | undefined,
): ListColumn[] {
  const paths = select ?? usual;
  if (!paths) return usualColumns(node);
  const columns = paths.flatMap((path) => columnsAt(node, path.split('.'), path));
  refuseTwice(columns);
  return columns;
}

function columnsAt(type: GraphQLObjectType, [name = '', ...rest]: readonly string[], whole: string): ListColumn[] {
  const field = type.getFields()[name];
  if (!field) {
    const names = Object.keys(type.getFields()).join(', ');
    throw badArgument('select', whole, `${type.name} has no field "${name.slice(0, 60)}". It has: ${names}.`);
  }
  if (nodeOf(field)) throw badArgument('select', whole, `"${name}" is a list with pages; it has an address of its own.`);
  if (asksForArguments(field)) throw badArgument('select', whole, `"${name}" takes arguments; ask for it by GraphQL.`);
  if (isAbstractType(getNamedType(field.type)))
    throw badArgument('select', whole, `"${name}" is of several types; ask for it by GraphQL.`);
  const own = columnsOfField(type, field);
  if (rest.length === 0) return own;
  const object = getNamedType(field.type);
  if (!isObjectType(object)) throw badArgument('select', whole, `"${name}" has no fields: end the path there.`);
  const inner = below(name, columnsAt(object, rest, whole));
  return inner.map((column) => own.find(({ path }) => path.join('.') === column.path.join('.')) ?? column);
}

function refuseTwice(columns: readonly ListColumn[]): void {
  const seen = new Map<string, ListColumn>();
  for (const column of columns) {
    const other = seen.get(column.name);
    if (other)
      throw badArgument(
        'select',
        column.path.join('.'),
        `The column would be "${column.name}", as that of "${other.path.join('.')}": leave one of them out.`,
      );
    seen.set(column.name, column);
  }
}
