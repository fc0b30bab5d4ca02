/** Refusals outside of GraphQL are problem details (RFC 9457); a reader of pages gets a page. */
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../api/errors.ts';
import { refusals } from '../../../api/http/refusal.ts';
import { wantsPage } from '../../../api/http/wants-page.ts';
import { openWorld, sendRaw, type World } from './fixture.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

interface Case {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly expected: readonly [status: number, code: string];
}

const ask = ({ url }: World, { path, method = 'GET', headers = {} }: Omit<Case, 'expected'>) =>
  fetch(url + path, { method, headers });

const cases: readonly Case[] = [
  { path: '/data/2026-10/none.csv', expected: [404, 'NOT_FOUND'] },
  { path: '/data/2026-10/none.csv', headers: { accept: 'text/csv' }, expected: [404, 'NOT_FOUND'] },
  { path: '/api/3/action/none', expected: [404, 'NOT_FOUND'] },
  { path: '/log/tile/9/999', expected: [404, 'NOT_FOUND'] },
  { path: '/en/none/', headers: { accept: 'application/json' }, expected: [404, 'NOT_FOUND'] },
  { path: '/en/none/', headers: { accept: 'application/problem+json, text/html;q=0.5' }, expected: [404, 'NOT_FOUND'] },
  { path: '/data/..%2f..%2fsecret.txt', expected: [404, 'NOT_FOUND'] },
  { path: '/data/2026-10/services.csv', method: 'DELETE', expected: [405, 'METHOD_NOT_ALLOWED'] },
  { path: '/en/', method: 'POST', headers: { accept: browser }, expected: [405, 'METHOD_NOT_ALLOWED'] },
  {
    path: '/data/2026-10/services.csv',
    headers: { range: 'bytes=999999-' },
    expected: [416, 'RANGE_NOT_SATISFIABLE'],
  },
  { path: `/data/${'x'.repeat(9000)}`, expected: [414, 'URL_TOO_LONG'] },
];

test.each(cases)('$path is refused with $expected', async ({ expected: [status, code], ...request }) => {
  const response = await ask(await openWorld(), request);
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  const text = await response.text();
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  const { type, title, detail, ...facts } = JSON.parse(text) as Record<string, string>;
  expect(facts).toEqual({ status, code });
  expect(type).toBe(`/data/graphql/#${code}`);
  expect(title).toBe(refusals[code as keyof typeof refusals].meaning);
  expect(detail).toMatch(/^[A-Z].*[.]$/);
});

test('bytes that are not HTTP are a problem too', async () => {
  const { url } = await openWorld();
  expect(await sendRaw(url, 'HELLO\r\n\r\n')).toMatch(
    /^HTTP\/1.1 400 [^]*content-type: application\/problem\+json[^]*"code":"BAD_REQUEST"/,
  );
});

describe('nothing there is told', () => {
  test('to a browser by a page, wherever it looks', async () => {
    const world = await openWorld();
    for (const path of ['/none/', '/data/2026-10/none.csv', '/api/3/none', '/data/..%2fsecret.txt']) {
      const response = await ask(world, { path, headers: { accept: browser } });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(response.headers.get('vary')).toBe('Accept');
      expect(await response.text()).toContain('<html lang="ms"');
    }
  });

  test.each<[accept: string | undefined, path: string, isPage: boolean]>([
    [undefined, '/none', true],
    ['*/*', '/none', true],
    ['*/*', '/data/none', false],
    [undefined, '/graphql', false],
    ['text/html', '/data/none', true],
    ['application/json', '/none', false],
    ['application/json;q=0', '/none', true],
    ['text/html;q=0.1, application/json', '/none', false],
    ['text/html, application/json', '/data/none', true],
  ])('to Accept %s at %s by a page: %s', (accept, path, isPage) => {
    expect(wantsPage({ path, headers: accept === undefined ? {} : { accept } })).toBe(isPage);
  });
});

test('a code that stands in both lists means the same in both', () => {
  for (const [code, { meaning }] of Object.entries(refusals))
    if (code in errorCodes) expect(meaning).toBe(errorCodes[code as keyof typeof errorCodes]);
});
