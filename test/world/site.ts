/** The site of the sample's newest release, served by the portal's own listener. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createApi } from '../../api/execute.ts';
import { serve } from '../../api/http/server.ts';
import { connect } from '../../db/connection/connect.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import { openDatabase } from '../../db/server/open-database.ts';
import { loadProgramme } from '../../db/settings.ts';
import { endedPortal } from './portal.ts';

export interface TestSite {
  /** Without a slash at the end. */
  readonly url: string;
  /** The built files. */
  readonly folder: string;
  /** Paths of every HTML page, each with a slash at both ends; without those that say that nothing is there. */
  readonly pages: readonly string[];
  /** The `data` of a GraphQL operation, over HTTP and without the budget for each address. Throws what the API refuses. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  close(): Promise<void>;
}

/** Serves what `npm start` built at a free port (the first time in a run a minute and more). */
export async function openSite(): Promise<TestSite> {
  const { dataFolder } = await endedPortal();
  const database = await openDatabase({ dataFolder }, { handleSignals: false });
  const reader = connect<OpenDatabase>(database.urls.reader);
  const buildToken = randomBytes(16).toString('hex');
  const folder = path.join(dataFolder, 'site', 'current');
  const listener = await serve({
    api: createApi({ reader, programme: loadProgramme() }),
    publicFolder: path.join(dataFolder, 'public'),
    siteFolder: folder,
    port: 0,
    buildToken,
  });
  const close = async (): Promise<void> => {
    await listener.close();
    await reader.close();
    await database.stop();
  };
  return { url: listener.url, folder, pages: findPages(folder), ask: askAt(listener.url, buildToken), close };
}

function findPages(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll('\\', '/')}`);
  return files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((page) => !page.endsWith('/404/'))
    .sort();
}

function askAt(url: string, token: string): TestSite['ask'] {
  return async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as Data;
  };
}
