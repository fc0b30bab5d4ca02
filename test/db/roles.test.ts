import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await database.owner.sql`create table intake.secrets (name text)`;
  await database.owner.sql`create table open.facts (name text)`;
});
afterAll(() => database.close());

describe('the reader', () => {
  test('reads schema open', async () => {
    expect(await database.reader.sql`select name from open.facts`).toHaveLength(0);
  });

  test.each([
    ['read schema intake', 'select * from intake.secrets', 'permission denied for schema intake'],
    ['read the list of migrations', 'select * from public.migrations', 'permission denied for table migrations'],
    ['write', "insert into open.facts values ('x')", 'cannot execute INSERT in a read-only transaction'],
    [
      'write after it has asked for it',
      "set transaction read write; insert into open.facts values ('x')",
      'permission denied for table facts',
    ],
    ['make a table', 'create table open.mine ()', 'cannot execute CREATE TABLE in a read-only transaction'],
    ['become the owner', 'set role daulat_owner', 'permission denied to set role "daulat_owner"'],
    ['run for longer than two seconds', 'select pg_sleep(5)', 'canceling statement due to statement timeout'],
    ['read files of the server', "select pg_read_file('postgresql.conf')", 'permission denied for function pg_read_file'],
  ])('cannot %s', async (_what, statement, message) => {
    await expect(database.reader.sql.begin((sql) => sql.unsafe(statement))).rejects.toThrow(message);
  });
});

describe('the intake role', () => {
  test('writes records and published rows', async () => {
    await database.intake.sql`insert into intake.secrets values ('a')`;
    await database.intake.sql`insert into open.facts values ('a')`;
    expect(await database.intake.sql`delete from open.facts returning name`).toEqual([{ name: 'a' }]);
  });

  test.each([
    'drop table intake.secrets',
    'create table intake.more ()',
    'alter table open.facts add extra text',
    'set role daulat_owner',
  ])('cannot %s', async (statement) => {
    await expect(database.intake.sql.unsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});
