/** The lists of the query type of what is kept of services over time. */
import { builder } from './builder.ts';
import { equals } from './filters.ts';
import { ordersBy } from './relations.ts';
import { simple } from './root-list.ts';
import * as types from './types.ts';

builder.queryFields((t) => ({
  transitions: simple(
    t,
    types.Transition,
    'transitions',
    'The stages that services have entered.',
    {},
    ordersBy('transitions', 'key_asc', 'entered_on_desc', 'entered_on_asc'),
  ),
  plans: simple(
    t,
    types.Plan,
    'plans',
    'Every version of every plan.',
    {},
    ordersBy('plans', 'key_asc', 'approved_on_desc', 'approved_on_asc', 'planned_on_asc', 'planned_on_desc'),
  ),
  assessments: simple(
    t,
    types.Assessment,
    'assessments',
    'Whether services are held in-house, test by test.',
    {},
    ordersBy('assessments', 'key_asc', 'assessed_on_desc', 'assessed_on_asc'),
  ),
  sourceAccess: simple(
    t,
    types.SourceAccess,
    'source-access',
    'Access to the source code of services.',
    { level: equals('level', 'Only this level, 0 to 4.', 'Int') },
    ordersBy('source-access', 'key_asc', 'assessed_on_desc', 'assessed_on_asc'),
  ),
  residency: simple(t, types.Residency, 'residency', 'Whether the restricted data of services is kept in the country.'),
  servicePerformance: simple(
    t,
    types.ServicePerformance,
    'service-performance',
    'What users got, by service and month.',
    {},
    ordersBy('service-performance', 'key_asc', 'month_desc', 'month_asc'),
  ),
}));
