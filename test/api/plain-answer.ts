/**
 * Answers worked out over plain rows: columns by their names, links by the keys that rows share, filters, orders and pages by
 * their meaning. It knows nothing of the API but the names of its types and fields.
 */
import { buildSchema as parseSchema, execute, getNamedType, isObjectType, parse, printSchema } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import {
  columnOfArgument,
  datasetOfType,
  declarationOf,
  links,
  lists,
  ministries,
  newest,
  snakeCase,
  usualOrder,
  type Source,
} from './plain-links.ts';
import type { PlainRow, PlainRows, Value } from './plain-rows.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** The answer to a document of the fields above. */
export async function plainAnswer(schema: GraphQLSchema, rows: PlainRows, document: string): Promise<unknown> {
  const { data, errors } = await execute({ schema, document: parse(document), rootValue: {}, fieldResolver: resolverOf(rows) });
  if (errors) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}

/** The types alone, without anything that answers. */
export const bareSchema = (schema: GraphQLSchema): GraphQLSchema => parseSchema(printSchema(schema));

function resolverOf(rows: PlainRows): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Arguments, _context, { fieldName, parentType, returnType }) => {
    const type = getNamedType(returnType);
    if (parentType.name === 'Query') return ofQuery(rows, args, { type: type.name, field: fieldName });
    // Pages, labels and what else is made below are plain objects.
    if (!(parentType.name in datasetOfType)) return (source as Record<string, unknown>)[fieldName];
    const own = source as Source;
    const name = `${parentType.name}.${fieldName}`;
    if (fieldName === 'changedIn') return rows.releases[Number(own.row['first_release']) - 1];
    if (ministries.has(name)) return oneOf(rows, own.release, 'Agency', rows.ministryOf(own.row['agency_id']!, own.release));
    if (name in links) return oneOf(rows, own.release, type.name, own.row[links[name]!]!);
    if (name in newest) return page(rows, own, { name: newest[name]!, type: type.name, args: { first: 1 } }).nodes[0] ?? null;
    if (name in lists) return page(rows, own, { name, type: nodeOf(type.name), args });
    return isObjectType(type) ? labelOf(own.row, snakeCase(fieldName)) : own.row[snakeCase(fieldName)];
  };
}

function oneOf(rows: PlainRows, release: string, type: string, id: Value): Source | null {
  const row = rows.find(datasetOfType[type]!, release, id);
  return row ? { row, release } : null;
}

const nodeOf = (connection: string): string => connection.replace(/Connection$/, '');

function ofQuery(rows: PlainRows, args: Arguments, { type, field }: { type: string; field: string }): unknown {
  const release = (args['release'] as string | undefined) ?? rows.releases.at(-1)!;
  return type in datasetOfType
    ? oneOf(rows, release, type, args['id'] as string)
    : page(rows, { row: {}, release }, { name: `Query.${field}`, type: nodeOf(type), args });
}

const labelOf = (row: PlainRow, name: string): object | null =>
  row[`${name}_ms`] === null ? null : { ms: row[`${name}_ms`], en: row[`${name}_en`], ar: row[`${name}_ar`] };

interface Wanted {
  /** `Type.field` of the list. */
  readonly name: string;
  readonly type: string;
  readonly args: Arguments;
}

function page(rows: PlainRows, parent: Source, { name: list, type, args }: Wanted) {
  const { release } = parent;
  const fit = rows
    .stood(datasetOfType[type]!, release)
    .filter((row) => lists[list]?.(row, parent, rows) ?? true)
    .filter((row) => Object.entries(args).every(([name, value]) => fits(rows, release, { type, row, name, value })));
  const sorted = fit.toSorted(comparing(type, (args['orderBy'] as string | undefined) ?? usualOrder[list] ?? 'key_asc'));
  const first = args['first'] as number;
  const nodes = sorted.slice(0, first).map((row) => ({ row, release }));
  return {
    totalCount: fit.length,
    nodes,
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: fit.length > first, hasPreviousPage: false },
  };
}

interface Choice {
  readonly type: string;
  readonly row: PlainRow;
  readonly name: string;
  readonly value: unknown;
}

function fits(rows: PlainRows, release: string, { type, row, name, value }: Choice): boolean {
  if (['first', 'orderBy', 'release'].includes(name)) return true;
  if (name === 'ministry') return rows.ministryOf(row['agency_id']!, release) === value;
  if (name === 'search')
    return ['name', 'name_ms', 'name_en', 'name_ar'].some((column) =>
      String(row[column] ?? '')
        .toLowerCase()
        .includes(String(value).toLowerCase()),
    );
  const found = row[columnOfArgument(type, name)!];
  return Array.isArray(value) ? value.includes(found) : found === value;
}

/** What is empty counts as lower than everything; rows that agree stand in the order of their key, in the same direction. */
function comparing(type: string, order: string): (a: PlainRow, b: PlainRow) => number {
  const [, column = '', direction] = /^(.*)_(asc|desc)$/.exec(order)!;
  const { key } = declarationOf(type);
  const by = column === 'key' ? key : [column, ...key];
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    for (const name of by) {
      const [one, other] = [a[name] ?? '', b[name] ?? ''];
      if (one === other) continue;
      if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
      return sign * (Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other))) || 0);
    }
    return 0;
  };
}
