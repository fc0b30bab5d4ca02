/** A row that differs between two releases: what identifies it, what became of it, and in which fields it differs. */
import { sql } from 'kysely';
import { datasets } from '../../db/datasets/index.ts';
import { physicalColumns } from '../../db/datasets/table-schema.ts';
import { asText } from '../../db/files/select-rows.ts';
import type { DatasetDeclaration } from '../../db/records/define.ts';
import { differingFields } from '../../db/release/comparison.ts';
import type { Relation, Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { changeReason, enumType } from './enums.ts';
import { leaf, list } from './field.ts';
import { tableRow } from './relations.ts';
import * as types from './types.ts';

const declarations: readonly DatasetDeclaration[] = datasets;
const mostColumns = Math.max(...declarations.map((dataset) => physicalColumns(dataset).length));
const mostKeys = Math.max(...declarations.map(({ key }) => key.length));

/** A row below a comparison: it knows the dataset, which is part of the statement's text, and where all differing rows are. */
export interface Compared extends Row {
  readonly dataset: DatasetDeclaration;
  readonly differing: Sql;
}
export const datasetOf = (row: Row): DatasetDeclaration => (row as Compared).dataset;
export const differingOf = (row: Row): Sql => (row as Compared).differing;

/** Rows in the order of their column `place`. */
export const numbered = (from: Sql): Relation => ({
  from,
  row: tableRow,
  where: () => [],
  orders: [{ name: 'place', descending: false, keys: [{ by: (row: Row) => row.get('place'), sqlType: 'integer' }] }],
});

export const changeKind = enumType('ChangeKind', 'What became of a row between two releases.', {
  added: 'It stands in the later release alone.',
  changed: 'It stands in both, with other content.',
  withdrawn: 'It stands in the earlier release alone.',
});

builder.objectType(types.RowChange, {
  description: 'A row that differs between two releases.',
  fields: (t) => ({
    key: list(t, types.KeyValue, 'What identifies the row, in the order of the files.', { rows: mostKeys, relation: keyOf }),
    kind: leaf(t, changeKind, 'kind', 'What became of it.'),
    reason: leaf(
      t,
      changeReason(),
      'reason',
      'Why; of several steps in between the newest. A row whose place another one took went by `update`, not by `withdrawal`.',
    ),
    fields: list(t, types.FieldChange, 'The fields besides the key that differ, in the order of the files.', {
      rows: mostColumns,
      relation: fieldsOf,
    }),
  }),
});

builder.objectType(types.KeyValue, {
  description: 'A column of a key with its value.',
  fields: (t) => ({
    column: leaf(t, 'String', 'name', 'Name of the column, as in the files.'),
    value: leaf(t, 'String', 'value', 'The value exactly as it stands in the CSV file; empty where nothing stands there.'),
  }),
});

builder.objectType(types.FieldChange, {
  description: 'A field of a row that differs between two releases.',
  fields: (t) => ({
    column: leaf(t, 'String', 'name', 'Name of the column, as in the files.'),
    old: leaf(t, 'String', 'old', 'The value in the earlier release exactly as it stands in its CSV file; null for nothing.', {
      nullable: true,
    }),
    new: leaf(t, 'String', 'new', 'The value in the later release exactly as it stands in its CSV file; null for nothing.', {
      nullable: true,
    }),
  }),
});

function keyOf(change: Row): Relation {
  const dataset = datasetOf(change);
  const columns = physicalColumns(dataset).filter(({ name }) => dataset.key.includes(name));
  const values = columns.map(
    ({ name, column }, place) => sql`(${sql.lit(place)}, ${sql.lit(name)}, coalesce(${sql.raw(asText(name, column, 'k'))}, ''))`,
  );
  const keys = columns.map(({ name }) => sql`${change.get(name)} as ${sql.ref(name)}`);
  return numbered(
    sql`(select v.* from (select ${sql.join(keys)}) k, lateral (values ${sql.join(values)}) v(place, name, value))`,
  );
}

const fieldsOf = (change: Row): Relation =>
  numbered(sql`(${differingFields(datasetOf(change), change.get('old_version'), change.get('new_version'))})`);
