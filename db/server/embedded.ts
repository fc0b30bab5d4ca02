/** The portal's own PostgreSQL: started, or joined where another process of the portal runs it already. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { alone, enter, leave } from './occupants.ts';
import { databaseFolder, preparePlace, type Place } from './place.ts';
import {
  administrator,
  becomesReady,
  findRunning,
  initialise,
  signal,
  startAndWait,
  stopRunning,
  type StartOptions,
} from './postmaster.ts';
import { CannotRun } from '../cannot-run.ts';

export interface EmbeddedServer {
  readonly socketFolder: string;
  /** True where another process had started it. */
  readonly joined: boolean;
  /** The address of one database for one role; psql understands it too. */
  url(role: string, database: string): string;
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
}

/** Opens the server whose data lie in `dataFolder`; makes them where there are none. Throws `CannotRun`. */
export async function openEmbedded(dataFolder: string, options: StartOptions = {}): Promise<EmbeddedServer> {
  const place = preparePlace(dataFolder);
  refuseForeign(place);
  const { pid, joined, name } = await alone(place.folder, async () => {
    initialise(place);
    const running = findRunning(place);
    const joined = running !== undefined && (await becomesReady(place, running));
    const pid = joined ? running : await startAndWait(place, options);
    return { pid, joined, name: enter(place.folder) };
  });
  const leaveAtExit = (): void => {
    if (leave(place.folder, name)) signal(pid, 'SIGINT');
  };
  process.once('exit', leaveAtExit);
  return {
    socketFolder: place.socketFolder,
    joined,
    url: (role, database) => urlAt(place.socketFolder, role, database),
    stop: async () => {
      process.off('exit', leaveAtExit);
      await alone(place.folder, async () => {
        if (leave(place.folder, name)) await stopRunning(place, pid);
      });
    },
  };
}

/** The address of a database at a socket. */
export const urlAt = (socketFolder: string, role: string, database: string): string =>
  `postgres://${role}@${encodeURIComponent(socketFolder)}/${database}`;

export const administratorUrl = (server: Pick<EmbeddedServer, 'url'>, database = 'postgres'): string =>
  server.url(administrator, database);

function refuseForeign(place: Place): void {
  const folder = databaseFolder(place);
  if (!existsSync(path.join(folder))) return;
  const owner = statSync(folder).uid;
  if (owner !== (place.user?.uid ?? process.getuid?.()))
    throw new CannotRun(
      `The database in ${folder} was made by another user (number ${owner}).`,
      'Run the command as that user, or set PORTAL_DATA to a folder of your own.',
    );
}
