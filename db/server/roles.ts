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
