import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../db/connection/connect.ts';
import { copyRows, type CopyValue } from '../../db/connection/copy-in.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
const target = { table: 'public.copied', columns: ['id', 'text', 'list', 'flag'] };

beforeAll(async () => {
  database = await freshDatabase();
  await database.owner.sql`create table public.copied (id integer primary key, text text, list text[], flag boolean)`;
});
afterAll(() => database.close());

const copy = (rows: Iterable<readonly CopyValue[]>): Promise<void> =>
  inTransaction(database.owner, (_kysely, sql) => copyRows(sql, target, rows));
const list = () => database.owner.sql`select id, text, list, flag from public.copied order by id`;
const clear = () => database.owner.sql`truncate public.copied`;

test('any text comes back as it was', async () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && value.isWellFormed());
  const row = fc.tuple(fc.option(text), fc.array(text, { maxLength: 3 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
      await clear();
      await copy(rows.map((values, id) => [id, ...values]));
      expect((await list()).map(({ text, list, flag }) => [text, list, flag])).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test('a row that the table refuses is an error with the reason, and nothing is kept', async () => {
  await clear();
  await expect(
    copy([
      [1, 'a', [], null],
      [1, 'b', [], null],
    ]),
  ).rejects.toThrow('duplicate key value violates unique constraint');
  await expect(copy([['x', 'a', [], null]])).rejects.toThrow('invalid input syntax for type integer: "x"');
  expect(await list()).toEqual([]);
});

test('a refusal early in a long copy ends it', async () => {
  function* endless(): Iterable<readonly CopyValue[]> {
    for (let id = 0; id < 200_000; id += 1) yield [id === 10 ? 'x' : id, 'text '.repeat(20), [], true];
  }
  await expect(copy(endless())).rejects.toThrow('invalid input syntax for type integer: "x"');
  expect(await list()).toEqual([]);
});

test('a column that is not there is an error', async () => {
  const wrong = inTransaction(database.owner, (_kysely, sql) =>
    copyRows(sql, { table: 'public.copied', columns: ['none'] }, [['a']]),
  );
  await expect(wrong).rejects.toThrow('column "none" of relation "copied" does not exist');
});
