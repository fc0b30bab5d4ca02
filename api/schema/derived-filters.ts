/**
 * Filters that a dataset's columns allow, from its declaration: so that no list lacks one. A list's own filters of the same name
 * go before them.
 */
import { sql } from 'kysely';
import { datasetByName } from '../../db/datasets/index.ts';
import type { Column } from '../../db/records/define.ts';
import type { Row, Sql } from '../compile/mapping.ts';
import { camelCase } from './columns.ts';
import { enumOf, triEnum } from './enums.ts';
import { bound, equals, isTrue, named, oneOf, underMinistry, type Filters } from './filters.ts';
import { stoodThen, tableRow } from './relations.ts';

/** Condition: the service that a row names fits, as it stood in the release. */
function ofService(row: Row, condition: (service: Row) => Sql): Sql {
  const service = tableRow(sql.raw('fs'), row);
  return sql`${row.get('service_id')} in (select fs.service_id from open.services fs where ${stoodThen(service)} and ${condition(service)})`;
}

/** What the service of a row is filtered by; the register itself is filtered so by its own columns. */
function byService(): Filters {
  const through = (filters: Filters): Filters =>
    Object.fromEntries(
      Object.entries(filters).map(([name, filter]) => [
        name,
        { ...filter, where: (row, args, argument) => ofService(row, (service) => filter.where(service, args, argument)) },
      ]),
    );
  return {
    service: equals('service_id', 'Id of the service, e.g. SVC-0001.'),
    ...through({
      agency: equals('agency_id', 'Id of the agency of the service.'),
      ministry: underMinistry('agency_id', 'Id of a ministry: services of what lies under it, and its own.'),
      topic: oneOf('topic', enumOf('services', 'topic'), 'Only services of these topics.'),
      criticality: oneOf('criticality', enumOf('services', 'criticality'), 'Only services of this criticality.'),
    }),
  };
}

const byAgency = (): Filters => ({
  agency: equals('agency_id', 'Id of the agency, e.g. AGY-KKM.'),
  ministry: underMinistry('agency_id', 'Id of a ministry: what lies under it counts, and itself.'),
});

const byReference: Readonly<Record<string, () => Filters>> = {
  agency_id: byAgency,
  service_id: byService,
  supplier_id: () => ({ supplier: equals('supplier_id', 'Id of the supplier.') }),
  indicator_id: () => ({ indicator: equals('indicator_id', 'Id of the indicator, e.g. SV1.') }),
};

/** The name that a column has in arguments: `completed_on` is `completed`, `assessor_agency_id` is `assessorAgency`. */
export const argumentName = (column: string): string => camelCase(column.replace(/_(on|id)$/, ''));

const range = (column: string, name: string, type: 'Date' | 'Month' | 'Quarter' | 'String', title: string): Filters => ({
  [`${name}From`]: bound(column, '>=', type, `${title}: then or later.`),
  [`${name}To`]: bound(column, '<=', type, `${title}: then or earlier.`),
});

/** The filters of one column; none for free texts, addresses and counts. */
function ofColumn(dataset: string, column: string, declared: Column): Filters {
  const [name, title] = [argumentName(column), declared.title.en];
  if (byReference[column]) return isOwnId(dataset, column) ? {} : byReference[column]();
  switch (declared.kind) {
    case 'code':
      return { [name]: oneOf(column, enumOf(dataset, column), `${title}: only these.`) };
    case 'tri':
      return { [name]: oneOf(column, triEnum(), `${title}: only these.`) };
    case 'boolean':
      return { [name]: isTrue(column, `${title}: whether it is so.`) };
    case 'country':
      return { [name]: equals(column, `${title}: ISO 3166-1 alpha-2.`) };
    case 'date':
      return range(column, name, 'Date', title);
    case 'month':
      return { [name]: equals(column, `${title}: only this one.`, 'Month'), ...range(column, name, 'Month', title) };
    case 'quarter':
      return { [name]: equals(column, `${title}: only this one.`, 'Quarter'), ...range(column, name, 'Quarter', title) };
    case 'year':
      return { [name]: equals(column, `${title}: only this one.`, 'Int') };
    case 'label':
      return column === 'description' ? {} : { search: named('Text in it, in any of the three languages.', labels(column)) };
    case 'id':
      return declared.references ? { [name]: equals(column, `${title}: only this one.`) } : {};
    default:
      return {};
  }
}

/** A register's own key is no filter: `service(id:)` finds its row. */
const isOwnId = (dataset: string, column: string): boolean => `${column.replace(/_id$/, '').replace(/y$/, 'ie')}s` === dataset;

const labels = (column: string): string[] => ['ms', 'en', 'ar'].map((locale) => `${column}_${locale}`);

export const columnFilters = (dataset: string): Filters =>
  Object.assign(
    {},
    ...Object.entries(datasetByName(dataset)!.columns).map(([name, column]) => ofColumn(dataset, name, column)),
  ) as Filters;
