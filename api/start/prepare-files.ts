/** Makes the files that should be there and are not: a start cut short may have left none. */
import type { Connection } from '../../db/connection/connect.ts';
import type { Progress } from '../../db/progress.ts';
import { repairFiles } from '../../db/release/release-files.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import type { Environment } from '../../db/settings.ts';
import { buildSite } from '../../site/build.ts';
import { isSiteCurrent } from './is-site-current.ts';

/** Writes the missing downloads of every release, then the site when it is not that of `newest` and of these sources. */
export async function prepareFiles(
  env: Environment,
  { reader, newest }: { readonly reader: Connection<OpenDatabase>; readonly newest: string },
  progress: Progress,
): Promise<void> {
  await progress.step('Look after the downloads', () => repairFiles(reader, env.dataFolder));
  if (!isSiteCurrent(env.dataFolder, newest)) await progress.step('Build the site', () => buildSite({ env }));
}
