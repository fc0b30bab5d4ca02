/** One embedded server for the whole run, with a migrated database to clone. Nothing is left of it afterwards. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../db/server/embedded.ts';
import { ensureDatabase, migrateAs, urlsOn } from '../../db/server/open-database.ts';

/** The migrated, empty database that `freshDatabase` clones. */
export const emptyTemplate = 'empty_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the run's server. */
    testDataFolder: string;
    /** Where that server listens. */
    testSocketFolder: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join('/tmp', 'daulat-test-'));
  // So that the server's user can enter, where root runs the tests.
  chmodSync(folder, 0o755);
  const server = await openEmbedded(folder, { durable: false });
  await ensureDatabase(server, emptyTemplate);
  await migrateAs(urlsOn(server, emptyTemplate).owner);
  project.provide('testDataFolder', folder);
  project.provide('testSocketFolder', server.socketFolder);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
