/** Makes the files that should be there and are not: a start cut short may have left none. */
import type { Connection } from '../../db/connection/connect.ts';
import type { Progress } from '../../db/progress.ts';
import { repairUnlocked } from '../../db/release/release-files.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import type { Environment } from '../../db/settings.ts';
import { buildSite } from '../../site/build.ts';
import { isSiteCurrent } from './is-site-current.ts';

/** Writes the missing downloads of every release, then the site when it is not that of `edition`, of its address and of these sources. */
export async function prepareFiles(
  env: Environment,
  {
    reader,
    edition,
    publicUrl,
  }: { readonly reader: Connection<OpenDatabase>; readonly edition: string; readonly publicUrl: string },
  progress: Progress,
): Promise<void> {
  await progress.step('Look after the downloads', () => repairUnlocked(reader, env.dataFolder));
  if (!isSiteCurrent(env.dataFolder, { edition, publicUrl }))
    await progress.step('Build the site', () => buildSite({ env, edition }));
}
