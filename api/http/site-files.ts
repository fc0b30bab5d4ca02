/** The site and the downloads: files made at release time, found by path. */
import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ofItsRelease } from './cache-control.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { Exchange, Reply } from './exchange.ts';
import { findFile, type FoundFile } from './find-file.ts';
import { createFileSender, type FileSender } from './send-file.ts';
import { notFoundPage } from './not-found-page.ts';
import { Refusal } from './refusal.ts';
import { isPublicData } from './use-headers.ts';
import { wantsPage } from './wants-page.ts';

export interface FileFolders {
  /** Holds `data/`, and what else is published as files. */
  readonly publicFolder: string;
  /** The built site; may be a link that a release moves. */
  readonly siteFolder: string;
  /** Where the files and the site of an edition lie that has been published and not yet moved to their place. */
  readonly editionFolders?: (edition: string) => { readonly publicFolder: string; readonly siteFolder: string };
}

const year = 31_536_000;

/** What is not there may be with the next release. */
const notThere = { 'cache-control': 'public, max-age=60', vary: 'Accept' };

const shortened = (path: string): string => (path.length > 200 ? `${path.slice(0, 200)}...` : path);

/**
 * Answers GET and HEAD of any path: the file, a redirect to a folder's slash, or a page that says that nothing is there.
 *
 * @param edition what the database shows at the moment; its own folders go before the others
 */
export function createFileHandler(folders: FileFolders, edition: () => Promise<string | undefined>, cacheBytes = 134_217_728) {
  const sender = createFileSender(cacheBytes);
  const newest = watchNewest();

  return async (exchange: Exchange): Promise<Reply> => {
    const shown = await edition();
    const own = shown === undefined ? undefined : folders.editionFolders?.(shown);
    const publicFolders = [own?.publicFolder, folders.publicFolder].filter((folder) => folder !== undefined);
    const siteFolders = [own?.siteFolder, folders.siteFolder].filter((folder) => folder !== undefined);
    const latest = exchange.path.startsWith('/data/latest/') ? await newest(publicFolders) : undefined;
    const path = latest === undefined ? exchange.path : exchange.path.replace('latest', latest);
    for (const root of isPublicData(path) ? [...publicFolders, ...siteFolders] : siteFolders) {
      const found = await findFile(root, path);
      if (found === 'folder') return redirect(`${exchange.path}/`);
      if (found) return sendFound(sender, exchange, { found, own: latest === undefined ? {} : ofRelease(latest, path) });
    }
    if (wantsPage(exchange)) return notFound(sender, exchange, siteFolders);
    throw new Refusal('NOT_FOUND', `There is nothing at "${shortened(exchange.path)}".`, notThere);
  };
}

/** Which release the newest is, and the address that names it. */
const ofRelease = (release: string, path: string): Record<string, string> => ({
  'portal-release': release,
  link: `<${path}>; rel="canonical"`,
});

interface Found {
  readonly found: FoundFile;
  /** Headers of its own. */
  readonly own: Record<string, string>;
}

async function sendFound(sender: FileSender, exchange: Exchange, { found, own }: Found): Promise<Reply> {
  const headers = { 'cache-control': cacheControl(exchange.path), ...own };
  return sender.send(
    exchange,
    found,
    found.file.endsWith('.html') ? { ...headers, ...(await policyOf(sender, found)) } : headers,
  );
}

const policyOf = async (sender: FileSender, found: FoundFile): Promise<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy((await sender.read(found, 'identity')).toString()),
});

/** A tile of the log and a hashed asset never change, the files of a release by a redaction only, all else with the next release. */
export function cacheControl(path: string): string {
  if (/^\/data\/\d{4}-\d{2}(-r\d+)?\//.test(path)) return ofItsRelease;
  const isFixed = /^\/(log\/tile|assets)\//.test(path);
  return isFixed ? `public, max-age=${year}, immutable` : 'public, max-age=60, must-revalidate';
}

/** Only ever called with the path of a folder that exists, which cannot begin with two slashes: never leads to another host. */
const redirect = (location: string): Reply => ({
  status: 308,
  headers: { location, 'content-length': '0', 'cache-control': 'public, max-age=60' },
});

async function notFound(sender: FileSender, exchange: Exchange, siteFolders: readonly string[]): Promise<Reply> {
  const language = /^\/(en|ar)\//.exec(exchange.path)?.[1];
  const prefix = language ? `/${language}` : '';
  const headers = { 'content-type': 'text/html; charset=utf-8', ...notThere };
  const places = siteFolders.flatMap((root) => [`${prefix}/404.html`, `${prefix}/404/`].map((path) => [root, path] as const));
  for (const [root, path] of places) {
    const found = await findFile(root, path);
    if (!found || found === 'folder') continue;
    const body = await sender.read(found, 'identity');
    return {
      status: 404,
      headers: { ...headers, ...(await policyOf(sender, found)), 'content-length': String(body.length) },
      body,
    };
  }
  const page = notFoundPage(language);
  const body = Buffer.from(page);
  return {
    status: 404,
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(page), 'content-length': String(body.length) },
    body,
  };
}

/** The id of the last release that `data/releases.json` lists, in the first folder that has one; read again when the file changes. */
function watchNewest(): (publicFolders: readonly string[]) => Promise<string | undefined> {
  let seen = '';
  let id: string | undefined;
  return async (publicFolders) => {
    for (const folder of publicFolders) {
      const file = join(folder, 'data', 'releases.json');
      const found = await stat(file).catch(() => undefined);
      if (!found) continue;
      const identity = `${file} ${found.ino} ${found.mtimeMs} ${found.size}`;
      if (identity !== seen) {
        const { releases } = JSON.parse(await readFile(file, 'utf8')) as { releases: { id: string }[] };
        id = releases.at(-1)?.id;
        seen = identity;
      }
      return id;
    }
    return undefined;
  };
}
