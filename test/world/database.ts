/**
 * Databases for tests: each a clone of a template on the run's own server, so that no test sees another's rows. The empty template
 * is there from the start; those of the sample and of the worlds that files prepare are made when first asked for.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { connect, type Connection } from '../../db/connection/connect.ts';
import type { IntakeDatabase, OpenDatabase } from '../../db/schema.ts';
import { administratorUrl, urlAt, type EmbeddedServer } from '../../db/server/embedded.ts';
import { urlsOn, type Database } from '../../db/server/open-database.ts';
import { closeTemporary, roles } from '../../db/server/roles.ts';
import { emptyTemplate } from './global-setup.ts';
import { fillWithSample } from './sample.ts';

/** A database of one test file, with a connection for each role and a data folder for its files. */
export interface TestDatabase {
  readonly urls: Database['urls'];
  readonly owner: Connection<IntakeDatabase>;
  readonly intake: Connection<IntakeDatabase>;
  readonly reader: Connection<OpenDatabase>;
  /** Empty for a fresh database; with the downloads of the three releases for a sample one. */
  readonly dataFolder: string;
  /** The name of the database, and where its server listens. */
  readonly name: string;
  readonly socketFolder: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** The run's server, which ends with the run whoever is connected to it. */
export const runsServer = (): Pick<EmbeddedServer, 'url' | 'socketFolder'> => {
  const socketFolder = inject('testSocketFolder');
  return { socketFolder, url: (role, database) => urlAt(socketFolder, role, database) };
};

const newFolder = (): string => mkdtempSync(path.join(inject('testDataFolder'), 'files-'));

/** A migrated database without rows (0.1 s). */
export const freshDatabase = (): Promise<TestDatabase> => clone(emptyTemplate, newFolder());

/**
 * A database with the sample's three releases. The first call of a run makes them through `takeIn` and `publishRelease`;
 * the others clone. Its data folder is shared: read it, do not write to it.
 */
export async function sampleDatabase(): Promise<TestDatabase> {
  const template = await makeOnce('sample', fillWithSample);
  return clone(template.name, template.dataFolder, 'file_copy');
}

/**
 * A database as `prepare` leaves it, with a copy of its files. The first call of a run under this name prepares; the others
 * clone (0.1 s, where a release takes 0.7 s).
 */
export async function preparedDatabase(
  name: string,
  prepare: (database: TestDatabase) => Promise<unknown>,
): Promise<TestDatabase> {
  const template = await makeOnce(name, prepare);
  const dataFolder = newFolder();
  cpSync(template.dataFolder, dataFolder, { recursive: true, verbatimSymlinks: true });
  return clone(template.name, dataFolder);
}

/** Runs `work` while no other test file runs its own under this name. */
export const inTurn = (name: string, work: (sql: Connection<unknown>['sql']) => Promise<unknown>): Promise<void> =>
  administer(async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${name}))`;
    await work(sql);
  });

/** Test files run in parallel: one of them makes the template while the others wait. */
async function makeOnce(
  name: string,
  prepare: (database: TestDatabase) => Promise<unknown>,
): Promise<Pick<TestDatabase, 'name' | 'dataFolder'>> {
  const template = { name: `${name}_template`, dataFolder: path.join(inject('testDataFolder'), name) };
  await inTurn(name, async (sql) => {
    const [made] = await sql`select datname from pg_database where datname = ${template.name}`;
    if (made) return;
    mkdirSync(template.dataFolder);
    const building = await clone(emptyTemplate, template.dataFolder);
    try {
      await prepare(building);
    } catch (error) {
      rmSync(template.dataFolder, { recursive: true, force: true });
      await building.close();
      throw error;
    }
    await Promise.all([building.owner, building.intake, building.reader].map((connection) => connection.close()));
    await sql`alter database ${sql(building.name)} rename to ${sql(template.name)}`;
  });
  return template;
}

/** @param strategy `file_copy` for a large template, where it takes a third of the time; it makes the server write all to the disk */
async function clone(template: string, dataFolder: string, strategy: 'wal_log' | 'file_copy' = 'wal_log'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const onServer = runsServer();
  await administer(async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} strategy ${sql(strategy)} owner ${sql(roles.owner)}`;
    await closeTemporary(sql, name);
  });
  const urls = urlsOn(onServer, name);
  const owner = connect<IntakeDatabase>(urls.owner);
  const intake = connect<IntakeDatabase>(urls.intake);
  const reader = connect<OpenDatabase>(urls.reader);
  const close = async (): Promise<void> => {
    await Promise.all([owner.close(), intake.close(), reader.close()]);
    await administer((sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { urls, owner, intake, reader, dataFolder, name, socketFolder: onServer.socketFolder, close };
}

async function administer(work: (sql: Connection<unknown>['sql']) => Promise<unknown>): Promise<void> {
  const { sql, close } = connect(administratorUrl(runsServer()), { max: 1 });
  await work(sql).finally(close);
}
