import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../settings.ts';

/** Whether there is a database to check against: a server of the user's, or an embedded one that was made before. */
export const hasDatabase = ({ dataFolder, databaseUrl }: Environment): boolean =>
  databaseUrl !== undefined || existsSync(path.join(dataFolder, 'database'));
