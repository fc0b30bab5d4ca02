import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csv, openWorld, sendRaw } from './fixture.ts';

const plain = { headers: { 'accept-encoding': 'identity' } };

test('a download has its media type, length and strong tag, and is kept as long as an answer that a redaction can change', async () => {
  const { url } = await openWorld();
  const response = await fetch(`${url}/data/2026-10/services.csv`, plain);
  expect(await response.text()).toBe(csv);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-length')).toBe(String(csv.length));
  expect(response.headers.get('etag')).toMatch(/^"[\w-]+"$/);
  expect(response.headers.get('accept-ranges')).toBe('bytes');
  expect(response.headers.get('cache-control')).toBe('public, max-age=86400, s-maxage=60, immutable');
});

test('latest gives the bytes and the tag of the newest release, names it, and holds for a short time', async () => {
  const { url, folder } = await openWorld();
  const [newest, latest] = await Promise.all(['2026-10', 'latest'].map((id) => fetch(`${url}/data/${id}/services.csv`, plain)));
  expect(await latest?.text()).toBe(await newest?.text());
  expect(latest?.headers.get('etag')).toBe(newest?.headers.get('etag'));
  expect(latest?.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate');
  const names = (response?: Response) => ['portal-release', 'link'].map((name) => response?.headers.get(name));
  expect(names(latest)).toEqual(['2026-10', '</data/2026-10/services.csv>; rel="canonical"']);
  expect(names(newest)).toEqual([null, null]);

  writeFileSync(join(folder, 'public/data/releases.json'), '{"releases":[{"id":"2026-10"},{"id":"2026-09"}]} ');
  expect(await (await fetch(`${url}/data/latest/services.csv`)).text()).toBe('service_id,name_ms\r\n');
});

test('each content coding has another tag and the same bytes behind it', async () => {
  const { url } = await openWorld();
  const ask = (coding: string) => sendRaw(url, request('GET', '/data/2026-10/services.csv', `Accept-Encoding: ${coding}`));
  const answers = await Promise.all(['br', 'gzip', 'identity', 'br;q=0, gzip;q=0.5', '*;q=0'].map(ask));
  expect(answers.map((answer) => /content-encoding: (\w+)/.exec(answer)?.[1])).toEqual([
    'br',
    'gzip',
    undefined,
    'gzip',
    undefined,
  ]);
  expect(new Set(answers.map((answer) => /etag: (.*)\r/.exec(answer)?.[1])).size).toBe(3);
  const coded = await fetch(`${url}/data/2026-10/services.csv`, { headers: { 'accept-encoding': 'br' } });
  expect(await coded.text()).toBe(csv);
  expect(coded.headers.get('vary')).toBe('Accept-Encoding');
});

test.each([
  ['bytes=0-9', 206, 'bytes 0-9', csv.slice(0, 10)],
  ['bytes=-5', 206, `bytes ${csv.length - 5}-${csv.length - 1}`, csv.slice(-5)],
  ['bytes=10-', 206, `bytes 10-${csv.length - 1}`, csv.slice(10)],
  ['bytes=0-999999', 206, `bytes 0-${csv.length - 1}`, csv],
  ['bytes=999999-', 416, 'bytes *', undefined],
  ['bytes=-0', 416, 'bytes *', undefined],
  ['bytes=5-2', 200, undefined, csv],
  ['rows=1-2', 200, undefined, csv],
  ['bytes=0-1,4-5', 200, undefined, csv],
])('range %s is answered with %i', async (range, status, contentRange, body) => {
  const { url } = await openWorld();
  const response = await fetch(`${url}/data/2026-10/services.csv`, { headers: { range, 'accept-encoding': 'br' } });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-range') ?? undefined).toBe(contentRange && `${contentRange}/${csv.length}`);
  if (body === undefined) expect(await response.json()).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
  else expect(await response.text()).toBe(body);
});

test('If-Range with the tag gives the range, with any other the whole file', async () => {
  const { url } = await openWorld();
  const etag = (await fetch(`${url}/data/2026-10/services.csv`, plain)).headers.get('etag') ?? '';
  const resume = (condition: string) =>
    fetch(`${url}/data/2026-10/services.csv`, { headers: { range: 'bytes=0-3', 'if-range': condition } });
  expect((await resume(etag)).status).toBe(206);
  expect((await resume('"other"')).status).toBe(200);
  expect((await resume(`W/${etag}`)).status).toBe(200);
});

test('who has the bytes already gets 304 without a body, before any range is looked at', async () => {
  const { url } = await openWorld();
  const etag = (await fetch(`${url}/data/2026-10/services.csv`, plain)).headers.get('etag') ?? '';
  const headers = { 'if-none-match': `"x", W/${etag}`, range: 'bytes=0-3', 'accept-encoding': 'identity' };
  const response = await fetch(`${url}/data/2026-10/services.csv`, { headers });
  expect(response.status).toBe(304);
  expect(response.headers.get('etag')).toBe(etag);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toBe('');
});

test('HEAD says what GET would, without the body', async () => {
  const { url } = await openWorld();
  const response = await fetch(`${url}/data/2026-10/services.csv`, { method: 'HEAD', ...plain });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe(String(csv.length));
});

test('pages stand at addresses with a slash, and a folder without it leads there', async () => {
  const { url } = await openWorld();
  expect(await (await fetch(`${url}/en/`)).text()).toContain('lang="en"');
  const response = await fetch(`${url}/en`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([308, '/en/']);
  expect((await fetch(`${url}/data/graphql/`)).status).toBe(200);
});

test('what is not there is answered with a page in the language of its address', async () => {
  const { url } = await openWorld();
  const ask = async (path: string) => {
    const response = await fetch(url + path, { headers: { accept: 'text/html' } });
    return [response.status, response.headers.get('content-type'), /lang="(..)"/.exec(await response.text())?.[1]];
  };
  expect(await ask('/none/')).toEqual([404, 'text/html; charset=utf-8', 'ms']);
  expect(await ask('/en/none/')).toEqual([404, 'text/html; charset=utf-8', 'en']);
  expect(await ask('/ar/none/')).toEqual([404, 'text/html; charset=utf-8', 'ar']);
  expect(await ask('/data/2026-10/none.csv')).toEqual([404, 'text/html; charset=utf-8', 'ms']);
});

test.each([
  '/../secret.txt',
  '/data/../../secret.txt',
  '/data/%2e%2e/%2e%2e/secret.txt',
  '/data/..%2f..%2fsecret.txt',
  '/data/..%5c..%5csecret.txt',
  '/data/2026-10/services.csv%00.html',
  '//etc/passwd',
  '/%',
  '/data/.draft/services.csv',
  '/link/secret.txt',
])('nothing outside of the served folders is reached by %s', async (path) => {
  const { url, folder } = await openWorld();
  symlinkSync(folder, join(folder, 'site/link'));
  const answer = await sendRaw(url, request('GET', path));
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect(answer).not.toContain(readFileSync(join(folder, 'secret.txt'), 'utf8'));
});

test('no address leads to another host', async () => {
  const { url } = await openWorld();
  for (const path of ['//example.org', '//example.org/..', '/%2f/example.org', '//en']) {
    expect(await sendRaw(url, request('GET', path))).not.toMatch(/location:/i);
  }
});

const request = (method: string, path: string, ...headers: string[]) =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;
