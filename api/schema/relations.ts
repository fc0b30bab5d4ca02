/** Where rows come from: published datasets as of a release, other tables of schema `open`, and constants from code. */
import { sql } from 'kysely';
import { datasetByName } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import type { Order, OrderKey, Relation, Row, Sql, Vintage } from '../compile/mapping.ts';
import { slot, type Request } from '../compile/slots.ts';

export const vintageOf = ({ asOf, isLatest, compared }: Vintage): Vintage => ({
  asOf,
  ...(isLatest !== undefined && { isLatest }),
  ...(compared && { compared }),
});

export const tableRow = (alias: Sql, vintage: Vintage): Row => ({
  ...vintageOf(vintage),
  get: (name) => sql`${alias}.${sql.ref(name)}`,
});

/**
 * Rows of a dataset that stood in the release. In the newest one those stand that nothing has ended: so said, the indexes over
 * the standing rows alone serve, and what has been released before costs nothing.
 */
export const stoodThen = (row: Row): Sql =>
  row.isLatest
    ? sql`${row.get('end_release')} is null`
    : sql`${row.get('first_release')} <= ${row.asOf} and (${row.get('end_release')} is null or ${row.get('end_release')} > ${row.asOf})`;

type Where = (row: Row) => readonly Sql[];

/** A published dataset as of the release, in the order of its key unless orders are given. */
export const published = (dataset: string, where: Where = () => [], orders?: readonly Order[]): Relation => ({
  from: sql.raw(`open.${tableOf(dataset)}`),
  row: tableRow,
  where: (row) => [stoodThen(row), ...where(row)],
  orders: orders ?? [keyOrder(dataset)],
});

/** Another table of schema `open`. */
export const table = (name: string, where: Where, orders: readonly Order[] = []): Relation => ({
  from: sql.raw(`open.${name}`),
  row: tableRow,
  where,
  orders,
});

/** Stands for an element's place in its array. */
const position = '#';

/** The elements of a JSON array, in its order. */
export const elements = (array: Sql, where: Where = () => []): Relation => ({
  from: sql`json_array_elements(${array}) with ordinality`,
  row: (alias, vintage) => ({
    ...vintageOf(vintage),
    get: (name) => (name === position ? sql`${alias}.ordinality` : sql`(${alias}.value->${sql.lit(name)})`),
  }),
  where,
  orders: [{ name: 'as_declared', descending: false, keys: [{ by: (row) => row.get(position), sqlType: 'bigint' }] }],
});

/** Objects from code, chosen in each request. */
export const constants = (choose: (request: Request) => readonly unknown[]): Relation =>
  elements(sql`${slot((request) => JSON.stringify(choose(request)))}::json`);

/** Of objects from code the one whose `id` a row names. */
export const constantById =
  (all: () => readonly unknown[]) =>
  (named: Row): Relation => ({
    ...constants(all),
    where: (row) => [sql`(${row.get('id')}#>>'{}') = ${named.get('k0')}`],
  });

const sqlTypes: Readonly<Record<string, string>> = {
  date: 'date',
  integer: 'numeric',
  year: 'numeric',
  decimal: 'numeric',
  money: 'numeric',
};

const keyColumns = (dataset: string): readonly OrderKey[] => {
  const { key, columns } = datasetByName(dataset)!;
  return key.map((name) => ({ by: (row) => row.get(name), sqlType: sqlTypes[columns[name]!.kind] ?? 'text' }));
};

export const keyOrder = (dataset: string): Order => ({
  name: `${datasetByName(dataset)!.key.join('_')}_asc`,
  descending: false,
  keys: keyColumns(dataset),
});

const lowest: Readonly<Record<string, string>> = { date: `'-infinity'`, numeric: '-1', text: `''` };

/** Orders by one column, then the key. Rows where the column is empty come first going up and last going down. */
export function ordersBy(dataset: string, ...columns: readonly string[]): Order[] {
  return columns.map((column) => {
    const descending = column.endsWith('_desc');
    const name = column.replace(/_(asc|desc)$/, '');
    if (name === 'key') return { ...keyOrder(dataset), name: column, descending };
    const sqlType = sqlTypes[datasetByName(dataset)!.columns[name]?.kind ?? 'text'] ?? 'text';
    const by = (row: Row): Sql => sql`coalesce(${row.get(name)}, ${sql.raw(lowest[sqlType]!)})`;
    return { name: column, descending, keys: [{ by, sqlType }, ...keyColumns(dataset)] };
  });
}
