/** What each listed dataset can be filtered and ordered by, wherever it is listed. */
import { sql } from 'kysely';
import type { ConnectionOptions } from './connection.ts';
import { columnFilters } from './derived-filters.ts';
import { enumOf, enumType } from './enums.ts';
import { bound, equals, equalsIn, inPeriod, isTrue, named, oneOf, underMinistry } from './filters.ts';
import { ordersBy, stoodThen, tableRow } from './relations.ts';
import * as types from './types.ts';

type List = Omit<ConnectionOptions, 'where' | 'description'>;

const ofAgency = equals('agency_id', 'Id of the agency, e.g. AGY-KKM.');
const ofMinistry = underMinistry('agency_id', 'Id of a ministry: what lies under it counts, and itself.');
const ofService = equals('service_id', 'Id of the service, e.g. SVC-0001.');

export const agencies = (): List => ({
  type: types.Agency,
  dataset: 'agencies',
  filters: {
    ...columnFilters('agencies'),
    kind: oneOf('kind', enumOf('agencies', 'kind'), 'Only these kinds.'),
    ministry: underMinistry('agency_id', 'Id of a ministry: only the agencies under it, and itself.'),
    search: named('Text in the name, in any of the three languages.'),
  },
  orders: ordersBy('agencies', 'key_asc', 'name_ms_asc', 'name_en_asc'),
});

export const services = (): List => ({
  type: types.Service,
  dataset: 'services',
  filters: {
    ...columnFilters('services'),
    agency: ofAgency,
    ministry: ofMinistry,
    topic: oneOf('topic', enumOf('services', 'topic'), 'Only these topics.'),
    criticality: oneOf('criticality', enumOf('services', 'criticality'), 'Only these.'),
    lifecycle: oneOf('lifecycle', enumOf('services', 'lifecycle'), 'Only these; live services are `live` and `transition`.'),
    stage: oneOf(
      'stage',
      enumOf('services', 'stage'),
      'Only services at these stages at the data-as-of date, as their agencies say; SV1 counts what was verified.',
    ),
    audience: equals('audience', 'Only services for this audience.', enumOf('services', 'audience')),
    search: named('Text in the name, in any of the three languages.'),
  },
  orders: ordersBy(
    'services',
    'key_asc',
    'name_ms_asc',
    'name_en_asc',
    'planned_on_asc',
    'planned_on_desc',
    'launched_on_desc',
    'annual_transactions_desc',
  ),
});

export const audits = (): List => ({
  type: types.Audit,
  dataset: 'audits',
  filters: {
    ...columnFilters('audits'),
    service: ofService,
    ministry: {
      type: 'String',
      description: 'Id of a ministry: audits of services of what lies under it.',
      where: (row, args, name) => sql`${row.get('service_id')} in (select s.service_id from open.services s
        join open.agency_ministries m on m.agency_id = s.agency_id and m.release_ordinal = ${row.asOf}
        where m.ministry_id = ${args.text(name)} and ${stoodThen(tableRow(sql.raw('s'), row))})`,
    },
    kind: equals('kind', 'Only this kind.', enumOf('audits', 'kind')),
    result: equals('result', 'Only this result; empty until 12 months after completion.', enumOf('audits', 'result')),
    independent: isTrue('independent', 'Whether the auditor is independent.'),
    completedFrom: bound('completed_on', '>=', 'Date', 'Completed on this day or later.'),
    completedTo: bound('completed_on', '<=', 'Date', 'Completed on this day or earlier.'),
  },
  orders: ordersBy('audits', 'completed_on_desc', 'completed_on_asc', 'key_asc'),
});

export const closedFindings = (): List => ({
  type: types.ClosedFinding,
  dataset: 'closed-findings',
  filters: {
    ...columnFilters('closed-findings'),
    service: ofService,
    severity: oneOf('severity', enumOf('closed-findings', 'severity'), 'Only these severities.'),
  },
  orders: ordersBy(
    'closed-findings',
    'key_asc',
    'detected_quarter_desc',
    'detected_quarter_asc',
    'days_to_fix_desc',
    'days_to_fix_asc',
  ),
});

