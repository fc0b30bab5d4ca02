/** Fields with their SQL: the few shapes that every type is built of. */
import type { FieldRef } from '@pothos/core';
import { sql } from 'kysely';
import type { L10n } from '../../db/records/define.ts';
import type { Arguments } from '../compile/arguments.ts';
import type { Mapping, Relation, Row, Sql } from '../compile/mapping.ts';
import { answered, builder } from './builder.ts';
import { Text, type ObjectType } from './types.ts';

export type Types = typeof builder.$inferSchemaTypes;
export type Field = FieldRef<Types>;
export type FieldMap = Record<string, Field>;
/** What is used of a type's field builder: the same for objects and the query type. */
export interface Fields {
  field(options: never): Field;
  readonly arg: PothosSchemaTypes.ObjectFieldBuilder<Types, object>['arg'];
}
export type ArgumentMap = Record<string, ReturnType<Fields['arg']>>;

export interface FieldOptions {
  readonly type: unknown;
  readonly description: string;
  readonly nullable?: boolean | { readonly list: boolean; readonly items: boolean };
  readonly args?: ArgumentMap;
  readonly sql: Mapping;
  readonly extensions?: Record<string, unknown>;
}

/** A field answered by SQL. */
export const field = (t: Fields, { type, description, nullable, args, sql: mapping, extensions }: FieldOptions): Field =>
  t.field({
    type,
    description,
    nullable: nullable ?? false,
    ...(args && { args }),
    extensions: { ...extensions, sql: mapping },
    resolve: answered,
  } as never);

interface Leaf {
  readonly nullable?: FieldOptions['nullable'];
  readonly value?: (row: Row, args: Arguments) => Sql;
  readonly args?: ArgumentMap;
}

/** A leaf: by default the column named. */
export const leaf = (t: Fields, type: unknown, column: string, description: string, options: Leaf = {}): Field =>
  field(t, {
    type,
    description,
    nullable: options.nullable ?? false,
    ...(options.args && { args: options.args }),
    sql: { kind: 'value', value: options.value ?? ((row) => row.get(column)) },
  });

/** A label: three columns in a table. */
export const label = (t: Fields, column: string, description: string, options: { nullable?: boolean } = {}): Field =>
  field(t, {
    type: Text,
    description,
    nullable: options.nullable ?? false,
    sql: {
      kind: 'same',
      row: (row) => ({ asOf: row.asOf, get: (locale) => row.get(`${column}_${locale}`) }),
      ...(options.nullable && { present: (row: Row) => sql`${row.get(`${column}_ms`)} is not null` }),
    },
  });

/** A text in three languages within a JSON constant. */
export const jsonText = (t: Fields, property: string, description: string, options: { nullable?: boolean } = {}): Field =>
  field(t, {
    type: Text,
    description,
    nullable: options.nullable ?? false,
    sql: {
      kind: 'same',
      row: (row) => ({ asOf: row.asOf, get: (locale) => sql`(${row.get(property)}->>${sql.lit(locale)})` }),
      ...(options.nullable && { present: (row: Row) => sql`(${row.get(property)}->>'ms') is not null` }),
    },
  });

interface One {
  readonly nullable?: boolean;
  readonly args?: ArgumentMap;
  readonly relation: (row: Row, args: Arguments) => Relation;
}

/** One object of another source; null where there is none unless said otherwise. */
export const one = (t: Fields, type: ObjectType, description: string, { nullable = true, args, relation }: One): Field =>
  field(t, { type, description, nullable, ...(args && { args }), sql: { kind: 'one', relation } });

interface List {
  /** How many rows there may be at most, for the cost. */
  readonly rows: number;
  readonly args?: ArgumentMap;
  readonly relation: (row: Row, args: Arguments) => Relation;
}

/** A plain list of known, small length. */
export const list = (t: Fields, type: ObjectType, description: string, { rows, args, relation }: List): Field =>
  field(t, { type: [type], description, ...(args && { args }), sql: { kind: 'list', relation, rows } });

/** A title and description of a declaration as one sentence of English. */
export const describe = (title: L10n, description?: L10n): string =>
  description ? `${title.en}. ${description.en}` : `${title.en}.`;
