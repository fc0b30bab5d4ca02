/** Which list of the schema an address names: `/graphql/services.csv`, `/graphql/service/audits.ndjson`. */
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Mapping } from '../compile/mapping.ts';
import { apiError } from '../errors.ts';

export const formats = ['csv', 'ndjson'] as const;
export type Format = (typeof formats)[number];

export type Field = GraphQLField<unknown, unknown>;

export interface ListAddress {
  /** From a field of the query type on: objects, and last the list. */
  readonly fields: readonly Field[];
  /** What a row of the list is. */
  readonly node: GraphQLObjectType;
  readonly format: Format;
}

export const mappingOfField = (field: Field): Mapping | undefined => field.extensions['sql'] as Mapping | undefined;

/** The object that a field leads to; undefined for leaves, lists and interfaces. */
export function objectOf(field: Field): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  const kind = mappingOfField(field)?.kind;
  const isOne = (kind === 'one' || kind === 'same') && !isListType(getNullableType(field.type));
  return isOne && isObjectType(type) ? type : undefined;
}

/** What the rows of a list are; undefined for a field that is no list with pages. */
export function nodeOf(field: Field): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  if (mappingOfField(field)?.kind !== 'connection' || !isObjectType(type)) return undefined;
  const node = getNamedType(type.getFields()['nodes']!.type);
  return isObjectType(node) ? node : undefined;
}

/** Finds the list of `/graphql/...`. Throws NOT_FOUND, naming the lists that there are. */
export function findList(schema: GraphQLSchema, path: string): ListAddress {
  const [, names = '', ending] = /^\/graphql\/(.*?)(?:\.([^./]*))?$/.exec(path) ?? [];
  const format = formats.find((one) => one === ending);
  const fields: Field[] = [];
  let type: GraphQLObjectType | undefined = schema.getQueryType()!;
  for (const name of names.split('/')) {
    const field: Field | undefined = type?.getFields()[name];
    if (!field) throw noSuchList(schema, path);
    fields.push(field);
    type = objectOf(field);
  }
  const node = nodeOf(fields.at(-1)!);
  if (!node || !format) throw noSuchList(schema, path);
  return { fields, node, format };
}

function noSuchList(schema: GraphQLSchema, path: string) {
  const lists = addressesOf(schema);
  const shown = path.length > 100 ? `${path.slice(0, 100)}...` : path;
  const message = `There is no list at "${shown}". Its address ends in .csv or .ndjson. There are: ${lists.join(', ')}.`;
  return apiError('NOT_FOUND', message, { details: { lists } });
}

/** The lists of the query type and of its objects, without their ending. */
export function addressesOf(schema: GraphQLSchema): string[] {
  const query = Object.values(schema.getQueryType()!.getFields());
  const below = (field: Field) => Object.values(objectOf(field)?.getFields() ?? {}).filter(nodeOf);
  return [
    ...query.filter(nodeOf).map(({ name }) => `/graphql/${name}`),
    ...query.flatMap((field) => below(field).map(({ name }) => `/graphql/${field.name}/${name}`)),
  ];
}
