/** The API alone, without a listener: for the site build and for commands that ask a few questions. */
import { connect } from '../db/connection/connect.ts';
import type { OpenDatabase } from '../db/schema.ts';
import { openDatabase } from '../db/server/open-database.ts';
import { loadEnvironment, loadProgramme, programmeAt } from '../db/settings.ts';
import { createApi } from './execute.ts';

/** Opens the environment's database as the reader. `close` leaves it; an open one keeps the process alive. */
export async function openApi() {
  const env = loadEnvironment();
  const database = await openDatabase(env);
  const reader = connect<OpenDatabase>(database.urls.reader, { max: 2 });
  const api = createApi({ reader, programme: programmeAt(env.port, loadProgramme()) });
  const close = async (): Promise<void> => {
    await reader.close();
    await database.stop();
  };
  return { execute: api.execute, close };
}
