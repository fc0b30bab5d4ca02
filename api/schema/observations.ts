/** Values of indicators, and the records behind them. */
import { sql } from 'kysely';
import { indicatorById } from '../../db/release/indicators/definitions/index.ts';
import type { Arguments } from '../compile/arguments.ts';
import type { Order, Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { connection } from './connection.ts';
import { enumOf } from './enums.ts';
import { leaf, list, one } from './field.ts';
import { oneOf } from './filters.ts';
import { Node } from './node.ts';
import { mostVintages, vintagesOf } from './observation-vintages.ts';
import { published } from './relations.ts';
import * as types from './types.ts';
import { forms, givenIn } from './value-forms.ts';

/** The newest period and rule first. */
export const newestFirstOf = (): Order[] => [
  {
    name: 'newest_first',
    descending: true,
    keys: [
      { by: (row) => row.get('period'), sqlType: 'text' },
      { by: (row) => row.get('rule_version'), sqlType: 'numeric' },
    ],
  },
];

interface Value {
  readonly indicator: (row: Row) => readonly Sql[];
  /** The statistic unless the arguments name one. */
  readonly statistic: Sql;
  /** The scope unless the arguments name one. */
  readonly scope?: Sql;
}

/** The conditions of one value, or of its series: scope, breakdown, statistic and, where given, period. */
export const sameValue =
  (args: Arguments, { indicator, statistic, scope = sql`'programme'` }: Value) =>
  (row: Row): Sql[] => [
    ...indicator(row),
    sql`${row.get('scope')} = ${args.has('scope') ? givenIn(forms.scope, args, 'scope') : scope}`,
    sql`${row.get('breakdown')} = ${args.has('breakdown') ? givenIn(forms.breakdown, args, 'breakdown') : sql`''`}`,
    sql`${row.get('statistic')} = ${args.has('statistic') ? givenIn(forms.statistic, args, 'statistic') : statistic}`,
    ...(args.has('period') ? [sql`${row.get('period')} = ${givenIn(forms.period, args, 'period')}`] : []),
  ];

/** The conditions where the indicator is an argument: its main statistic is looked up in its definition. */
export const valueOfArgument = (args: Arguments, scope?: Sql): ((row: Row) => Sql[]) =>
  sameValue(args, {
    indicator: (row) => [sql`${row.get('indicator_id')} = ${args.text('indicator')}`],
    statistic: args.computed(({ indicator }) => indicatorById(String(indicator))?.statistics[0] ?? 'share'),
    ...(scope && { scope }),
  });

const sameObservation = (row: Row, value: Row): Sql[] =>
  ['indicator_id', 'statistic', 'scope', 'breakdown', 'period'].map((name) => sql`${row.get(name)} = ${value.get(name)}`);

builder.objectType(types.Observation, {
  interfaces: [Node],
  description: 'One value of an indicator.',
  fields: (t) => ({
    ...vintageFields(t, 'indicators', 'Observation'),
    ...columnFields(t, 'indicators', ['indicator_id', 'excluded']),
    indicator: leaf(t, 'String', 'indicator_id', 'Id of the indicator, e.g. SV1.'),
    excluded: leaf(t, 'Int', 'excluded', 'How many units are left out; the reasons stand with the members.', { nullable: true }),
    agency: one(t, types.Agency, 'The ministry of the scope; null where the scope is none.', {
      relation: (value) =>
        published('agencies', (row) => [
          sql`${row.get('agency_id')} = case when ${value.get('scope')} like 'agency:%' then substr(${value.get('scope')}, 8) end`,
        ]),
    }),
    unit: leaf(t, 'String', 'unit', 'percent (0 to 100), days, points, MYR, or what is counted, e.g. services.'),
    vintages: list(t, types.ObservationVintage, 'What each release so far said of this period, the newest first.', {
      rows: mostVintages,
      relation: vintagesOf,
    }),
    members: connection(t, {
      type: types.Member,
      dataset: 'indicator-members',
      description: 'The records that count, and those that do not: published for the present period of each release.',
      filters: { countsAs: oneOf('counts_as', enumOf('indicator-members', 'counts_as'), 'Only these.') },
      where: sameObservation,
    }),
  }),
});

builder.objectType(types.Member, {
  interfaces: [Node],
  description: 'A record behind a value of an indicator.',
  fields: (t) => ({
    ...vintageFields(t, 'indicator-members', 'Member'),
    ...columnFields(t, 'indicator-members', ['indicator_id']),
    indicator: leaf(t, 'String', 'indicator_id', 'Id of the indicator, e.g. SV1.'),
    service: one(t, types.Service, 'The service, where the unit is a service.', {
      relation: (member) => published('services', (row) => [sql`${row.get('service_id')} = ${member.get('member_id')}`]),
    }),
    agency: one(t, types.Agency, 'The agency, where the unit is an agency.', {
      relation: (member) => published('agencies', (row) => [sql`${row.get('agency_id')} = ${member.get('member_id')}`]),
    }),
    contract: one(t, types.Contract, 'The contract, where the unit is a contract.', {
      relation: (member) => published('contracts', (row) => [sql`${row.get('contract_id')} = ${member.get('member_id')}`]),
    }),
    milestone: one(t, types.Milestone, 'The milestone, where the unit is a milestone.', {
      relation: (member) => published('milestones', (row) => [sql`${row.get('milestone_id')} = ${member.get('member_id')}`]),
    }),
  }),
});
