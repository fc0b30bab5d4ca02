/** Published counts and the programme's own records: people, fixing, enforcement, milestones, targets, partners. */
import { datasetByName } from '../../db/datasets/index.ts';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { describe } from './field.ts';
import { agencyOf } from './links.ts';
import { Node } from './node.ts';
import * as types from './types.ts';

function typeOf(type: types.ObjectType, dataset: string): void {
  const { title, description } = datasetByName(dataset)!;
  builder.objectType(type, {
    interfaces: [Node],
    description: describe(title, description),
    fields: (t) => ({ ...vintageFields(t, dataset, type.name), ...columnFields(t, dataset) }),
  });
}

typeOf(types.Remediation, 'remediation');
typeOf(types.DataControl, 'data-control');
typeOf(types.Post, 'posts');
typeOf(types.Training, 'training');
typeOf(types.UniversityCohort, 'university-cohorts');
typeOf(types.Enforcement, 'enforcement');
typeOf(types.Target, 'targets');
typeOf(types.Partnership, 'partnerships');

builder.objectType(types.Milestone, {
  interfaces: [Node],
  description: 'Something promised for a day.',
  fields: (t) => ({
    ...vintageFields(t, 'milestones', 'Milestone'),
    ...columnFields(t, 'milestones'),
    agency: agencyOf(t, 'agency_id', 'The body that promised it.', false),
  }),
});
