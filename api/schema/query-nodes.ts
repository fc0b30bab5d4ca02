/** Objects of any type by their ids. */
import { sql } from 'kysely';
import type { Arguments } from '../compile/arguments.ts';
import type { Relation } from '../compile/mapping.ts';
import { slot } from '../compile/slots.ts';
import { builder } from './builder.ts';
import { field, one, type Fields } from './field.ts';
import { releaseArgument } from './filters.ts';
import { namedBy, typesOf } from './node-ids.ts';
import { Node, type Naming } from './node.ts';
import { elements, vintageOf } from './relations.ts';
import type { ObjectType } from './types.ts';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** One row an id in the order given, with what the id names. Which types are named shapes the statement: see plans.ts. */
function named(args: Arguments, argument: 'id' | 'ids'): Relation {
  const types = typesOf(listOf(args.shape(argument)));
  const array = slot((request) => JSON.stringify(listOf(args.values(request)[argument]).map(namedBy)));
  return {
    ...elements(sql`${array}::json`),
    row: (alias, vintage) =>
      ({
        ...vintageOf(vintage),
        types,
        get: (name) => (name === '#' ? sql`${alias}.ordinality` : sql`(${alias}.value->>${sql.lit(name)})`),
      }) as Naming,
  };
}

const type = Node as unknown as ObjectType;

const idArguments = (t: Fields) => ({
  id: t.arg({ type: 'ID', required: true, description: 'The `id` of an object, as an answer gave it.' }),
  ...releaseArgument(t),
});

builder.queryFields((t) => ({
  node: one(t, type, 'The object with the id. Null when the release has none.', {
    args: idArguments(t),
    relation: (_, args) => named(args, 'id'),
  }),
  nodes: field(t, {
    type: [type],
    nullable: { list: false, items: true },
    description: 'The objects with the ids, in their order; null for each that the release does not have. At most 100.',
    args: {
      ids: t.arg({ type: ['ID'], required: true, description: 'Ids of objects, as answers gave them: 1 to 100.' }),
      ...releaseArgument(t),
    },
    sql: {
      kind: 'list',
      rows: (values) => listOf(values['ids']).length,
      relation: (_, args) => named(args, 'ids'),
    },
  }),
}));
