/** Migrations are written by hand, declarations are too: here they are held against each other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf, type Column, type Columns, type DatasetDeclaration, type RecordDeclaration } from '../../db/records/define.ts';
import { records } from '../../db/records/index.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
/** `schema.table` -> column -> type. */
const tables = new Map<string, Record<string, string>>();

beforeAll(async () => {
  database = await freshDatabase();
  const columns = await database.owner.sql<{ table: string; column: string; type: string }[]>`
    select format('%s.%s', nspname, relname) as table, attname as column, format_type(atttypid, atttypmod) as type
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('intake', 'open') and relkind = 'r' and attnum > 0 and not attisdropped`;
  for (const { table, column, type } of columns) tables.set(table, { ...tables.get(table), [column]: type });
});
afterAll(() => database.close());

function typeOf(column: Column): string {
  switch (column.kind) {
    case 'date':
    case 'boolean':
      return column.kind;
    case 'year':
      return 'integer';
    case 'integer':
      return 'bigint';
    case 'decimal':
      // Computed values keep all digits that they have.
      return column.precision > 18 ? 'numeric' : `numeric(${column.precision},${column.scale})`;
    case 'money':
      return 'numeric(18,2)';
    case 'measure':
      return 'numeric';
    case 'refs':
      return 'text[]';
    default:
      return 'text';
  }
}

function physicalColumns(columns: Columns): Record<string, string> {
  const pairs = Object.entries(columns).flatMap(([name, column]): [string, string][] => {
    if (column.kind === 'label') return ['ms', 'en', 'ar'].map((locale) => [`${name}_${locale}`, 'text']);
    if (column.kind === 'measure')
      return [
        [name, 'numeric'],
        [`${name}_status`, 'text'],
      ];
    return [[name, typeOf(column)]];
  });
  return Object.fromEntries(pairs);
}

const vintage = { first_release: 'integer', end_release: 'integer', change_reason: 'text', end_reason: 'text' };

async function keyOf(table: string): Promise<string[]> {
  const rows = await database.owner.sql<{ name: string }[]>`
    select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = ${table}::regclass and indisprimary order by array_position(indkey::smallint[], attnum)`;
  return rows.map(({ name }) => name);
}

describe.each(records as readonly RecordDeclaration[])('the record $name', ({ name, columns, key }) => {
  const table = `intake.${tableOf(name)}`;

  test('has a table of its declared columns', () => {
    expect(tables.get(table)).toEqual(physicalColumns(columns));
  });

  test('has its declared key', async () => {
    expect([...(await keyOf(table))].sort()).toEqual([...key].sort());
  });
});

describe.each(datasets as readonly DatasetDeclaration[])('the dataset $name', ({ name, columns, key, suppressed }) => {
  const table = `open.${tableOf(name)}`;

  test('has a table of its declared columns and their vintage', () => {
    const marks = suppressed ? { obs_status: 'text', conf_status: 'text' } : {};
    expect(tables.get(table)).toEqual({ ...physicalColumns(columns), ...marks, ...vintage });
  });

  test('has its declared key within a release', async () => {
    expect([...(await keyOf(table))].sort()).toEqual([...key, 'first_release'].sort());
  });

  test('has no column that is never published', () => {
    const secret = records.flatMap((record) =>
      Object.entries(record.columns as Columns).filter(([, column]) => column.neverPublished),
    );
    const published = Object.keys(tables.get(table) ?? {});
    expect(secret.filter(([column]) => published.includes(column))).toEqual([]);
  });
});

test('schema open holds the datasets and the tables about releases, nothing else', () => {
  const expected = [...datasets.map(({ name }) => tableOf(name)), 'releases', 'distributions', 'dataset_changes', 'forecasts'];
  const found = [...tables.keys()].filter((table) => table.startsWith('open.')).map((table) => table.slice(5));
  const about = [
    'stage_history',
    'agency_ministries',
    'hidden_cells',
    'calendar',
    'redactions',
    'redacted_files',
    'search_entries',
  ];
  expect(found.sort()).toEqual([...expected, ...about].sort());
});
