import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../db/settings.ts';
import { openWorld } from './fixture.ts';

test('a page allows its own inline script by hash, and no other source', async () => {
  const { url } = await openWorld();
  const policy = (await fetch(`${url}/`)).headers.get('content-security-policy');
  const hash = createHash('sha256').update('document.title="x"').digest('base64');
  expect(policy).toBe(
    `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ` +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test.each([
  '/',
  '/none',
  '/data/2026-10/services.csv',
  '/graphql',
  '/healthz',
  '/assets/main.abc.css',
  '/data/graphql/limits.json',
])('%s has the headers of safety and says nothing of the server', async (path) => {
  const { url } = await openWorld();
  const { headers } = await fetch(url + path, { headers: { origin: 'https://example.org' } });
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  for (const name of ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-credentials'])
    expect(headers.get(name)).toBeNull();
});

test('public data may be read from every site, pages only from ours', async () => {
  const { url } = await openWorld();
  const origin = async (path: string) =>
    (await fetch(url + path, { headers: { origin: 'https://example.org' } })).headers.get('access-control-allow-origin');
  const paths = [
    '/graphql',
    '/data/2026-10/services.csv',
    '/data/none',
    '/catalog.ttl',
    '/api/3/action/none',
    '/log/vkey',
    '/',
    '/en/',
  ];
  expect(await Promise.all(paths.map(origin))).toEqual(['*', '*', '*', '*', '*', '*', null, null]);
});

test('a preflight is answered without asking the API', async () => {
  const { url, asked } = await openWorld();
  const response = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
  expect(response.headers.get('access-control-allow-headers')).toContain('Content-Type');
  expect(asked).toEqual([]);
});

test('hashed assets are kept for ever, pages are asked for again', async () => {
  const { url } = await openWorld();
  const built = readFileSync(path.join(projectFolder, 'site', 'astro.config.ts'), 'utf8');
  expect(/assets: '(\w+)'/.exec(built)?.[1]).toBe('assets');
  expect((await fetch(`${url}/assets/main.abc.css`)).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${url}/en/`)).headers.get('cache-control')).toBe('public, max-age=60, must-revalidate');
});

test('files are read, not written', async () => {
  const { url } = await openWorld();
  const response = await fetch(`${url}/data/2026-10/services.csv`, { method: 'DELETE' });
  const { code } = (await response.json()) as { code: string };
  expect([response.status, response.headers.get('allow'), code]).toEqual([405, 'GET, HEAD, OPTIONS', 'METHOD_NOT_ALLOWED']);
});

test('the limits are published', async () => {
  const { url } = await openWorld();
  expect(await (await fetch(`${url}/data/graphql/limits.json`)).json()).toEqual({
    depth: 8,
    tokens: 1000,
    aliases: 15,
    rootFields: 20,
    directives: 10,
    pageSize: 100,
    cost: 10000,
    listRows: 100000,
    bodyBytes: 16384,
    urlBytes: 8192,
  });
});
