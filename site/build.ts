/**
 * `npm run build`: the static site of the newest release, into dist/ or the folder given as the first argument.
 * Astro runs in a child process of this same Node, so that a build cannot hold up or bring down a server.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

const projectFolder = path.dirname(import.meta.dirname);

/** Of the portal's environment, what a build needs. */
export type BuildEnvironment = { dataFolder: string; databaseUrl?: string; apiUrl?: string; buildToken?: string };

/**
 * With `out`, the finished site's folder; without, the site is served from `<dataFolder>/site/current` once it is whole, which
 * leads to a folder named after the edition: that of the release unless said.
 */
export type BuildOptions = { env?: BuildEnvironment; out?: string; edition?: string };

/** Builds the site. Rejects with the build's own words, and changes nothing that is served, when it fails. */
export async function buildSite({ env, out, edition }: BuildOptions): Promise<void> {
  if (out) return buildInto(path.resolve(out), env);
  if (!env) throw new Error('buildSite needs a data folder or an output folder');
  const sites = path.join(env.dataFolder, 'site');
  const draft = path.join(sites, `draft-${process.pid}`);
  await mkdir(sites, { recursive: true });
  try {
    await buildInto(draft, env);
    await switchTo(sites, draft, edition ?? (await releaseOf(draft)));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The id of the release that a finished site shows. */
async function releaseOf(site: string): Promise<string> {
  return (JSON.parse(await readFile(path.join(site, 'release.json'), 'utf8')) as { id: string }).id;
}

/** Moves a finished draft to the folder of its edition and turns `current` to it, in one step for readers. */
async function switchTo(sites: string, draft: string, id: string): Promise<void> {
  const [target, old, link] = [path.join(sites, id), `${draft}-old`, `${draft}-link`];
  await rename(target, old).catch(() => {});
  await rename(draft, target);
  await symlink(id, link);
  await rename(link, path.join(sites, 'current'));
  await rm(old, { recursive: true, force: true });
}

/**
 * Astro resolves packages from where it bundles, which must lie inside the project; each build has a folder of its own there,
 * so that builds at the same time do not meet.
 */
async function buildInto(out: string, env?: BuildEnvironment): Promise<void> {
  const workplace = path.join(projectFolder, '.astro', `build-${process.pid}-${Date.now()}`);
  try {
    await runAstro(workplace, env);
    await rm(out, { recursive: true, force: true });
    await mkdir(path.dirname(out), { recursive: true });
    await rename(workplace, out).catch(() => cp(workplace, out, { recursive: true }));
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

function runAstro(out: string, env?: BuildEnvironment): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'build-process.ts')], {
    cwd: projectFolder,
    env: { ...process.env, ...variables(env), PORTAL_SITE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endChild = (): void => void child.kill();
  process.once('exit', endChild);
  let said = '';
  const listen = (bytes: Buffer): void => void (said = (said + bytes.toString()).slice(-8000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => process.off('exit', endChild));
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The site could not be built.\n${said}`))));
  });
}

/** The portal's environment as the variables that the child reads. */
function variables(env?: BuildEnvironment): Record<string, string> {
  const pairs = [
    ['PORTAL_DATA', env?.dataFolder],
    ['DATABASE_URL', env?.databaseUrl],
    ['PORTAL_API_URL', env?.apiUrl],
    ['PORTAL_BUILD_TOKEN', env?.buildToken],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs);
}

if (import.meta.main) {
  const out = process.argv[2] ?? path.join(projectFolder, 'dist');
  await buildSite({ out });
  console.log(`The site is in ${out}.`);
}
