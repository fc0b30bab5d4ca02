/** What the reader can find out by any statement at all: schema open, the names of tables, and nothing that was handed in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../db/server/roles.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { canary, keepFullWorld } from '../release/full-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await keepFullWorld(database.intake.kysely);
  await publishRelease(database.intake, { release: '2026-10', idSeed: 'test' });
  await database.owner.sql`analyze`;
});
afterAll(() => database.close());

/** As the reader, in a transaction that may write if the role may. */
const asReader = <Row extends object>(statement: string): Promise<Row[]> =>
  database.reader.sql.begin(async (sql) => {
    await sql`set transaction read write`;
    return [...(await sql.unsafe<Row[]>(statement))];
  }) as Promise<Row[]>;

describe('the reader', () => {
  it('may select from the tables of schema open and the catalogue of the server, from nothing else', async () => {
    const relations = await asReader<{ schema: string; kinds: string }>(`
      select nspname as schema, string_agg(distinct relkind::text, '' order by relkind::text) as kinds
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind in ('r', 'v', 'm', 'f', 'p', 'S') and has_schema_privilege(relnamespace, 'usage')
         and (has_table_privilege(pg_class.oid, 'select') or has_any_column_privilege(pg_class.oid, 'select'))
       group by 1 order by 1`);
    expect(relations).toEqual([
      { schema: 'information_schema', kinds: 'rv' },
      { schema: 'open', kinds: 'r' },
      { schema: 'pg_catalog', kinds: 'rv' },
    ]);
  });

  it('finds no planted string and no id that is never published in any table of the catalogue', async () => {
    const tables = await asReader<{ name: string }>(`
      select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname in ('pg_catalog', 'information_schema') and relkind in ('r', 'v') and has_table_privilege(pg_class.oid, 'select')`);
    expect(tables.length).toBeGreaterThan(150);
    let read = 0;
    for (const { name } of tables) {
      const rows = await asReader<{ line: string }>(`select told::text as line from ${name} as told`).catch((error: Error) => {
        expect(`${name}: ${error.message}`).toMatch(/permission denied|must be superuser|recovery|could not open|not allowed/);
        return [];
      });
      read += rows.length;
      const text = rows.map(({ line }) => line).join('\n');
      expect(canary.test(text), name).toBe(false);
      expect(/FND-(TOLD|OPEN)|ENF-SECRET|STO-[AB]/.test(text), name).toBe(false);
    }
    expect(read).toBeGreaterThan(5_000);
  });

  it('has statistics of schema open alone', async () => {
    expect(
      await asReader(
        "select distinct schemaname from pg_stats where schemaname not like 'pg_%' and schemaname <> 'information_schema'",
      ),
    ).toEqual([{ schemaname: 'open' }]);
  });

  it('sees no statement that another role runs', async () => {
    const holding = database.intake.sql.begin(async (sql) => {
      await sql.unsafe(`select 'CANARY-0123456789ab', pg_sleep(0.5)`);
    });
    const seen = await asReader<{ query: string }>('select query from pg_stat_activity');
    await holding;
    expect(seen.map(({ query }) => query).join('\n')).not.toMatch(canary);
    expect(seen.some(({ query }) => query === '<insufficient privilege>')).toBe(true);
  });

  it('is a member of no role, owns nothing, and has no function or extension of ours', async () => {
    expect(await asReader(`select rolname from pg_roles where rolname <> current_user and pg_has_role(oid, 'member')`)).toEqual(
      [],
    );
    expect(await asReader(`select relname from pg_class where relowner = current_user::regrole`)).toEqual([]);
    expect(
      await asReader(`select proname from pg_proc where pronamespace::regnamespace::text in ('open', 'intake', 'public')`),
    ).toEqual([]);
    expect(await asReader(`select extname from pg_extension where extname <> 'plpgsql'`)).toEqual([]);
  });

  it.each([
    ['make a temporary table', 'create temp table mine (a text)', /permission denied to create temporary tables/],
    ['make a table in any schema', 'create table public.mine (a text)', /permission denied for schema public/],
    ['write a large object', `select lo_from_bytea(0, 'x')`, /permission denied for function lo_from_bytea/],
    ['read a large object of another', 'select * from pg_largeobject', /permission denied for table pg_largeobject/],
    ['read the sampled values of intake', 'select * from pg_statistic', /permission denied for table pg_statistic/],
    ['copy intake out', 'copy intake.findings to stdout', /permission denied for schema intake/],
    ['run a program', `copy (select 1) to program 'cat'`, /permission denied to COPY to or from an external program/],
    ['read a file', `select pg_read_file('/etc/passwd')`, /permission denied for function pg_read_file/],
    ['list files', `select * from pg_ls_dir('.')`, /permission denied for function pg_ls_dir/],
    ['read how roles log in', 'select * from pg_authid', /permission denied for table pg_authid/],
    ['bring a link to another server', 'create extension dblink', /permission denied|is not available/],
    ['become the intake role', `set role ${roles.intake}`, /permission denied to set role/],
    ['become another session', `set session authorization ${roles.owner}`, /permission denied to set session authorization/],
    ['name a row of intake', `select 'FND-OPEN'::text from intake.findings`, /permission denied for schema intake/],
  ])('cannot %s', async (_what, statement, message) => {
    await expect(asReader(statement)).rejects.toThrow(message);
  });
});
