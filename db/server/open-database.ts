/** The portal's database, whichever server holds it: migrated, with its three roles. */
import { connect } from '../connection/connect.ts';
import { migrate } from '../migrations/run.ts';
import type { Environment } from '../settings.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from './embedded.ts';
import { openOwn } from './own-server.ts';
import { closeTemporary, closeLargeObjects, ensureRole, limitReader, roles, type Role } from './roles.ts';
import { stopAtSignals } from './stop-at-signals.ts';

export interface Database {
  /** An address for each role, for `connect`. */
  readonly urls: Readonly<Record<Role, string>>;
  /** Leaves the database. An embedded server is stopped by the last process that leaves it. */
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** False where the caller answers SIGINT and SIGTERM and calls `stop` itself. */
  readonly handleSignals?: boolean;
}

const databaseName = 'daulat';

/** Opens the database of the environment. Throws `CannotRun` with one sentence when that is not possible. */
export async function openDatabase(
  env: Pick<Environment, 'dataFolder' | 'databaseUrl'>,
  options: OpenOptions = {},
): Promise<Database> {
  const database = env.databaseUrl ? await openOwn(env.databaseUrl) : await openOnEmbedded(env.dataFolder);
  return options.handleSignals === false ? database : stopAtSignals(database);
}

async function openOnEmbedded(dataFolder: string): Promise<Database> {
  const server = await openEmbedded(dataFolder);
  try {
    await ensureDatabase(server, databaseName);
    await migrateAs(server.url(roles.owner, databaseName));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { urls: urlsOn(server, databaseName), stop: () => server.stop() };
}

/** The addresses of the three roles for one database of a server. */
export const urlsOn = (server: Pick<EmbeddedServer, 'url'>, database: string): Database['urls'] => ({
  owner: server.url(roles.owner, database),
  intake: server.url(roles.intake, database),
  reader: server.url(roles.reader, database),
});

/** Makes the roles and an empty database of the owner's, unless they are there, and leaves the reader nothing to write. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const { sql, close } = connect(administratorUrl(server), { max: 1 });
  try {
    const [known] = await sql`select datname from pg_database where datname = ${name}`;
    if (!known) {
      for (const role of ['owner', 'intake', 'reader'] as const) await ensureRole(sql, role);
      await limitReader(sql);
      await sql`create database ${sql(name)} owner ${sql(roles.owner)}`;
    }
    await closeTemporary(sql, name);
  } finally {
    await close();
  }
  await closeInside(server, name);
}

async function closeInside(server: EmbeddedServer, name: string): Promise<void> {
  const { sql, close } = connect(administratorUrl(server, name), { max: 1 });
  await closeLargeObjects(sql).finally(close);
}

/** Applies the migrations as the owner. */
export async function migrateAs(ownerUrl: string): Promise<void> {
  const { sql, close } = connect(ownerUrl, { max: 1 });
  try {
    await migrate(sql);
  } finally {
    await close();
  }
}
