/**
 * Objects that can be asked for again by their id alone, as the Relay specification has it (Global Object Identification). The
 * `id` of a row is opaque: base64url of its type and key. What has a name of its own that is unique in the portal keeps it as
 * `id`: releases (`2026-10`), datasets (`services`), indicators (`SV1`) and intake rules (`bad-date`).
 */
import { sql } from 'kysely';
import type { Choices, Relation, Row } from '../compile/mapping.ts';
import { opaqueOf } from '../compile/opaque.ts';
import { answered, builder } from './builder.ts';
import { leaf, type Field, type Fields } from './field.ts';

/** How objects of a type are found again. */
interface NodeType {
  /** How many parts their key has. */
  readonly parts: number;
  /** The object behind a row with `k0`, `k1`, ... */
  readonly find: (row: Row) => Relation;
}

const nodeTypes = new Map<string, NodeType>();

export const nodeType = (type: string): NodeType | undefined => nodeTypes.get(type);

/** A row that names an object by `type` and key; the statement looks for it among `types` only. */
export interface Naming extends Row {
  readonly types: readonly string[];
}

const choices: Choices = (row) =>
  (row as Naming).types.map((type) => ({
    type,
    when: sql`${row.get('type')} = ${sql.lit(type)}`,
    relation: nodeTypes.get(type)!.find(row),
  }));

export const Node = builder.interfaceRef<object>('Node');
builder.interfaceType(Node, {
  description: 'An object that `node` finds by its id.',
  extensions: { choices },
  resolveType: (value) => {
    const named = value as Record<string, string>;
    return named['#type'] ?? named['__typename'];
  },
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies it among all objects of the portal; the same in every release.',
      resolve: answered,
    }),
  }),
});

const meaning = 'Identifies it among all objects of the portal, in every release: give it to `node`.';

/** The id of a type whose rows are found by `columns`. */
export function nodeId(t: Fields, type: string, columns: readonly string[], find: NodeType['find']): Field {
  nodeTypes.set(type, { parts: columns.length, find });
  return leaf(t, 'ID', 'id', `${meaning} Opaque.`, {
    value: (row) => opaqueOf([sql`${sql.lit(type)}`, ...columns.map((name) => row.get(name))]),
  });
}

/** The id of a type whose objects have names of their own. */
export function ownId(t: Fields, type: string, column: string, description: string, find: NodeType['find']): Field {
  nodeTypes.set(type, { parts: 1, find });
  return leaf(t, 'ID', column, `${description} ${meaning}`);
}

/** Condition: the columns hold the key that `named` names. Texts are compared as they are, so that an index serves. */
export const hasKey = (columns: readonly { name: string; isText: boolean }[], row: Row, named: Row) =>
  columns.map(({ name, isText }, place) => {
    const column = isText ? row.get(name) : sql`(${row.get(name)})::text`;
    return sql`${column} = ${named.get(`k${place}`)}`;
  });
