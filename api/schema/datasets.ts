/** What is published: the declarations of the datasets, with their files and changes in a release. */
import { sql } from 'kysely';
import { datasets } from '../../db/datasets/index.ts';
import { columnsWithMarks } from '../../db/datasets/table-schema.ts';
import { tri } from '../../db/records/code-lists.ts';
import type { Codes, Column, DatasetDeclaration } from '../../db/records/define.ts';
import type { Row } from '../compile/mapping.ts';
import { slot } from '../compile/slots.ts';
import { builder } from './builder.ts';
import { jsonText, leaf, list } from './field.ts';
import { Node, ownId } from './node.ts';
import { constantById, elements } from './relations.ts';
import { changes, distributions } from './releases.ts';
import * as types from './types.ts';

const declarations: readonly DatasetDeclaration[] = datasets;

/** What the API says of each dataset, without its columns. */
export const describedDatasets = declarations.map(({ name, title, description, rule, key }) => ({
  id: name,
  title,
  description,
  rule,
  key,
}));

/** The closed list of a column's codes; none for other kinds. */
const codesOf = (column: Column): Codes => (column.kind === 'code' ? column.codes : column.kind === 'tri' ? tri : {});

const describedColumns = JSON.stringify(
  Object.fromEntries(
    declarations.map((dataset) => [
      dataset.name,
      Object.entries(columnsWithMarks(dataset)).map(([column, declared]) => ({
        name: column,
        kind: declared.kind,
        title: declared.title,
        description: declared.description,
        required: declared.required ?? false,
        references: declared.references,
        codes: Object.entries(codesOf(declared)).map(([code, label]) => ({ code, label })),
      })),
    ]),
  ),
);

const ofDataset = (dataset: Row) => (row: Row) => [
  sql`${row.get('release_ordinal')} = ${dataset.asOf}`,
  sql`${row.get('dataset')} = (${dataset.get('id')}#>>'{}')`,
];

builder.objectType(types.Dataset, {
  interfaces: [Node],
  description: 'A published dataset.',
  fields: (t) => ({
    id: ownId(
      t,
      'Dataset',
      'id',
      'Its name, as in the addresses of its files.',
      constantById(() => describedDatasets),
    ),
    title: jsonText(t, 'title', 'Title.'),
    description: jsonText(t, 'description', 'What it holds.'),
    rule: jsonText(t, 'rule', 'What is published and what is not.'),
    key: leaf(t, ['String'], 'key', 'The columns that identify a row.'),
    columns: list(t, types.DatasetColumn, 'Its columns in the order of the files; a label stands in the files once a language.', {
      rows: 20,
      relation: (dataset) => elements(sql`(${slot(() => describedColumns)}::json->(${dataset.get('id')}#>>'{}'))`),
    }),
    rows: leaf(t, 'Int', 'rows', 'Rows of data in the release.', {
      value: (dataset) =>
        sql`coalesce((select max(d.rows) from open.distributions d where d.release_ordinal = ${dataset.asOf} and d.dataset = (${dataset.get('id')}#>>'{}') and d.format = 'csv'), 0)`,
    }),
    distributions: list(t, types.Distribution, 'Its files in the release.', {
      rows: 5,
      relation: (dataset) => distributions(ofDataset(dataset)),
    }),
    hiddenCells: leaf(t, 'Int', 'hiddenCells', 'How many of its cells are hidden in the release; null where nothing ever is.', {
      nullable: true,
      value: (dataset) =>
        sql`(select h.cells from open.hidden_cells h where h.release_ordinal = ${dataset.asOf} and h.dataset = (${dataset.get('id')}#>>'{}'))`,
    }),
    changes: list(t, types.DatasetChange, 'Rows that changed in the release, by reason.', {
      rows: 6,
      relation: (dataset) => changes(ofDataset(dataset)),
    }),
  }),
});

builder.objectType(types.DatasetColumn, {
  description: 'A column of a dataset.',
  fields: (t) => ({
    name: leaf(t, 'String', 'name', 'Its name; a label has one column a language, e.g. name_ms.'),
    kind: leaf(
      t,
      'String',
      'kind',
      'id, code, text, label, date, month, quarter, year, integer, decimal, money, boolean, tri, url, refs, country, spdx or measure.',
    ),
    title: jsonText(t, 'title', 'Title.'),
    description: jsonText(t, 'description', 'What it says.', { nullable: true }),
    required: leaf(t, 'Boolean', 'required', 'Whether it is always there in the records.'),
    references: leaf(t, 'String', 'references', 'The dataset whose key it holds.', { nullable: true }),
    codes: list(t, types.Code, 'The closed list of its codes; empty for other kinds.', {
      rows: 12,
      relation: (column) => elements(column.get('codes')),
    }),
  }),
});

builder.objectType(types.Code, {
  description: 'A code of a closed list.',
  fields: (t) => ({
    code: leaf(t, 'String', 'code', 'Its exact spelling in files and answers.'),
    label: jsonText(t, 'label', 'Its meaning.'),
  }),
});
