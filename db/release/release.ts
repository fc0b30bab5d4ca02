/** `npm run release`: publishes a release or a revision, lists and compares them. Usage in arguments.ts. */
import { runCommand } from '../cannot-run.ts';
import { connect, inTransaction, type Connection } from '../connection/connect.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment, type Environment } from '../settings.ts';
import { readArguments, type DiffRequest, type Request } from './arguments.ts';
import { diffDataset, diffReleases } from './diff-releases.ts';
import { listReleases } from './list-releases.ts';
import { takeLock } from './lock.ts';
import { prepareSite } from './prepare-site.ts';
import { publishRelease, type ReleaseRequest } from './publish-release.ts';
import { repairFiles } from './release-files.ts';
import { ReleaseHeld } from './verify/release-held.ts';

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  const environment = loadEnvironment();
  const database = await openDatabase(environment);
  const connection = connect(database.urls.intake);
  try {
    return await run(connection, request, environment);
  } finally {
    await connection.close();
    await database.stop();
  }
});

async function run(connection: Connection<unknown>, request: Request, environment: Environment): Promise<number> {
  if ('list' in request) return say(await listReleases(connection.kysely));
  if ('diff' in request) return diff(connection, request);
  if ('undoDraft' in request) return say(await undoDraft(connection, environment.dataFolder));
  return publish(connection, request.publish, environment);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

async function diff(connection: Connection<unknown>, { diff: pair, dataset }: DiffRequest): Promise<number> {
  if (dataset === undefined) return say(await diffReleases(connection.kysely, pair));
  await inTransaction(connection, async (kysely, sql) => {
    for await (const piece of diffDataset({ kysely, sql }, dataset, pair)) process.stdout.write(piece);
  });
  return 0;
}

/** Removes what a run that was cut short left, and finishes one that had been published. */
function undoDraft(connection: Connection<unknown>, dataFolder: string): Promise<string> {
  return inTransaction(connection, async (lockHolder) => {
    await takeLock(lockHolder);
    const made = await repairFiles(connection, dataFolder);
    return [
      'Nothing is left of a release that was not published.',
      ...made.map((id) => `The files of ${id} were made again.`),
    ].join('\n');
  });
}

/** 0 published, 1 held. */
async function publish(connection: Connection<unknown>, request: ReleaseRequest, { dataFolder }: Environment): Promise<number> {
  const started = performance.now();
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  try {
    const release = await publishRelease(connection, { ...request, now, dataFolder, prepare: prepareSite }, (step) =>
      console.log(`  ${step}`),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return say(`Release ${release.releaseId} is published, data as of ${release.dataAsOf} (${seconds} s).`);
  } catch (error) {
    if (!(error instanceof ReleaseHeld)) throw error;
    console.error(error.message);
    return 1;
  }
}
