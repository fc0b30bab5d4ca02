/** Two releases of a dataset compared: how many rows differ and why, which ones, and in which fields. */
import { sql } from 'kysely';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../../db/records/define.ts';
import { comparedRows } from '../../db/release/comparison.ts';
import type { Relation, Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { concernsAgency } from './comparison-agency.ts';
import { connection } from './connection.ts';
import { changeReason, enumType } from './enums.ts';
import { field, leaf, list, one } from './field.ts';
import { conditions, oneOf, type Filters } from './filters.ts';
import { keyOrder, tableRow } from './relations.ts';
import { releases } from './releases.ts';
import { changeKind, datasetOf, differingOf, numbered, type Compared } from './row-changes.ts';
import * as types from './types.ts';

const declarations: readonly DatasetDeclaration[] = datasets;

const datasetName = enumType(
  'DatasetName',
  'A published dataset. Where the name has a hyphen stands `_`: `service_performance`.',
  Object.fromEntries(declarations.map(({ name, title }) => [tableOf(name), `${title.en}.`])),
);

builder.queryField('comparison', (t) =>
  field(t, {
    type: types.Comparison,
    description: 'A dataset in two releases, compared row by row and field by field. Any two releases, the earlier one first.',
    args: {
      dataset: t.arg({ type: datasetName as never, required: true, description: 'The dataset.' }),
      from: t.arg({ type: 'String', required: true, description: 'Id of the earlier release, e.g. 2026-08.' }),
      to: t.arg({ type: 'String', description: 'Id of the later release; the latest unless given.' }),
    },
    extensions: { comparesReleases: true },
    sql: {
      kind: 'same',
      row: (row, args) => {
        const dataset = declarations.find(({ name }) => tableOf(name) === args.shape('dataset'))!;
        const differing = row.compared!.share(comparedRows(dataset, { from: row.compared!.since, to: row.asOf }));
        return { ...row, dataset, differing, get: () => sql`${sql.lit(dataset.name)}::text` } as Compared;
      },
    },
  }),
);

const filters: Filters = {
  kind: oneOf('kind', changeKind, 'Only these kinds of change.'),
  reason: oneOf('reason', changeReason(), 'Only these reasons.'),
  agency: {
    type: 'String',
    description:
      'Id of an agency: only rows that name it, or one of its services, or whose scope it is. Refused for a dataset that says nothing of agencies.',
    where: (row, args, name) => concernsAgency(datasetOf(row), row, args.text(name)),
  },
};

/** The rows that differ. */
const differing = (parent: Row, where: Relation['where'] = () => []): Relation => ({
  from: differingOf(parent),
  row: (alias, vintage) => ({ ...tableRow(alias, vintage), dataset: datasetOf(parent) }) as Compared,
  where,
  orders: [keyOrder(datasetOf(parent).name)],
});

const release = (ordinal: (row: Row) => Sql) => ({
  nullable: false,
  relation: (comparison: Row) => releases((row) => [sql`${row.get('ordinal')} = ${ordinal(comparison)}`]),
});

builder.objectType(types.Comparison, {
  description: 'What differs in a dataset between two releases.',
  fields: (t) => ({
    dataset: leaf(t, 'String', 'dataset', 'Name of the dataset.'),
    from: one(
      t,
      types.Release,
      'The earlier release.',
      release((row) => row.compared!.since),
    ),
    to: one(
      t,
      types.Release,
      'The later release.',
      release((row) => row.asOf),
    ),
    counts: list(t, types.ComparisonCount, 'How many rows differ, by what became of them and why.', {
      rows: 20,
      relation: (parent) =>
        numbered(sql`(select kind, reason, count(*) as rows, row_number() over (order by kind, reason) as place
          from ${differingOf(parent)} group by kind, reason)`),
    }),
    changes: connection(t, {
      type: types.RowChange,
      dataset: 'indicators',
      description: 'The rows that differ, in the order of their key.',
      columns: ['key', 'kind', 'reason', 'fields'],
      filters,
      relation: (parent, args) => differing(parent, (row) => conditions(filters, row, args)),
    }),
  }),
});

builder.objectType(types.ComparisonCount, {
  description: 'How many rows of a dataset differ between two releases, for one kind and reason.',
  fields: (t) => ({
    kind: leaf(t, changeKind, 'kind', 'What became of them.'),
    reason: leaf(t, changeReason(), 'reason', 'Why.'),
    rows: leaf(t, 'Int', 'rows', 'How many rows.'),
  }),
});
