/**
 * `npm run build`: the static site of the current release, in the folder PORTAL_SITE_OUT or dist/.
 * Astro runs in a child process of this same Node, so that a build cannot hold up or bring down a server.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `env` is added to this process's environment; `out` is the folder of the finished site, emptied first. */
export type BuildOptions = { env?: Record<string, string | undefined>; out: string; onProgress?: (line: string) => void };

/** Rejects with the last lines of the build's own words when it fails. */
export function buildSite({ env = {}, out, onProgress }: BuildOptions): Promise<void> {
  const astro = createRequire(import.meta.url)
    .resolve('astro/package.json')
    .replace('package.json', 'bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', fileURLToPath(new URL('.', import.meta.url))], {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      PORTAL_ROOT: root,
      PORTAL_SITE_OUT: resolve(out),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (bytes: Buffer) => {
    said = (said + bytes.toString()).slice(-4000);
    onProgress?.(bytes.toString());
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The site could not be built:\n${said}`))));
  });
}

if (import.meta.main) {
  const out = process.env['PORTAL_SITE_OUT'] ?? resolve(root, 'dist');
  await buildSite({ out, onProgress: (line) => process.stdout.write(line) });
}
