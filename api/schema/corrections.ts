/** What was wrong, and what it became. */
import { sql } from 'kysely';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { connection } from './connection.ts';
import { leaf } from './field.ts';
import { equals, releaseArgument } from './filters.ts';
import { Node } from './node.ts';
import * as types from './types.ts';

builder.objectType(types.Correction, {
  interfaces: [Node],
  description: 'A figure that a correction changed, or a correction that changed none of the programme.',
  fields: (t) => ({
    ...vintageFields(t, 'corrections', 'Correction'),
    ...columnFields(t, 'corrections', ['indicator_id', 'datasets']),
    indicator: leaf(t, 'String', 'indicator_id', 'Id of the indicator; null where no figure of the programme changed.', {
      nullable: true,
    }),
    datasets: leaf(t, ['String'], 'datasets', 'Names of the datasets with corrected rows.', {
      value: (row) => sql`coalesce(string_to_array(${row.get('datasets')}, ';'), '{}')`,
    }),
  }),
});

builder.queryFields((t) => ({
  corrections: connection(t, {
    type: types.Correction,
    dataset: 'corrections',
    description: 'Every correction, for good: one entry a figure of the programme that it changed.',
    filters: {
      fixedIn: equals('correction_id', 'Id of the release that fixed it.'),
      corrects: equals('corrects', 'Id of the release that was wrong.'),
      indicator: equals('indicator_id', 'Id of the indicator, e.g. SV1.'),
    },
    args: releaseArgument,
    orders: [
      {
        name: 'newest_first',
        descending: true,
        keys: [
          { by: (row) => row.get('first_release'), sqlType: 'integer' },
          { by: (row) => sql`-${row.get('line')}`, sqlType: 'bigint' },
        ],
      },
    ],
  }),
}));
