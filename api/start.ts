/**
 * `npm start`: opens the database, publishes the sample where nothing is published yet, builds what is missing and serves it
 * all at http://127.0.0.1:4000 until Ctrl-C or SIGTERM. A start that was cut short is taken up where it stopped.
 */
import path from 'node:path';
import { CannotRun, runCommand } from '../db/cannot-run.ts';
import { connect, type Connection } from '../db/connection/connect.ts';
import { showProgress, type Progress } from '../db/progress.ts';
import { releaseSample } from '../db/sample/release-sample.ts';
import { indexReleases } from '../db/release/derive/search-entries.ts';
import { findEdition } from '../db/release/release-files.ts';
import type { OpenDatabase } from '../db/schema.ts';
import { openDatabase } from '../db/server/open-database.ts';
import { atSignals } from '../db/server/stop-at-signals.ts';
import { loadEnvironment, loadProgramme, programmeAt, projectFolder, type Environment, type Programme } from '../db/settings.ts';
import { createApi } from './execute.ts';
import { loadDocuments } from './http/documents.ts';
import { serve, type Listener } from './http/server.ts';
import { prepareFiles } from './start/prepare-files.ts';
import { refuseTakenPort } from './start/refuse-taken-port.ts';

/** What ends in the opposite order of its beginning. */
const toClose: (() => Promise<void>)[] = [];

await runCommand(async () => {
  const env = loadEnvironment();
  const programme = programmeAt(env.port, loadProgramme());
  await refuseTakenPort(env.port);
  let ending = false;
  atSignals(() => {
    ending = true;
    return closeAll();
  }, 0);
  try {
    const listener = await start(env, programme, showProgress());
    console.log(`\nOpen ${listener.url} in a browser; GraphQL is at ${listener.url}/graphql. Ctrl-C stops everything.`);
    await endless();
  } catch (error) {
    // What was under way at Ctrl-C fails for that reason alone.
    if (ending) await endless();
    await closeAll();
    throw error;
  }
});

/** What signals alone can end. */
function endless(): Promise<never> {
  return new Promise(() => {});
}

async function closeAll(): Promise<void> {
  for (const close of toClose.splice(0).reverse()) await close().catch(console.error);
}

async function start(env: Environment, programme: Programme, progress: Progress): Promise<Listener> {
  const database = await progress.step('Open the database', () => openDatabase(env, { handleSignals: false }));
  toClose.push(() => database.stop());
  if (programme.demonstration) await releaseSample(database.urls, env.dataFolder, progress);
  await indexReleases(database.urls.intake);
  const reader = connect<OpenDatabase>(database.urls.reader, { max: 4 });
  toClose.push(() => reader.close());
  await prepareFiles(env, { reader, edition: await findNewestEdition(reader), ...programme }, progress);
  const listener = await serve({
    api: createApi({ reader, programme }),
    publicFolder: path.join(env.dataFolder, 'public'),
    siteFolder: path.join(env.dataFolder, 'site', 'current'),
    editionFolders: (edition) => ({
      publicFolder: path.join(env.dataFolder, 'editions', edition, 'public'),
      siteFolder: path.join(env.dataFolder, 'site', edition),
    }),
    port: env.port,
    documents: loadDocuments(path.join(projectFolder, 'site', 'src')),
    buildToken: env.buildToken,
  });
  toClose.push(() => listener.close());
  return listener;
}

/** What the database shows. Throws `CannotRun` where nothing is published. */
async function findNewestEdition({ kysely }: Connection<OpenDatabase>): Promise<string> {
  const newest = await findEdition(kysely);
  if (newest) return newest;
  throw new CannotRun(
    'Nothing is published yet, so there is nothing to show.',
    'Take in your records with npm run ingest -- <folder>, publish them with npm run release -- <month>, then start again.',
  );
}
