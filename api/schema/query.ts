/** The query type: single objects. The lists stand in query-lists.ts. */
import { sql } from 'kysely';
import type { Programme } from '../../db/settings.ts';
import { builder } from './builder.ts';
import { describedDatasets } from './datasets.ts';
import { list, one, type Fields } from './field.ts';
import { equals, equalsIn, filterArguments, inPeriod, releaseArgument, type Filter } from './filters.ts';
import { describedIndicators } from './indicators.ts';
import { describedRules } from './intake-rules.ts';
import { newestFirstOf, valueOfArgument } from './observations.ts';
import { constants, published, table } from './relations.ts';
import { releases } from './releases.ts';
import type { ObjectType } from './types.ts';
import { describedLimits } from './limits.ts';
import * as types from './types.ts';

const id = (description: string): { id: Filter } => ({ id: { ...equals('id', description), required: true } });

/** One row of a dataset by its id. */
const byId = (
  t: Fields,
  type: ObjectType,
  { dataset, key, description }: { dataset: string; key: string; description: string },
) =>
  one(t, type, `${description} Null when the release has none of that id.`, {
    args: { ...filterArguments(t, id('Its id.')), ...releaseArgument(t) },
    relation: (_, args) => published(dataset, (row) => [sql`${row.get(key)} = ${args.text('id')}`]),
  });

const flatProgramme = ({ window, licence, ...programme }: Programme) => ({
  ...programme,
  windowFrom: window.from,
  windowTo: window.to,
  licenceId: licence.id,
  licenceName: licence.name,
  licenceUrl: licence.url,
});

/** Adds the fields of single objects to the query type. */
export function addQuery(programme: Programme): void {
  builder.queryType({
    description: 'All that is published, as of any release.',
    fields: (t) => ({
      programme: one(t, types.Programme, 'The programme that this portal reports on.', {
        nullable: false,
        relation: () => constants(() => [flatProgramme(programme)]),
      }),
      release: one(t, types.Release, 'A release, by default the latest. Null when there is none of that id.', {
        args: { id: t.arg({ type: 'String', description: 'E.g. 2026-10.' }) },
        relation: (_, args) => releases((row) => (args.has('id') ? [sql`${row.get('release_id')} = ${args.text('id')}`] : [])),
      }),
      dataset: one(t, types.Dataset, 'A published dataset. Null when there is none of that name.', {
        args: { ...filterArguments(t, id('Its name, e.g. services.')), ...releaseArgument(t) },
        relation: (_, args) =>
          constants((request) => describedDatasets.filter((dataset) => dataset.id === args.values(request)['id'])),
      }),
      datasets: list(t, types.Dataset, 'All published datasets.', {
        rows: describedDatasets.length,
        args: releaseArgument(t),
        relation: () => constants(() => describedDatasets),
      }),
      indicator: one(t, types.Indicator, 'An indicator. Null when there is none of that id.', {
        args: { ...filterArguments(t, id('Its id, e.g. SV1.')), ...releaseArgument(t) },
        relation: (_, args) => constants((request) => describedIndicators.filter((one) => one.id === args.values(request)['id'])),
      }),
      indicators: list(t, types.Indicator, 'All indicators.', {
        rows: describedIndicators.length,
        args: releaseArgument(t),
        relation: () => constants(() => describedIndicators),
      }),
      intakeRules: list(t, types.IntakeRule, 'All rules that records are checked by before they are kept.', {
        rows: describedRules.length,
        relation: () => constants(() => describedRules),
      }),
      limits: list(t, types.Limit, 'How much one request may ask for.', {
        rows: describedLimits.length,
        relation: () => constants(() => describedLimits),
      }),
      observation: one(t, types.Observation, 'One value of an indicator. Null when it is not published.', {
        args: {
          ...filterArguments(t, {
            indicator: { ...equals('indicator_id', 'Id of the indicator, e.g. SV1.'), required: true },
            scope: {
              ...equalsIn('scope', '`programme`, `agency:<id of a ministry>`, `topic:<code>` or `service:<id>`.'),
              defaultValue: 'programme',
            },
            period: inPeriod('=', 'E.g. `2026-10`; the newest unless given.'),
            breakdown: { ...equalsIn('breakdown', 'Empty for the whole, else e.g. `severity:critical`.'), defaultValue: '' },
            statistic: equalsIn('statistic', 'The main statistic of the indicator unless given.'),
          }),
          ...releaseArgument(t),
        },
        relation: (_, args) => published('indicators', valueOfArgument(args), newestFirstOf()),
      }),
      agency: byId(t, types.Agency, { dataset: 'agencies', key: 'agency_id', description: 'A public body.' }),
      service: byId(t, types.Service, { dataset: 'services', key: 'service_id', description: 'A service of government.' }),
      supplier: byId(t, types.Supplier, { dataset: 'suppliers', key: 'supplier_id', description: 'A supplier.' }),
      contract: byId(t, types.Contract, { dataset: 'contracts', key: 'contract_id', description: 'A contract.' }),
      forecast: one(t, types.Forecast, 'When it will finish, if the present pace holds.', {
        args: {
          indicator: t.arg({ type: 'String', defaultValue: 'SV1', description: 'Id of the indicator, e.g. SV1.' }),
          ...releaseArgument(t),
        },
        relation: (_, args) =>
          table('forecasts', (row) => [
            sql`${row.get('release_ordinal')} = ${row.asOf}`,
            sql`${row.get('indicator_id')} = coalesce(${args.text('indicator')}, 'SV1')`,
          ]),
      }),
    }),
  });
}
