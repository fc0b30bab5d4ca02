/**
 * Applies the migrations: the .sql files of this folder in the order of their names, each in one transaction, each once.
 * What was applied stands in `public.migrations` with its checksum.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256 in hex. */
  readonly checksum: string;
}

/** Any number that nothing else locks on: two starts at once migrate one after the other. */
const lock = 20260605;

/** Brings the database to the newest migration and gives the names of those applied. `sql` is the owner's. */
export async function migrate(sql: postgres.Sql, folder = import.meta.dirname): Promise<string[]> {
  const migrations = listMigrations(folder);
  const applied = await findApplied(sql);
  refuseChanged(migrations, applied);
  if (migrations.every(({ name }) => applied.has(name))) return [];
  const names: string[] = [];
  for (const migration of migrations) {
    const ran = await sql.begin((transaction) => applyOnce(transaction, migration));
    if (ran) names.push(migration.name);
  }
  return names;
}

/** The migrations of a folder in order. */
export function listMigrations(folder = import.meta.dirname): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file));
  return files.sort().map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

async function findApplied(sql: postgres.Sql): Promise<Map<string, string>> {
  const [table] = await sql`select to_regclass('public.migrations') is not null as there`;
  if (!table?.there) return new Map();
  const rows = await sql<{ name: string; checksum: string }[]>`select name, checksum from public.migrations`;
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function refuseChanged(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const changed = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed)
    throw new CannotRun(
      `db/migrations/${changed.name} was changed after it was applied to this database.`,
      'Restore the file and put the change into a new migration; or, where the records may be lost, delete the folder of PORTAL_DATA (.data).',
    );
}

async function applyOnce(sql: postgres.TransactionSql, { name, text, checksum }: Migration): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${lock})`;
  await sql`create table if not exists public.migrations
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
  const [done] = await sql`select name from public.migrations where name = ${name}`;
  if (done) return false;
  await sql.unsafe(text);
  await sql`insert into public.migrations (name, checksum) values (${name}, ${checksum})`;
  return true;
}
