import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, inTransaction, type Connection } from '../../db/connection/connect.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

interface Notes {
  'public.notes': { id: number; text: string };
}

let database: TestDatabase;
let owner: Connection<Notes>;

beforeAll(async () => {
  database = await freshDatabase();
  owner = connect<Notes>(database.urls.owner);
  await owner.sql`create table public.notes (id integer primary key, text text not null)`;
});
afterAll(async () => {
  await owner.close();
  await database.close();
});

const listNotes = () => owner.kysely.selectFrom('public.notes').selectAll().orderBy('id').execute();
const clear = () => owner.kysely.deleteFrom('public.notes').execute();

describe('values', () => {
  test('bigint and numeric come as numbers, a date as its text, an instant as Date, text[] as an array', async () => {
    const [row] = await owner.sql`select 9007199254740991::bigint as "bigint", 12.50::numeric(18,2) as "numeric",
      date '2026-10-31' as "date", timestamptz '2026-11-16 02:00Z' as instant, '{a,"b c"}'::text[] as list, null::numeric as nothing`;
    expect(row).toEqual({
      bigint: 9007199254740991,
      numeric: 12.5,
      date: '2026-10-31',
      instant: new Date('2026-11-16T02:00:00Z'),
      list: ['a', 'b c'],
      nothing: null,
    });
  });

  test('an object is kept as jsonb and comes back as it was', async () => {
    const [row] = await owner.sql`select ${owner.sql.json({ problems: [1] })}::jsonb as report`;
    expect(row).toEqual({ report: { problems: [1] } });
  });
});

describe('a transaction', () => {
  test('of Kysely commits when it resolves', async () => {
    await owner.kysely.transaction().execute((trx) => trx.insertInto('public.notes').values({ id: 1, text: 'kept' }).execute());
    expect(await listNotes()).toEqual([{ id: 1, text: 'kept' }]);
    await clear();
  });

  test('of Kysely rolls back when it throws', async () => {
    const failing = owner.kysely.transaction().execute(async (trx) => {
      await trx.insertInto('public.notes').values({ id: 1, text: 'lost' }).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await listNotes()).toEqual([]);
  });

  test('rolls back after a statement that failed, and says which error it was', async () => {
    const failing = owner.kysely.transaction().execute(async (trx) => {
      await trx.insertInto('public.notes').values({ id: 1, text: 'lost' }).execute();
      await sql`select 1/0`.execute(trx);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await listNotes()).toEqual([]);
  });

  test('gives Kysely and COPY the same transaction', async () => {
    await inTransaction(owner, async (kysely, raw) => {
      await kysely.insertInto('public.notes').values({ id: 1, text: 'inserted' }).execute();
      const copy = await raw`copy public.notes from stdin`.writable();
      const done = new Promise((finished, failed) => copy.on('finish', finished).on('error', failed));
      copy.end('2\tcopied\n');
      await done;
      expect(await kysely.selectFrom('public.notes').selectAll().execute()).toHaveLength(2);
      throw new Error('stop here');
    }).catch((error: Error) => expect(error.message).toBe('stop here'));
    expect(await listNotes()).toEqual([]);
  });
});

test('a connection that the server ends is a rejected statement, and the next one works', async () => {
  const running = owner.kysely.transaction().execute((trx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx));
  await expect(running).rejects.toThrow();
  expect(await listNotes()).toEqual([]);
});
