/** Relay connections: the types, and the fields that return them. */
import type { Arguments } from '../compile/arguments.ts';
import type { Order, Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { enumType, type AnyEnum } from './enums.ts';
import { field, type ArgumentMap, type Field, type Fields } from './field.ts';
import { conditions, filterArguments, type Filters } from './filters.ts';
import { groupsField } from './group-fields.ts';
import { published } from './relations.ts';
import type { ObjectType } from './types.ts';

const part = (name: string) => ({ kind: 'part', part: name }) as const;

const PageInfo = builder.objectRef<object>('PageInfo');
builder.objectType(PageInfo, {
  description: 'Where the page stands in its list.',
  fields: (t) => ({
    hasNextPage: field(t, { type: 'Boolean', description: 'There are rows after this page.', sql: part('hasNextPage') }),
    hasPreviousPage: field(t, { type: 'Boolean', description: 'There are rows before this page.', sql: part('hasPreviousPage') }),
    startCursor: field(t, { type: 'String', nullable: true, description: 'Cursor of the first row.', sql: part('startCursor') }),
    endCursor: field(t, {
      type: 'String',
      nullable: true,
      description: 'Cursor of the last row: the `after` of the next page.',
      sql: part('endCursor'),
    }),
  }),
});

const connections = new Map<string, ObjectType>();

/** `<Type>Connection` with its edge, made at the first call. */
function connectionType(node: ObjectType): ObjectType {
  const known = connections.get(node.name);
  if (known) return known;
  const edge = builder.objectRef<object>(`${node.name}Edge`);
  builder.objectType(edge, {
    description: `A ${node.name} and its place in the list.`,
    fields: (t) => ({
      cursor: field(t, { type: 'String', description: 'Opaque; to be given as `after` or `before`.', sql: part('cursor') }),
      node: field(t, { type: node, description: 'The row.', sql: part('node') }),
    }),
  });
  const connection = builder.objectRef<object>(`${node.name}Connection`);
  builder.objectType(connection, {
    description: `A page of a list of ${node.name}.`,
    fields: (t) => ({
      ...groupsOf(t, node),
      totalCount: field(t, { type: 'Int', description: 'How many rows fit the filters, on all pages.', sql: part('totalCount') }),
      nodes: field(t, { type: [node], description: 'The rows of this page.', sql: part('nodes') }),
      edges: field(t, { type: [edge], description: 'The rows of this page, each with its cursor.', sql: part('edges') }),
      pageInfo: field(t, { type: PageInfo, description: 'Where this page stands.', sql: part('pageInfo') }),
    }),
  });
  connections.set(node.name, connection);
  return connection;
}

const groupsOf = (t: Fields, node: ObjectType): Record<string, Field> => {
  const groups = groupsField(t, node);
  return groups ? { groups } : {};
};

export interface ConnectionOptions {
  readonly type: ObjectType;
  readonly dataset: string;
  readonly description: string;
  readonly filters?: Filters;
  /** The rows of the list that the parent holds; all unless given. */
  readonly where?: (row: Row, parent: Row, args: Arguments) => readonly Sql[];
  /** The first is the default; with more than one there is an argument `orderBy`. */
  readonly orders?: readonly Order[];
  /** Rows on a page unless the client says; 20. */
  readonly first?: number;
  /** Instead of the dataset's vintages as of the release: where the rows come from. */
  readonly relation?: (row: Row, args: Arguments) => ReturnType<typeof published>;
  readonly args?: (t: Fields) => ArgumentMap;
  /** Paths of what stands in its CSV; unless given the columns of its dataset, else the leaves of a row. */
  readonly columns?: readonly string[];
}

const orderNames = (type: ObjectType, orders: readonly Order[]): AnyEnum =>
  enumType(
    `${type.name}Order`,
    `Orders of a list of ${type.name}.`,
    Object.fromEntries(
      orders.map(({ name }) => [
        name,
        `By ${name.replace(/_(asc|desc)$/, '')}, ${name.endsWith('desc') ? 'falling' : 'rising'}.`,
      ]),
    ),
  );

function pageArguments(t: Fields, { type, orders = [], first = 20 }: ConnectionOptions): ArgumentMap {
  const args: ArgumentMap = {
    first: t.arg({ type: 'Int', defaultValue: first, description: 'How many rows, from the start: 1 to 100.' }),
    after: t.arg({ type: 'String', description: 'Only rows after this cursor.' }),
    last: t.arg({ type: 'Int', description: 'How many rows, from the end: 1 to 100. Goes before `first`.' }),
    before: t.arg({ type: 'String', description: 'Only rows before this cursor.' }),
  };
  if (orders.length > 1)
    args['orderBy'] = t.arg({
      type: orderNames(type, orders) as never,
      description: `The order; ${orders[0]!.name} unless given.`,
    });
  return args;
}

/** A field that lists rows of a dataset, page by page. */
export function connection(t: Fields, options: ConnectionOptions): Field {
  const { type, dataset, description, filters = {}, where = () => [], orders, first = 20 } = options;
  return field(t, {
    type: connectionType(type),
    description,
    args: { ...filterArguments(t, filters), ...pageArguments(t, options), ...options.args?.(t) },
    extensions: { defaultFirst: first, columns: options.columns },
    sql: {
      kind: 'connection',
      dataset,
      relation: (parent, args) => {
        if (options.relation) return options.relation(parent, args);
        return published(dataset, (row) => [...where(row, parent, args), ...conditions(filters, row, args)], orders);
      },
    },
  });
}
