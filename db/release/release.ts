/** `npm run release -- 2026-10 [--published <instant>] [--note <text>] [--reason correction|update]` */
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from '../cannot-run.ts';
import { connect } from '../connection/connect.ts';
import { buildSite } from '../../site/build.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment } from '../settings.ts';
import { publishRelease, type ReleaseRequest } from './publish-release.ts';
import type { Reason } from './vintages.ts';

const usage = 'npm run release -- 2026-10 [--published 2026-11-16T10:00:00+08:00] [--note "..."] [--reason correction|update]';

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  const started = performance.now();
  const environment = loadEnvironment();
  const database = await openDatabase(environment);
  const connection = connect(database.urls.intake);
  try {
    const release = await publishRelease(connection, { ...request, dataFolder: environment.dataFolder }, (step) =>
      console.log(`  ${step}`),
    );
    console.log('  site');
    await buildSite({ env: environment });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Release ${release.releaseId} is published, data as of ${release.dataAsOf} (${seconds} s).`);
  } finally {
    await connection.close();
    await database.stop();
  }
});

/** Throws `CannotRun` on arguments that are not of this command. */
function readArguments(args: string[]): ReleaseRequest {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { published: text, note: text, reason: text },
    });
    const { published, note, reason } = values;
    if (positionals.length !== 1) throw new Error('A release has one id.');
    if (reason !== undefined && reason !== 'correction' && reason !== 'update')
      throw new Error(`"${reason}" is no reason of a change.`);
    return {
      release: positionals[0]!,
      ...(published !== undefined && { publishedAt: published }),
      ...(note !== undefined && { note }),
      ...(reason !== undefined && { reason: reason as Reason }),
    };
  } catch (cause) {
    throw new CannotRun((cause as Error).message, `Write ${usage}.`, { cause });
  }
}
