/** Databases for tests: each a clone of a template on the run's own server, so that no test sees another's rows. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { connect, type Connection } from '../../db/connection/connect.ts';
import type { IntakeDatabase, OpenDatabase } from '../../db/schema.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../db/server/embedded.ts';
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

const sampleTemplate = 'sample_template';
const sampleFolder = (): string => path.join(inject('testDataFolder'), 'sample');

let server: Promise<EmbeddedServer> | undefined;
const joinServer = (): Promise<EmbeddedServer> => (server ??= openEmbedded(inject('testDataFolder')));

/** A migrated database without rows (0.1 s). */
export const freshDatabase = (): Promise<TestDatabase> =>
  clone(emptyTemplate, mkdtempSync(path.join(inject('testDataFolder'), 'files-')));

/**
 * A database with the sample's three releases. The first call of a run makes them through `takeIn` and `publishRelease`;
 * the others clone. Its data folder is shared: read it, do not write to it.
 */
export async function sampleDatabase(): Promise<TestDatabase> {
  await makeSampleOnce();
  return clone(sampleTemplate, sampleFolder());
}

/** Test files run in parallel: the lock lets one of them make the template while the others wait. */
async function makeSampleOnce(): Promise<void> {
  const administrator = connect(administratorUrl(await joinServer()), { max: 1 });
  try {
    await administrator.sql`select pg_advisory_lock(1)`;
    const [made] = await administrator.sql`select datname from pg_database where datname = ${sampleTemplate}`;
    if (made) return;
    const building = await clone(emptyTemplate, sampleFolder());
    try {
      await fillWithSample(building);
    } catch (error) {
      await building.close();
      throw error;
    }
    await Promise.all([building.owner, building.intake, building.reader].map((connection) => connection.close()));
    await administrator.sql`alter database ${administrator.sql(building.name)} rename to ${administrator.sql(sampleTemplate)}`;
  } finally {
    await administrator.close();
  }
}

async function clone(template: string, dataFolder: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const onServer = await joinServer();
  await administer(onServer, async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} owner ${sql(roles.owner)}`;
    await closeTemporary(sql, name);
  });
  const urls = urlsOn(onServer, name);
  const owner = connect<IntakeDatabase>(urls.owner);
  const intake = connect<IntakeDatabase>(urls.intake);
  const reader = connect<OpenDatabase>(urls.reader);
  const close = async (): Promise<void> => {
    await Promise.all([owner.close(), intake.close(), reader.close()]);
    await administer(onServer, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { urls, owner, intake, reader, dataFolder, name, socketFolder: onServer.socketFolder, close };
}

async function administer(onServer: EmbeddedServer, work: (sql: Connection<unknown>['sql']) => Promise<unknown>): Promise<void> {
  const { sql, close } = connect(administratorUrl(onServer), { max: 1 });
  await work(sql).finally(close);
}
