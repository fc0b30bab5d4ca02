/**
 * A connection as one sub-select in four layers: the page's rows chosen by keys; the same rows numbered and turned into JSON
 * (`p`); what is gathered from them (`g`); and the parts of the connection around that. One statement is one snapshot, so that
 * `totalCount` and the list agree.
 */
import { getNamedType, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import type { Arguments } from './arguments.ts';
import { collectFields, selectionsOf, type CollectedField } from './collect-fields.ts';
import type { Compilation } from './compilation.ts';
import { compileGroups } from './compile-groups.ts';
import { compileFields, compileObject, orderOf, whereOf } from './compile-object.ts';
import { beyondCursors, cursorOf } from './cursor.ts';
import { columnsOf, fitColumns, jsonObject, type NamedFields } from './json-object.ts';
import type { Order, Relation, Row, Sql } from './mapping.ts';

export interface Connection {
  readonly compilation: Compilation;
  readonly collected: CollectedField;
  readonly args: Arguments;
  readonly relation: Relation;
  readonly parent: Row;
}

/** The page being built: what is computed for each row, and what is gathered over all of them. */
interface Page extends Connection {
  readonly row: Row;
  readonly order: Order;
  readonly size: Sql;
  readonly isBackward: boolean;
  readonly columns: Sql[];
  /** Objects made of each row beside it: cheaper than a sub-select a row. */
  readonly objects: NamedFields[];
  /** Made when all parts are known: a page that is read as it comes needs no numbers. */
  readonly gathered: (() => Sql)[];
  /** Whether the rows of the page are read, whatever else is asked. */
  readonly isListed: boolean;
  wantsOneMore: boolean;
  wantsNumbers: boolean;
}

type Part = (page: Page, type: GraphQLObjectType, part: CollectedField) => Sql;

export function compileConnection(connection: Connection): Sql {
  const { args, relation, parent } = connection;
  const alias = connection.compilation.alias();
  const type = getNamedType(connection.collected.field!.type) as GraphQLObjectType;
  const asked = collectFields(connection.compilation, type, selectionsOf(connection.collected));
  const page: Page = {
    ...connection,
    row: relation.row(alias, parent),
    order: relation.orders.find(({ name }) => name === args.shape('orderBy')) ?? relation.orders[0]!,
    size: sql`cast(${args.pageSize()} as integer)`,
    isBackward: args.has('last'),
    columns: [],
    objects: [],
    gathered: [],
    isListed: asked.some(({ name }) => name === 'nodes' || name === 'edges'),
    wantsOneMore: false,
    wantsNumbers: args.has('last'),
  };
  page.compilation.holdCursors(args, page.order, parent.asOf);
  const object = partsOf(page, connection.collected, {
    totalCount: countAll,
    nodes: (_, type, part) =>
      listOf(page, objectOfRow(page, compileFields(page.compilation, type, selectionsOf(part), page.row))),
    edges: (_, _type, part) => listOf(page, jsonObject(partsOf(page, part, edgeParts))),
    pageInfo: (_, _type, part) => jsonObject(partsOf(page, part, pageInfoParts)),
    groups: compileGroups,
  });
  if (page.gathered.length === 0) return jsonObject(object);
  const gathered = page.gathered.map((value, index) => sql`${value()} as ${sql.raw(`g${index}`)}`);
  return jsonObject(object, sql`(select ${sql.join(gathered)} from ${rowsOf(page, alias)} p) g`);
}

/** What is asked of a connection, an edge or a pageInfo, each part by its own rule. */
function partsOf(page: Page, of: CollectedField, rules: Readonly<Record<string, Part>>): (readonly [string, Sql])[] {
  const type = getNamedType(of.field!.type) as GraphQLObjectType;
  return collectFields(page.compilation, type, selectionsOf(of)).map((part) => {
    if (!part.field) return [part.key, sql`${sql.lit(type.name)}::text`];
    return [part.key, rules[part.name]!(page, getNamedType(part.field.type) as GraphQLObjectType, part)];
  });
}

const edgeParts: Readonly<Record<string, Part>> = {
  cursor: (page) => cursorOf(page.order, page.row),
  node: (page, type, part) => compileObject(page.compilation, type, selectionsOf(part), page.row),
};

const pageInfoParts: Readonly<Record<string, Part>> = {
  hasNextPage: (page) => (page.isBackward ? sql.raw(String(page.args.has('before'))) : isThereMore(page)),
  hasPreviousPage: (page) => (page.isBackward ? isThereMore(page) : sql.raw(String(page.args.has('after')))),
  startCursor: (page) => cursorAt(page, page.isBackward),
  endCursor: (page) => cursorAt(page, !page.isBackward),
};

/** All rows that fit the filters, whatever the page. A first page that is not full holds them all: they are not read again. */
function countAll(page: Page): Sql {
  const { compilation, relation, parent, args, size } = page;
  const alias = compilation.alias();
  const all = sql`(select count(*) from ${relation.from} ${alias}${whereOf(relation.where(relation.row(alias, parent)))})`;
  if (!page.isListed || args.has('after') || args.has('before')) return all;
  const held = gather(page, () => sql`count(*)`);
  return sql`case when ${held} < ${size} then ${held} else ${all} end`;
}

/** Gathers `value` over the page; its name one layer up. */
function gather(page: Page, value: () => Sql): Sql {
  return sql.raw(`g.g${page.gathered.push(value) - 1}`);
}

const column = (page: Page, value: Sql): Sql => sql.raw(`p.c${page.columns.push(value) - 1}`);

/** The object as a value of each row of the page. */
function objectOfRow(page: Page, fields: NamedFields): Sql {
  return fitColumns(fields) ? sql.raw(`row_to_json(o${page.objects.push(fields)})`) : jsonObject(fields);
}

/** The row's JSON for each row of the page; rows are numbered in the order of reading, backwards when `last` is given. */
function listOf(page: Page, value: Sql): Sql {
  const item = column(page, value);
  const direction = sql.raw(page.isBackward ? ' desc' : '');
  return gather(page, () => {
    const which = page.wantsNumbers ? sql` order by p.n${direction}) filter (where p.n <= ${page.size}` : sql``;
    return sql`coalesce(json_agg(${item}${which}), '[]'::json)`;
  });
}

function isThereMore(page: Page): Sql {
  page.wantsOneMore = true;
  page.wantsNumbers = true;
  return gather(page, () => sql`count(*) > ${page.size}`);
}

function cursorAt(page: Page, isLastRead: boolean): Sql {
  page.wantsNumbers = true;
  const direction = sql.raw(isLastRead ? ' desc' : '');
  const cursor = column(page, cursorOf(page.order, page.row));
  return gather(page, () => sql`(array_agg(${cursor} order by p.n${direction}) filter (where p.n <= ${page.size}))[1]`);
}

/** The page's rows, numbered from 1 where it matters; one row more than the page when it matters whether there are more. */
function rowsOf(page: Page, alias: Sql): Sql {
  const { relation, compilation, parent, order, args } = page;
  const inner = compilation.alias();
  const row = relation.row(inner, parent);
  const where = whereOf([...relation.where(row), ...beyondCursors(order, row, args)]);
  const limit = page.wantsOneMore ? sql`${page.size} + 1` : page.size;
  const chosen = sql`select ${inner}.* from ${relation.from} ${inner}${where}${orderOf(order, row, page.isBackward)} limit ${limit}`;
  const columns = page.columns.map((value, index) => sql`${value} as ${sql.raw(`c${index}`)}`);
  const beside = sql.join(
    page.objects.map((fields, index) => sql`, lateral (select ${columnsOf(fields)}) ${sql.raw(`o${index + 1}`)}`),
    sql``,
  );
  const numbered = page.wantsNumbers ? [sql`row_number() over () as n`, ...columns] : columns;
  return sql`(select ${sql.join(numbered)} from (${chosen}) ${alias}${beside})`;
}
