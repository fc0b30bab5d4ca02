/**
 * A PostgreSQL server of the user's own (`DATABASE_URL`). The user of that address is the owner; it needs CREATE on the
 * database and CREATEROLE. The passwords of the other two roles are derived from the owner's, so that every process with the
 * same address finds them and nothing is kept in a file; without one they have none, and log in as the server lets them.
 */
import { createHmac } from 'node:crypto';
import { CannotRun } from '../cannot-run.ts';
import { connect } from '../connection/connect.ts';
import { migrate } from '../migrations/run.ts';
import type { Database } from './open-database.ts';
import { closeTemporary, ensureRole, limitReader, roles, type Role } from './roles.ts';

const wayOut = 'Correct DATABASE_URL or start that server; without DATABASE_URL the portal starts a database of its own.';

/** Opens, prepares and migrates it. Throws `CannotRun` saying what the server answered. */
export async function openOwn(url: string): Promise<Database> {
  const { sql, close } = connect(url, { max: 1, connectTimeout: 5 });
  try {
    await sql`select 1`.catch((cause: Error) => {
      throw new CannotRun(`The database of DATABASE_URL cannot be reached: ${plain(cause)}.`, wayOut, { cause });
    });
    await prepareRoles();
    await migrate(sql);
  } finally {
    await close();
  }
  return { urls: { owner: url, intake: urlAs(url, 'intake'), reader: urlAs(url, 'reader') }, stop: async () => {} };

  async function prepareRoles(): Promise<void> {
    try {
      for (const role of ['intake', 'reader'] as const) await ensureRole(sql, role, passwordOf(url, role));
      await limitReader(sql);
      const [here] = await sql<{ name: string }[]>`select current_database() as name`;
      await closeTemporary(sql, here!.name);
    } catch (cause) {
      throw new CannotRun(
        `The user of DATABASE_URL cannot make the roles ${roles.intake} and ${roles.reader}: ${plain(cause as Error)}.`,
        `Give it the right once: alter role <user> createrole.`,
        { cause },
      );
    }
  }
}

/** Node's connection errors carry an empty message where several addresses were tried. */
function plain(error: Error & { code?: string; errors?: Error[] }): string {
  const text = error.message || error.errors?.map(({ message }) => message).join('; ') || error.code || 'no answer';
  return text.replace(/\.$/, '');
}

/** Undefined where the owner logs in without a password: what is derived of nothing, anyone can derive. */
function passwordOf(url: string, role: Role): string | undefined {
  const own = decodeURIComponent(new URL(url.replace(/,[^/?]*/, '')).password);
  if (own === '') return undefined;
  return createHmac('sha256', own).update(`daulat:${roles[role]}`).digest('hex');
}

/** The same address for another role. */
function urlAs(url: string, role: Role): string {
  const [, scheme, , rest] = /^(\w+:\/\/)([^@/]*@)?(.*)$/.exec(url) ?? [];
  const password = passwordOf(url, role);
  return `${scheme}${roles[role]}${password ? `:${password}` : ''}@${rest}`;
}
