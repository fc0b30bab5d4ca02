/** What declarations promise and the database must keep: what may be empty, what refers to what, what is never published. */
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { datasets } from '../../db/datasets/index.ts';
import { fileColumns, tableOf, type DatasetDeclaration, type RecordDeclaration } from '../../db/records/define.ts';
import { recordByName, records } from '../../db/records/index.ts';
import type { IntakeDatabase, OpenDatabase } from '../../db/schema.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
/** `schema.table` -> the columns that may not be null. */
const neverNull = new Map<string, Set<string>>();
/** `child.column -> parent`, tables of schema intake. */
const foreignKeys = new Set<string>();

beforeAll(async () => {
  database = await freshDatabase();
  const columns = await database.owner.sql<{ table: string; column: string }[]>`
    select format('%s.%s', table_schema, table_name) as table, column_name as column
    from information_schema.columns where table_schema in ('intake', 'open') and is_nullable = 'NO'`;
  for (const { table, column } of columns) neverNull.set(table, (neverNull.get(table) ?? new Set()).add(column));
  const keys = await database.owner.sql<{ child: string; column: string; parent: string }[]>`
    select child.relname as child, attname as column, parent.relname as parent
    from pg_constraint join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and connamespace = 'intake'::regnamespace`;
  for (const { child, column, parent } of keys) foreignKeys.add(`${child}.${column} -> ${parent}`);
});
afterAll(() => database.close());

/** Columns that a declaration requires. A list is empty, never null; the Arabic text of a label may be absent. */
const required = ({ columns, key }: RecordDeclaration): string[] =>
  fileColumns(columns)
    .filter(({ name, of, locale, column }) => (column.required && locale !== 'ar') || key.includes(of) || column.kind === 'refs')
    .map(({ name }) => name);

const vintage = ['first_release', 'change_reason'];

test.each(records as readonly RecordDeclaration[])(
  'intake.$name refuses null where the declaration asks for a value, only there',
  (record) => {
    expect([...neverNull.get(`intake.${tableOf(record.name)}`)!].sort()).toEqual(required(record).sort());
  },
);

test.each(datasets as readonly DatasetDeclaration[])(
  'open.$name refuses null where the declaration asks for a value, only there',
  (dataset) => {
    expect([...neverNull.get(`open.${tableOf(dataset.name)}`)!].sort()).toEqual([...required(dataset), ...vintage].sort());
  },
);

test('a reference between records is a foreign key, and each foreign key is declared', () => {
  const declared = records.flatMap(({ name, columns }: RecordDeclaration) =>
    Object.entries(columns)
      .filter(([, { kind, references }]) => references && kind !== 'refs')
      .map(([column, { references }]) => `${tableOf(name)}.${column} -> ${tableOf(references!)}`),
  );
  const ofSubmissions = [
    'submission_files.submission_id -> submissions',
    'submission_file_parts.submission_id -> submission_files',
  ];
  expect([...foreignKeys].sort()).toEqual([...declared, ...ofSubmissions].sort());
});

describe.each([...records, ...datasets] as readonly RecordDeclaration[])('the declaration of $name', ({ columns, key }) => {
  test('has its key among its columns', () => {
    expect(key.filter((name) => !(name in columns))).toEqual([]);
  });

  test('says each title in three languages', () => {
    const titles = Object.values(columns).flatMap(({ title, description }) => [title, description].filter((text) => text));
    expect(titles.filter((title) => Object.values(title!).some((text) => text.trim() === ''))).toEqual([]);
  });

  test('refers to records that there are', () => {
    const names = Object.values(columns).flatMap(({ references }) => references ?? []);
    expect(names.filter((name) => !recordByName.has(name))).toEqual([]);
  });
});

test.each(datasets.filter((dataset): dataset is typeof dataset & { period: string } => 'period' in dataset))(
  'the period column of $name is one of its columns',
  ({ columns, period }) => {
    expect(Object.keys(columns)).toContain(period);
  },
);

/** Checked by the compiler: `npm run check` fails where one of these lines compiles. */
describe('what is never published cannot be selected from schema open', () => {
  type Has<Table, Name extends string> = Name extends keyof Table ? true : false;

  test('it is in no row type', () => {
    expectTypeOf<Has<IntakeDatabase['intake.transitions'], 'evidence_ref'>>().toEqualTypeOf<true>();
    expectTypeOf<Has<OpenDatabase['open.transitions'], 'evidence_ref'>>().toEqualTypeOf<false>();
    expectTypeOf<Has<OpenDatabase['open.audits'], 'commit_ref'>>().toEqualTypeOf<false>();
    expectTypeOf<Has<OpenDatabase['open.sanctions'], 'case_id'>>().toEqualTypeOf<false>();
  });

  test('a statement that names it does not compile', () => {
    const { kysely } = database.reader;
    const statements = [
      // @ts-expect-error evidence_ref is never published
      kysely.selectFrom('open.transitions').select('evidence_ref'),
      // @ts-expect-error commit_ref is never published
      kysely.selectFrom('open.audits').select('commit_ref'),
      // @ts-expect-error the case behind a sanction is never published
      kysely.selectFrom('open.sanctions').select('case_id'),
      // @ts-expect-error findings are published only when closed, under another id
      kysely.selectFrom('open.closed_findings').select('finding_id'),
      // @ts-expect-error data stores are never published
      kysely.selectFrom('open.data_stores'),
      // @ts-expect-error schema intake is no part of what the reader sees
      kysely.selectFrom('intake.findings'),
    ];
    expect(statements).toHaveLength(6);
  });

  test('the reader’s database refuses it too', async () => {
    await expect(database.reader.sql`select evidence_ref from open.transitions`).rejects.toThrow('does not exist');
    await expect(database.reader.sql`select case_id from open.sanctions`).rejects.toThrow('does not exist');
  });
});
