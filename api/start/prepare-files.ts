/** Makes the files that a release should have and that are not there: a start cut short may have left none. */
import { existsSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from '../../db/connection/connect.ts';
import { writeReleaseFiles } from '../../db/files/write-release-files.ts';
import type { Progress } from '../../db/progress.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import type { Environment } from '../../db/settings.ts';
import { buildSite } from '../../site/build.ts';

/** Writes missing downloads of every release, then the site when it is not the newest release's. */
export async function prepareFiles(env: Environment, reader: Connection<OpenDatabase>, progress: Progress): Promise<void> {
  const releases = await reader.kysely.selectFrom('open.releases').select('release_id').orderBy('ordinal').execute();
  for (const { release_id } of releases) {
    if (hasDownloads(env, release_id)) continue;
    await progress.step(`Write the downloads of ${release_id}`, () => writeReleaseFiles(reader, env.dataFolder, release_id));
  }
  const newest = releases.at(-1)?.release_id;
  if (newest && newest !== siteRelease(env)) await progress.step('Build the site', () => buildSite({ env }));
}

/** The manifest is the last file that is moved into place. */
const hasDownloads = ({ dataFolder }: Environment, release: string): boolean =>
  existsSync(path.join(dataFolder, 'public', 'data', release, 'manifest.json'));

/** The release whose site is served: the folder that `site/current` leads to. */
function siteRelease({ dataFolder }: Environment): string | undefined {
  const link = path.join(dataFolder, 'site', 'current');
  return existsSync(link) ? path.basename(readlinkSync(link)) : undefined;
}
