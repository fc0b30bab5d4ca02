/** The fields of one object as JSON. */
import {
  getNamedType,
  isInterfaceType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { sql } from 'kysely';
import { Arguments } from './arguments.ts';
import { collectFields, selectionsOf, type CollectedField } from './collect-fields.ts';
import type { Compilation } from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { jsonObject, type NamedFields } from './json-object.ts';
import type { Choices, Mapping, Order, Relation, Row, Sql, Vintage } from './mapping.ts';

type Sets = readonly (SelectionSetNode | undefined)[];

/** The mapping of a field. A field without one is a mistake of the schema, found by its test. */
export function mappingOf(collected: CollectedField): Mapping {
  const mapping = collected.field?.extensions['sql'] as Mapping | undefined;
  if (!mapping) throw new Error(`Field ${collected.name} has no SQL mapping.`);
  return mapping;
}

export const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/** Under which key an object tells graphql-js its type: no name of GraphQL has this character. */
export const typeKey = '#type';

/** All that is asked of an object of `type`, read from `row`. */
export const compileObject = (compilation: Compilation, type: GraphQLObjectType, sets: Sets, row: Row, namesType = false): Sql =>
  jsonObject(compileFields(compilation, type, sets, row, namesType));

/** The same before it is one. */
export function compileFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Sets,
  row: Row,
  namesType = false,
): NamedFields {
  const fields = collectFields(compilation, type, sets).filter(({ name }) => !isIntrospection(name));
  const asked = fields.map((field) => [field.key, compileField(compilation, type, field, row)] as const);
  return namesType ? [...asked, [typeKey, sql`${sql.lit(type.name)}::text`]] : asked;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** An object whose type may be known only by its row. */
const compileComposite = (compilation: Compilation, type: Composite, sets: Sets, row: Row): Sql =>
  isInterfaceType(type) ? compileChoices(compilation, type, sets, row) : compileObject(compilation, type, sets, row);

/** The object behind a row whose type is one of several; null where it is not there. */
function compileChoices(compilation: Compilation, type: GraphQLInterfaceType, sets: Sets, row: Row): Sql {
  const choices = (type.extensions['choices'] as Choices)(row);
  if (choices.length === 0) return sql`null::json`;
  const cases = choices.map((choice) => {
    const object = (target: Row): Sql =>
      compileObject(
        compilation,
        compilation.schema.getType(choice.type) as GraphQLObjectType,
        sets,
        target,
        compilation.namesTypes,
      );
    return sql`when ${choice.when} then ${compileOne(compilation, choice.relation, row, object)}`;
  });
  return sql`case ${sql.join(cases, sql` `)} end`;
}

function compileField(compilation: Compilation, type: GraphQLObjectType, collected: CollectedField, parent: Row): Sql {
  if (!collected.field) return sql`${sql.lit(type.name)}::text`;
  const args = new Arguments(collected.field, collected.nodes[0]!, compilation.first);
  const row = { ...parent, ...vintageOfField(compilation, collected.field, args) };
  const mapping = mappingOf(collected);
  const object = (target: Row): Sql =>
    compileComposite(compilation, getNamedType(collected.field!.type) as Composite, selectionsOf(collected), target);
  switch (mapping.kind) {
    case 'value':
      return mapping.value(row, args);
    case 'same': {
      const json = object(mapping.row(row, args));
      return mapping.present ? sql`case when ${mapping.present(row)} then ${json} end` : json;
    }
    case 'one':
      return compileOne(compilation, mapping.relation(row, args), row, object);
    case 'list':
      return compileList(compilation, mapping.relation(row, args), row, object);
    case 'connection':
      return compileConnection({ compilation, collected, args, relation: mapping.relation(row, args), parent: row });
    case 'part':
      throw new Error(`Field ${collected.name} is part of a connection and was asked for outside of one.`);
  }
}

/** The release that a field names by its arguments; of all others the parent's holds. */
function vintageOfField(compilation: Compilation, field: GraphQLField<unknown, unknown>, args: Arguments): Partial<Vintage> {
  if (field.args.some(({ name }) => name === 'release')) return compilation.vintage(args);
  return field.extensions['comparesReleases'] ? compilation.comparison(args) : {};
}

/** `where`, or nothing. */
export const whereOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;

/** `order by`, or nothing. */
export function orderOf(order: Order | undefined, row: Row, backwards = false): Sql {
  if (!order) return sql``;
  const direction = sql.raw(order.descending === backwards ? 'asc' : 'desc');
  return sql` order by ${sql.join(order.keys.map((key) => sql`${key.by(row)} ${direction}`))}`;
}

function compileOne(compilation: Compilation, relation: Relation, parent: Row, object: (row: Row) => Sql): Sql {
  const alias = compilation.alias();
  const row = relation.row(alias, parent);
  return sql`(select ${object(row)} from ${relation.from} ${alias}${whereOf(relation.where(row))}${orderOf(relation.orders[0], row)} limit 1)`;
}

function compileList(compilation: Compilation, relation: Relation, parent: Row, object: (row: Row) => Sql): Sql {
  const alias = compilation.alias();
  const row = relation.row(alias, parent);
  return sql`(select coalesce(json_agg(${object(row)}${orderOf(relation.orders[0], row)}), '[]'::json) from ${relation.from} ${alias}${whereOf(relation.where(row))})`;
}
