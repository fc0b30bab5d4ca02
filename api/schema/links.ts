/** Links from a row to the agency, ministry, service, supplier or contract that it names. */
import { sql } from 'kysely';
import type { Row, Sql } from '../compile/mapping.ts';
import { one, type Field, type Fields } from './field.ts';
import { agenciesUnder } from './filters.ts';
import { published } from './relations.ts';
import * as types from './types.ts';

type Link = (t: Fields, column: string, description: string, nullable?: boolean) => Field;

const link =
  (type: types.ObjectType, dataset: string, key: string): Link =>
  (t, column, description, nullable = true) =>
    one(t, type, description, {
      nullable,
      relation: (parent) => published(dataset, (row) => [sql`${row.get(key)} = ${parent.get(column)}`]),
    });

export const agencyOf = link(types.Agency, 'agencies', 'agency_id');
export const serviceOf = link(types.Service, 'services', 'service_id');
export const supplierOf = link(types.Supplier, 'suppliers', 'supplier_id');
export const contractOf = link(types.Contract, 'contracts', 'contract_id');

/** The nearest ministry up the chain of the agency in `column`; a ministry is its own. */
export const ministryOf: Link = (t, column, description) =>
  one(t, types.Agency, description, {
    relation: (parent) => published('agencies', (row) => [sql`${row.get('agency_id')} = ${ministryAbove(parent, column)}`]),
  });

/** Id of that ministry. */
export const ministryAbove = (parent: Row, column: string): Sql =>
  sql`(select m.ministry_id from open.agency_ministries m where m.release_ordinal = ${parent.asOf} and m.agency_id = ${parent.get(column)})`;

/** Condition: the agency in `agency_id` of `row` is `parent`, or lies under it when it is a ministry. One list, so that an index serves. */
export const belongsTo = (row: Row, parent: Row) => [
  sql`${row.get('agency_id')} = any(array(${agenciesUnder(parent.asOf, parent.get('agency_id'))} union select ${parent.get('agency_id')}))`,
];
