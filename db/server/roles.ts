/**
 * Three roles, the least each needs: `daulat_owner` migrates and owns, `daulat_intake` loads and releases, `daulat_reader`
 * may SELECT in schema `open` and nothing else, never for longer than two seconds. The API has the reader alone.
 */
import type postgres from 'postgres';

export const roles = { owner: 'daulat_owner', intake: 'daulat_intake', reader: 'daulat_reader' } as const;
export type Role = keyof typeof roles;

/** Makes a role that can log in, or sets its password. Without a password the role has none. */
export async function ensureRole(sql: postgres.Sql, role: Role, password?: string): Promise<void> {
  const name = sql(roles[role]);
  const [known] = await sql`select rolname from pg_roles where rolname = ${roles[role]}`;
  if (!known) await sql`create role ${name} login`;
  // A password is a literal in this statement, never a parameter; it is hexadecimal.
  if (password) await sql.unsafe(`alter role ${roles[role]} password '${password}'`);
}

/** What holds for every statement of the reader, whoever opens the connection. */
export async function limitReader(sql: postgres.Sql): Promise<void> {
  const reader = sql(roles.reader);
  await sql`alter role ${reader} set default_transaction_read_only = on`;
  await sql`alter role ${reader} set statement_timeout = '2s'`;
  await sql`alter role ${reader} set idle_in_transaction_session_timeout = '10s'`;
  // Planning an operation takes longer than running it: a prepared one is planned once, not again for each value.
  await sql`alter role ${reader} set plan_cache_mode = 'force_generic_plan'`;
}

/**
 * Leaves temporary tables to the intake role: by default every role may fill the disk with them. `sql` is of a role that owns the
 * database, or may act as its owner; another one changes nothing.
 */
export async function closeTemporary(sql: postgres.Sql, database: string): Promise<void> {
  const [owned] = await sql`select from pg_database where datname = ${database} and pg_has_role(datdba, 'member')`;
  if (!owned) return;
  await sql`revoke temporary on database ${sql(database)} from public`;
  await sql`grant temporary on database ${sql(database)} to ${sql(roles.intake)}`;
}

/** Large objects belong to no schema, and by default every role may write them. `sql` is a superuser's, in the database itself. */
export async function closeLargeObjects(sql: postgres.Sql): Promise<void> {
  await sql`revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public`;
}