export const contracts = (): List => ({
  type: types.Contract,
  dataset: 'contracts',
  filters: {
    ...columnFilters('contracts'),
    agency: ofAgency,
    ministry: ofMinistry,
    supplier: equals('supplier_id', 'Id of the supplier.'),
    service: {
      type: 'String',
      description: 'Id of a service that the contract is for.',
      where: (row, args, name) => sql`${row.get('service_ids')} @> array[${args.text(name)}]`,
    },
    scope: oneOf('scope', enumOf('contracts', 'scope'), 'Only these scopes.'),
    isExtension: {
      type: 'Boolean',
      description: 'Whether it extends another contract.',
      where: (row, args, name) => sql`(${row.get('extension_of')} is not null) = ${args.as(name, 'boolean')}`,
    },
    activeOn: {
      type: 'Date',
      description: 'Running on this day.',
      where: (row, args, name) => sql`${args.as(name, 'date')} between ${row.get('starts_on')} and ${row.get('ends_on')}`,
    },
  },
  orders: ordersBy('contracts', 'key_asc', 'ends_on_asc', 'ends_on_desc', 'starts_on_desc', 'value_desc'),
});

export const milestones = (): List => ({
  type: types.Milestone,
  dataset: 'milestones',
  filters: { ...columnFilters('milestones'), agency: ofAgency, ministry: ofMinistry },
  orders: ordersBy('milestones', 'due_on_asc', 'due_on_desc', 'key_asc'),
});

const scopeKind = () =>
  enumType('ScopeKind', 'What a figure speaks of.', {
    programme: 'The whole programme.',
    agency: 'A ministry with what lies under it: scope `agency:<id>`.',
    topic: 'The services of a topic: scope `topic:<code>`.',
    service: 'One service: scope `service:<id>`.',
  });

export const observations = (): List => ({
  type: types.Observation,
  dataset: 'indicators',
  filters: {
    indicator: { ...equals('indicator_id', 'Id of the indicator, e.g. SV1.'), required: true },
    scope: equalsIn('scope', '`programme`, `agency:<id>`, `topic:<code>` or `service:<id>`.'),
    scopeKind: {
      type: scopeKind(),
      description: 'Only scopes of this kind.',
      where: (row, args, name) => sql`split_part(${row.get('scope')}, ':', 1) = ${args.text(name)}`,
    },
    period: inPeriod('=', 'Month, quarter or year: `2026-10`, `2026-Q3`, `2026`.'),
    periodFrom: inPeriod('>=', 'This period or later.'),
    periodTo: inPeriod('<=', 'This period or earlier.'),
    breakdown: equalsIn('breakdown', 'Empty for the whole, else e.g. `severity:critical`.'),
    statistic: equalsIn('statistic', '`share`, `p50_days` ...; all unless given.'),
  },
  orders: ordersBy('indicators', 'key_asc', 'period_asc', 'period_desc', 'scope_asc', 'lower_asc', 'lower_desc'),
});

/** Values of one scope: without the arguments that choose scopes. */
export const observationsOfScope = (): List => {
  const { filters, ...list } = observations();
  const { scope: _scope, scopeKind: _kind, ...others } = filters!;
  return { ...list, filters: others };
};

/** The records behind the values of an indicator. */
export const members = (): List => ({
  type: types.Member,
  dataset: 'indicator-members',
  filters: {
    ...columnFilters('indicator-members'),
    scope: equalsIn('scope', '`programme`, `agency:<id>`, `topic:<code>` or `service:<id>`.'),
    period: inPeriod('=', 'Month, quarter or year: `2026-10`, `2026-Q3`, `2026`.'),
    periodFrom: inPeriod('>=', 'This period or later.'),
    periodTo: inPeriod('<=', 'This period or earlier.'),
    breakdown: equalsIn('breakdown', 'Empty for the whole, else e.g. `severity:critical`.'),
    statistic: equalsIn('statistic', '`share`, `p50_days` ...; all unless given.'),
    member: equals('member_id', 'Id of the record: of a service, agency, contract or milestone.'),
  },
});
