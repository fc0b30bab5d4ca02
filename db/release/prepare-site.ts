/**
 * The site of an edition that nobody sees yet: built from the API on the release's own transaction, then held against the API and
 * the files. Joins db, api and site, as the commands do.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createApi, type Api } from '../../api/execute.ts';
import { serve } from '../../api/http/server.ts';
import { buildSite } from '../../site/build.ts';
import type { Lanes } from '../connection/lanes.ts';
import type { Row } from '../connection/pipeline.ts';
import { loadProgramme } from '../settings.ts';
import { siteDraft } from './editions.ts';
import type { EditionFolders } from './publish-edition.ts';
import type { Transaction } from './release-files.ts';
import { findDifferences, readMarks } from './verify/compare-figures.ts';

/** Milliseconds for an answer: all of the build's questions share the transaction's one connection. */
const deadline = 120_000;

/** Builds the site into `site/draft`. Throws where a figure on its pages is not that of the API and the file. */
export async function prepareSite(transaction: Transaction, folders: EditionFolders): Promise<void> {
  const api = apiOn(transaction);
  const out = siteDraft(folders.dataFolder);
  const buildToken = randomBytes(16).toString('hex');
  const listener = await serve({ api, publicFolder: folders.drafted, siteFolder: out, port: 0, buildToken, deadline });
  try {
    await buildSite({ out, env: { dataFolder: folders.dataFolder, apiUrl: `${listener.url}/graphql`, buildToken } });
  } finally {
    await listener.close();
  }
  await verifySite(api, out, folders);
}

/** The API as it will answer once the transaction is committed. */
function apiOn({ sql }: Transaction): Api {
  const run: Lanes['run'] = async ({ text, parameters = [], prepare = false }) =>
    (await sql.unsafe(text, parameters as never[], { prepare }).values()) as unknown as Row[];
  return createApi({ reader: { lanes: { run } }, programme: loadProgramme(), isReleasing: async () => false });
}

async function verifySite(api: Api, site: string, folders: EditionFolders): Promise<void> {
  const { id } = JSON.parse(readFileSync(path.join(site, 'release.json'), 'utf8')) as { id: string };
  const file = [folders.drafted, folders.published]
    .map((root) => path.join(root, 'data', id, 'indicators.csv'))
    .find((one) => existsSync(one));
  if (!file) throw new Error(`The release was not published: the site shows ${id}, of which there is no file.`);
  const marks = samplePages(site).flatMap((page) => readMarks(path.relative(site, page), readFileSync(page, 'utf8')));
  if (marks.length === 0) throw new Error('The release was not published: no page of its site shows a figure.');
  const differences = await findDifferences(marks, { file, execute: api.execute });
  if (differences.length > 0)
    throw new Error(`The release was not published, because page, API and file differ:\n${differences.slice(0, 20).join('\n')}`);
}

/** Every start page, and one of twelve others, the same ones each time. */
function samplePages(site: string): string[] {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .sort();
  const starts = new Set(['index.html', 'en/index.html', 'ar/index.html']);
  return pages.filter((name, at) => starts.has(name) || at % 12 === 0).map((name) => path.join(site, name));
}
