/** Contracts, the suppliers behind them, and sanctions against these. */
import { sql } from 'kysely';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { connection } from './connection.ts';
import { agencyOf, contractOf, supplierOf } from './links.ts';
import * as lists from './lists.ts';
import { Node } from './node.ts';
import * as types from './types.ts';

builder.objectType(types.Contract, {
  interfaces: [Node],
  description: 'A contract with an outside supplier.',
  fields: (t) => ({
    ...vintageFields(t, 'contracts', 'Contract'),
    ...columnFields(t, 'contracts'),
    agency: agencyOf(t, 'agency_id', 'The body that awarded it.', false),
    supplier: supplierOf(t, 'supplier_id', 'The supplier.', false),
    extends: contractOf(t, 'extension_of', 'The contract that it extends.'),
    services: connection(t, {
      type: types.Service,
      dataset: 'services',
      description: 'The services that it is for.',
      where: (row, contract) => [sql`${row.get('service_id')} = any(${contract.get('service_ids')})`],
    }),
  }),
});

builder.objectType(types.Supplier, {
  interfaces: [Node],
  description: 'An outside supplier: a legal person.',
  fields: (t) => ({
    ...vintageFields(t, 'suppliers', 'Supplier'),
    ...columnFields(t, 'suppliers'),
    contracts: connection(t, {
      ...lists.contracts(),
      description: 'Its contracts.',
      where: (row, supplier) => [sql`${row.get('supplier_id')} = ${supplier.get('supplier_id')}`],
    }),
    sanctions: connection(t, {
      type: types.Sanction,
      dataset: 'sanctions',
      description: 'Sanctions against it.',
      where: (row, supplier) => [sql`${row.get('supplier_id')} = ${supplier.get('supplier_id')}`],
    }),
  }),
});

builder.objectType(types.Sanction, {
  interfaces: [Node],
  description: 'A sanction in effect against a legal person. Of an annulled one only the id and the day remain.',
  fields: (t) => ({
    ...vintageFields(t, 'sanctions', 'Sanction'),
    ...columnFields(t, 'sanctions'),
    supplier: supplierOf(t, 'supplier_id', 'The supplier sanctioned.'),
  }),
});
