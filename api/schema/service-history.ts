/** What is kept of each service over time. */
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { describe, type FieldMap, type Fields } from './field.ts';
import { agencyOf, serviceOf } from './links.ts';
import { datasetByName } from '../../db/datasets/index.ts';
import { Node } from './node.ts';
import * as types from './types.ts';

const described = (dataset: string): string => {
  const { title, description } = datasetByName(dataset)!;
  return describe(title, description);
};

const ofService = (t: Fields, dataset: string, type: string): FieldMap => ({
  ...vintageFields(t, dataset, type),
  ...columnFields(t, dataset),
  service: serviceOf(t, 'service_id', 'The service.', false),
});

builder.objectType(types.Transition, {
  interfaces: [Node],
  description: described('transitions'),
  fields: (t) => ofService(t, 'transitions', 'Transition'),
});
builder.objectType(types.Plan, {
  interfaces: [Node],
  description: described('plans'),
  fields: (t) => ofService(t, 'plans', 'Plan'),
});
builder.objectType(types.Assessment, {
  interfaces: [Node],
  description: described('assessments'),
  fields: (t) => ({
    ...ofService(t, 'assessments', 'Assessment'),
    assessor: agencyOf(t, 'assessor_agency_id', 'The body that assessed.'),
  }),
});
builder.objectType(types.SourceAccess, {
  interfaces: [Node],
  description: described('source-access'),
  fields: (t) => ofService(t, 'source-access', 'SourceAccess'),
});
builder.objectType(types.Residency, {
  interfaces: [Node],
  description: described('residency'),
  fields: (t) => ofService(t, 'residency', 'Residency'),
});
builder.objectType(types.ServicePerformance, {
  interfaces: [Node],
  description: described('service-performance'),
  fields: (t) => ofService(t, 'service-performance', 'ServicePerformance'),
});
builder.objectType(types.Audit, {
  interfaces: [Node],
  description: described('audits'),
  fields: (t) => ofService(t, 'audits', 'Audit'),
});
builder.objectType(types.ClosedFinding, {
  interfaces: [Node],
  description: described('closed-findings'),
  fields: (t) => ofService(t, 'closed-findings', 'ClosedFinding'),
});
