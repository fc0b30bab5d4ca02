/** A digital service of government, its history and what is measured of it. */
import { sql } from 'kysely';
import { columnFields, vintageFields } from './columns.ts';
import { connection } from './connection.ts';
import { one } from './field.ts';
import { bound, equals, equalsIn, filterArguments, inPeriod } from './filters.ts';
import { builder } from './builder.ts';
import { agencyOf, ministryOf } from './links.ts';
import * as lists from './lists.ts';
import { Node } from './node.ts';
import { newestFirstOf, valueOfArgument } from './observations.ts';
import { ordersBy, published } from './relations.ts';
import * as types from './types.ts';

const sameService = (row: { get(name: string): unknown }, parent: { get(name: string): unknown }) => [
  sql`${row.get('service_id')} = ${parent.get('service_id')}`,
];

builder.objectType(types.Service, {
  interfaces: [Node],
  description: 'A digital service of government, as the register has it in the release.',
  fields: (t) => ({
    ...vintageFields(t, 'services', 'Service'),
    ...columnFields(t, 'services'),
    agency: agencyOf(t, 'agency_id', 'The agency responsible.', false),
    ministry: ministryOf(t, 'agency_id', 'The nearest ministry above the agency.'),
    transitions: connection(t, {
      type: types.Transition,
      dataset: 'transitions',
      description: 'The stages that the service has entered, oldest first.',
      where: sameService,
    }),
    plans: connection(t, {
      type: types.Plan,
      dataset: 'plans',
      description: 'Every version of its plan.',
      where: sameService,
      first: 10,
    }),
    assessments: connection(t, {
      type: types.Assessment,
      dataset: 'assessments',
      description: 'Its assessments, newest first.',
      where: sameService,
      orders: ordersBy('assessments', 'key_desc'),
      first: 10,
    }),
    latestAssessment: one(t, types.Assessment, 'The newest assessment.', {
      relation: (service) => published('assessments', (row) => sameService(row, service), ordersBy('assessments', 'key_desc')),
    }),
    sourceAccess: connection(t, {
      type: types.SourceAccess,
      dataset: 'source-access',
      description: 'Access to its source code, newest first.',
      where: sameService,
      orders: ordersBy('source-access', 'key_desc'),
      first: 10,
    }),
    latestSourceAccess: one(t, types.SourceAccess, 'The newest statement on access to its source code.', {
      relation: (service) =>
        published('source-access', (row) => sameService(row, service), ordersBy('source-access', 'key_desc')),
    }),
    residency: one(t, types.Residency, 'Whether its restricted data is kept in the country.', {
      relation: (service) => published('residency', (row) => sameService(row, service)),
    }),
    audits: connection(t, { ...lists.audits(), description: 'Completed audits of the service.', where: sameService }),
    closedFindings: connection(t, {
      ...lists.closedFindings(),
      description: 'Weaknesses found and fixed that may be published.',
      where: sameService,
      first: 50,
    }),
    performance: connection(t, {
      type: types.ServicePerformance,
      dataset: 'service-performance',
      description: 'What its users got, month by month.',
      filters: {
        monthFrom: bound('month', '>=', 'Month', 'This month or later.'),
        monthTo: bound('month', '<=', 'Month', 'This month or earlier.'),
      },
      where: sameService,
      first: 36,
    }),
    observation: one(t, types.Observation, 'One value of an indicator for this service, by default the newest.', {
      args: filterArguments(t, {
        indicator: { ...equals('indicator_id', 'Id of the indicator: RE1 or RE2.'), required: true },
        period: inPeriod('=', 'The newest unless given.'),
        breakdown: { ...equalsIn('breakdown', 'E.g. `measure:satisfaction` or `move:after`.'), defaultValue: '' },
        statistic: equalsIn('statistic', 'The main statistic of the indicator unless given.'),
      }),
      relation: (service, args) =>
        published('indicators', valueOfArgument(args, sql`'service:' || ${service.get('service_id')}`), newestFirstOf()),
    }),
    contracts: connection(t, {
      ...lists.contracts(),
      description: 'Contracts that name the service.',
      where: (row, service) => [sql`${row.get('service_ids')} @> array[${service.get('service_id')}]`],
    }),
  }),
});
