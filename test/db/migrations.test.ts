import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMigrations, migrate } from '../../db/migrations/run.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

beforeAll(async () => {
  database = await freshDatabase();
  for (const { name } of listMigrations()) copyFileSync(path.join('db/migrations', name), path.join(folder, name));
});
afterAll(() => database.close());

test('names run on without a gap from 001', () => {
  const numbers = listMigrations().map(({ name }) => Number(name.slice(0, 3)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('a second run applies nothing', async () => {
  expect(await migrate(database.owner.sql)).toEqual([]);
});

test('a new file is applied once, even by two runs at the same time', async () => {
  write('900-notes.sql', 'create table public.notes (id integer); insert into public.notes values (1);');
  const ran = await Promise.all([migrate(database.owner.sql, folder), migrate(database.owner.sql, folder)]);
  expect(ran.flat()).toEqual(['900-notes.sql']);
  expect(await database.owner.sql`select id from public.notes`).toEqual([{ id: 1 }]);
});

test('a migration that fails leaves nothing and can be repeated', async () => {
  write('901-halfway.sql', 'create table public.halfway (); select 1/0;');
  await expect(migrate(database.owner.sql, folder)).rejects.toThrow('division by zero');
  write('901-halfway.sql', 'create table public.halfway ();');
  expect(await migrate(database.owner.sql, folder)).toEqual(['901-halfway.sql']);
});

test('a file changed after it was applied is refused with its name', async () => {
  write('901-halfway.sql', 'create table public.other ();');
  await expect(migrate(database.owner.sql, folder)).rejects.toThrow(
    'db/migrations/901-halfway.sql was changed after it was applied to this database.',
  );
});
