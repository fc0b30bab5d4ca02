/** A public body, what lies under it, and what is measured of it. */
import { sql } from 'kysely';
import type { Row } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { connection } from './connection.ts';
import { one } from './field.ts';
import { equals, equalsIn, filterArguments, inPeriod, oneOf } from './filters.ts';
import { enumOf } from './enums.ts';
import { agencyOf, belongsTo, ministryOf } from './links.ts';
import * as lists from './lists.ts';
import { Node } from './node.ts';
import { newestFirstOf, valueOfArgument } from './observations.ts';
import { published } from './relations.ts';
import * as types from './types.ts';

const scopeOf = (agency: Row) => sql`'agency:' || ${agency.get('agency_id')}`;

const ofAgencyOrUnder = ' Of a ministry: those of what lies under it too.';

builder.objectType(types.Agency, {
  interfaces: [Node],
  description: 'A public body. Figures are published for ministries, with what lies under them.',
  fields: (t) => ({
    ...vintageFields(t, 'agencies', 'Agency'),
    ...columnFields(t, 'agencies'),
    parent: agencyOf(t, 'parent_agency_id', 'The body above it.'),
    ministry: ministryOf(t, 'agency_id', 'The nearest ministry up the chain; a ministry is its own.'),
    children: connection(t, {
      type: types.Agency,
      dataset: 'agencies',
      description: 'The bodies directly under it.',
      filters: { kind: oneOf('kind', enumOf('agencies', 'kind'), 'Only these kinds.') },
      where: (row, agency) => [sql`${row.get('parent_agency_id')} = ${agency.get('agency_id')}`],
    }),
    services: connection(t, { ...lists.services(), description: `Its services.${ofAgencyOrUnder}`, where: belongsTo }),
    contracts: connection(t, { ...lists.contracts(), description: `Its contracts.${ofAgencyOrUnder}`, where: belongsTo }),
    milestones: connection(t, { ...lists.milestones(), description: `Its milestones.${ofAgencyOrUnder}`, where: belongsTo }),
    audits: connection(t, {
      ...lists.audits(),
      description: `Completed audits of its services.${ofAgencyOrUnder}`,
      where: (row, agency) => [servedBy(row, agency)],
    }),
    closedFindings: connection(t, {
      ...lists.closedFindings(),
      description: `Weaknesses of its services found and fixed that may be published.${ofAgencyOrUnder}`,
      where: (row, agency) => [servedBy(row, agency)],
    }),
    observation: one(t, types.Observation, 'One value of an indicator for this ministry, by default the newest.', {
      args: filterArguments(t, {
        indicator: { ...equals('indicator_id', 'Id of the indicator, e.g. SV1.'), required: true },
        period: inPeriod('=', 'The newest unless given.'),
        breakdown: { ...equalsIn('breakdown', 'Empty for the whole, else e.g. `severity:critical`.'), defaultValue: '' },
        statistic: equalsIn('statistic', 'The main statistic of the indicator unless given.'),
      }),
      relation: (agency, args) => published('indicators', valueOfArgument(args, scopeOf(agency)), newestFirstOf()),
    }),
    observations: connection(t, {
      ...lists.observationsOfScope(),
      description: 'Values of indicators for this ministry.',
      where: (row, agency) => [sql`${row.get('scope')} = ${scopeOf(agency)}`],
    }),
  }),
});

/** Condition: the service in `service_id` of `row` belongs to the agency or to what lies under it. */
function servedBy(row: Row, agency: Row) {
  const services = published('services');
  const service = services.row(sql.raw('sa'), row);
  return sql`${row.get('service_id')} in (select sa.service_id from open.services sa where ${sql.join(
    [...services.where(service), ...belongsTo(service, agency)],
    sql` and `,
  )})`;
}
