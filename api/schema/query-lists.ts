/** The lists of the query type. */
import { sql } from 'kysely';
import type { Order, Row } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { enumOf } from './enums.ts';
import { bound, equals, equalsIn, inPeriod, named, oneOf, releaseArgument } from './filters.ts';
import * as lists from './lists.ts';
import { newestFirst, releases } from './releases.ts';
import { root, simple } from './root-list.ts';
import { ordersBy, table } from './relations.ts';
import * as types from './types.ts';
import { forms, givenIn } from './value-forms.ts';

const quarter = equals('quarter', 'Only this quarter.', 'Quarter');
const quarterFrom = bound('quarter', '>=', 'Quarter', 'This quarter or later.');
const country = equals('country', 'ISO 3166-1 alpha-2.');

builder.queryFields((t) => ({
  releases: connection(t, {
    type: types.Release,
    dataset: 'releases',
    description: 'All releases, newest first.',
    orders: newestFirst,
    relation: () => releases(() => []),
  }),
  agencies: root(t, { ...lists.agencies(), description: 'Public bodies.' }),
  services: root(t, { ...lists.services(), description: 'Services of government.' }),
  audits: root(t, { ...lists.audits(), description: 'Completed audits.' }),
  closedFindings: root(t, { ...lists.closedFindings(), description: 'Weaknesses found and fixed that may be published.' }),
  contracts: root(t, { ...lists.contracts(), description: 'Contracts with outside suppliers.' }),
  milestones: root(t, { ...lists.milestones(), description: 'What was promised for which day.' }),
  indicatorMembers: root(t, { ...lists.members(), description: 'The records behind the values of an indicator.' }),
  observations: root(t, { ...lists.observations(), description: 'Values of an indicator.' }),
  suppliers: simple(
    t,
    types.Supplier,
    'suppliers',
    'Outside suppliers.',
    {
      countryOfControl: equals('country_of_control', 'ISO 3166-1 alpha-2.'),
      search: named('Text in the name.', ['name']),
    },
    ordersBy('suppliers', 'key_asc', 'name_asc'),
  ),
  sanctions: simple(
    t,
    types.Sanction,
    'sanctions',
    'Sanctions in effect against legal persons.',
    {
      supplier: equals('supplier_id', 'Id of the supplier.'),
      status: oneOf('status', enumOf('sanctions', 'status'), 'Only these.'),
    },
    ordersBy('sanctions', 'starts_on_desc', 'key_asc'),
  ),
  partnerships: simple(
    t,
    types.Partnership,
    'partnerships',
    'Partnerships with other countries.',
    {
      country,
      kind: oneOf('kind', enumOf('partnerships', 'kind'), 'Only these kinds.'),
    },
    ordersBy('partnerships', 'signed_on_desc', 'key_asc'),
  ),
  targets: simple(
    t,
    types.Target,
    'targets',
    'Targets of indicators by day.',
    {
      indicator: equals('indicator_id', 'Id of the indicator, e.g. SV1.'),
    },
    ordersBy('targets', 'key_asc', 'due_on_asc', 'due_on_desc'),
  ),
  remediation: simple(
    t,
    types.Remediation,
    'remediation',
    'Weaknesses found and fixed, the programme, one quarter behind.',
    {
      quarter,
      quarterFrom,
      severity: oneOf('severity', enumOf('remediation', 'severity'), 'Only these severities.'),
    },
    ordersBy('remediation', 'key_asc', 'quarter_desc', 'quarter_asc'),
  ),
  posts: simple(
    t,
    types.Post,
    'posts',
    'Posts by agency, quarter and role.',
    {
      agency: equals('agency_id', 'Id of the agency; of a ministry for the role `security`.'),
      quarter,
      quarterFrom,
      role: oneOf('role', enumOf('posts', 'role'), 'Only these roles.'),
    },
    ordersBy('posts', 'key_asc', 'quarter_desc', 'quarter_asc'),
  ),
  training: simple(
    t,
    types.Training,
    'training',
    'Required training by quarter.',
    {
      quarter,
      quarterFrom,
      programme: oneOf('programme', enumOf('training', 'programme'), 'Only these programmes of training.'),
    },
    ordersBy('training', 'key_asc', 'quarter_desc', 'quarter_asc'),
  ),
  universityCohorts: simple(
    t,
    types.UniversityCohort,
    'university-cohorts',
    'University cohorts by institution, level and year of intake.',
    {
      institution: equals('institution', 'Only this institution.'),
      level: oneOf('level', enumOf('university-cohorts', 'level'), 'Only these levels.'),
      intakeYear: equals('intake_year', 'Only this year.', 'Int'),
    },
    ordersBy('university-cohorts', 'key_asc', 'intake_year_desc', 'intake_year_asc'),
  ),
  enforcement: simple(t, types.Enforcement, 'enforcement', 'Decided cases; companies and persons apart.', {
    subjectKind: equals('subject_kind', 'Only these.', enumOf('enforcement', 'subject_kind')),
    period: inPeriod('=', 'Quarter of companies, year of persons.'),
    allegation: oneOf('allegation', enumOf('enforcement', 'allegation'), 'Only these allegations.'),
    outcome: oneOf('outcome', enumOf('enforcement', 'outcome'), 'Only these outcomes.'),
  }),
  dataControl: simple(
    t,
    types.DataControl,
    'data-control',
    'Services by the lowest control over their data, and by who holds the keys.',
    {
      scope: equalsIn('scope', '`programme` or `agency:<id of a ministry>`.'),
    },
  ),
  stageHistory: connection(t, {
    type: types.StageCount,
    dataset: 'indicators',
    description: 'How many critical services stood at which stage at the end of each month.',
    first: 100,
    args: (fields) => ({
      scope: fields.arg({
        type: 'String',
        defaultValue: 'programme',
        description: '`programme` or `agency:<id of a ministry>`.',
      }),
      periodFrom: fields.arg({ type: 'Month', description: 'This month or later.' }),
      periodTo: fields.arg({ type: 'Month', description: 'This month or earlier.' }),
      ...releaseArgument(fields),
    }),
    relation: (_, args) =>
      table(
        'stage_history',
        (row) => [
          sql`${row.get('release_ordinal')} = ${row.asOf}`,
          sql`${row.get('scope')} = coalesce(${givenIn(forms.scope, args, 'scope')}, 'programme')`,
          ...(args.has('periodFrom') ? [sql`${row.get('period')} >= ${args.text('periodFrom')}`] : []),
          ...(args.has('periodTo') ? [sql`${row.get('period')} <= ${args.text('periodTo')}`] : []),
        ],
        byMonth,
      ),
  }),
}));

const byMonth: readonly Order[] = [
  {
    name: 'period_asc',
    descending: false,
    keys: ['period', 'stage'].map((column) => ({ by: (row: Row) => row.get(column), sqlType: 'text' })),
  },
];
