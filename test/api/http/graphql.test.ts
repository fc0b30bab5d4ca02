import { once } from 'node:events';
import { request as open } from 'node:http';
import { expect, test, vi } from 'vitest';
import { answerData, codeOf, openWorld, post, sendRaw } from './fixture.ts';

const query = '{ programme { name { en } } }';

test('GET and POST of one document share one answer, made once', async () => {
  const { url, asked } = await openWorld();
  const first = await post(url, { query });
  const again = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  expect(await again.text()).toBe(await first.text());
  // Of a POST there is nothing to revalidate.
  expect([typeof again.headers.get('etag'), first.headers.get('etag')]).toEqual(['string', null]);
  expect(asked).toEqual([query]);
});

test('fifty askers at once cost one answer', async () => {
  const { url, asked } = await openWorld(async (request, document) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return answerData(request, document);
  });
  await Promise.all(Array.from({ length: 50 }, () => post(url, { query })));
  expect(asked).toEqual([query]);
});

test('an answer with errors is not kept', async () => {
  const { url, asked } = await openWorld(
    () => new Response('{"data":null,"errors":[{"message":"no","extensions":{"code":"COST_LIMIT"}}]}'),
  );
  const response = await post(url, { query });
  expect(response.headers.get('cache-control')).toBe('no-store');
  await post(url, { query });
  expect(asked).toHaveLength(2);
});

test('a new release has answers of its own', async () => {
  let id = '2026-10';
  let made = 0;
  const api = {
    yoga: { fetch: () => new Response(`{"data":{"made":${++made}}}`) },
    execute: async () => ({ data: { release: { id } } }),
  };
  const { url } = await openWorld(undefined, { api });
  const ask = async () => (await post(url, { query })).text();
  expect([await ask(), await ask()]).toEqual(['{"data":{"made":1}}', '{"data":{"made":1}}']);
  id = '2026-11';
  await new Promise((resolve) => setTimeout(resolve, 1050));
  expect(await ask()).toBe('{"data":{"made":2}}');
});

test('GraphQL by GET has a strong tag for each coding, 304, and varies by Accept', async () => {
  const { url } = await openWorld();
  const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
  const [br, identity] = await Promise.all(
    ['br', 'identity'].map((coding) => fetch(address, { headers: { 'accept-encoding': coding } })),
  );
  expect(identity?.headers.get('vary')).toBe('Accept, Accept-Encoding');
  expect(br?.headers.get('etag')).toMatch(/^"[\w-]+-br"$/);
  const etag = identity?.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]+"$/);
  const again = await fetch(address, { headers: { 'if-none-match': etag, 'accept-encoding': 'identity' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ['application/graphql-response+json;q=0.5, application/json', 'application/json'],
  ['text/html, */*;q=0.8', 'application/json'],
])('Accept %s is answered with %s', async (accept, mediaType) => {
  const { url } = await openWorld();
  const response = await post(url, { query }, accept ? { accept } : {});
  expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
});

const big = JSON.stringify({ query: `{ a } #${'x'.repeat(20_000)}` });

test.each([
  [400, 'BAD_REQUEST', '{"query":', {}],
  [400, 'BAD_REQUEST', '[{"query":"{ a }"}]', {}],
  [400, 'BAD_REQUEST', '{}', {}],
  [400, 'BAD_REQUEST', '{"query":7}', {}],
  [400, 'BAD_REQUEST', '{"query":"{a}","variables":[]}', {}],
  [406, 'NOT_ACCEPTABLE', '{"query":"{a}"}', { accept: 'text/csv' }],
  [413, 'BODY_TOO_LARGE', big, {}],
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'query={a}', { 'content-type': 'application/x-www-form-urlencoded' }],
  [415, 'UNSUPPORTED_MEDIA_TYPE', '{"query":"{a}"}', { 'content-type': 'text/plain' }],
  [415, 'UNSUPPORTED_MEDIA_TYPE', '{"query":"{a}"}', { 'content-encoding': 'gzip' }],
])('refuses with %i %s what is no request: %.30s', async (status, code, body, headers) => {
  const { url, asked } = await openWorld();
  const response = await post(url, body, headers as Record<string, string>);
  expect([response.status, await codeOf(response)]).toEqual([status, code]);
  expect(asked).toEqual([]);
});

test('refuses other methods, addresses that are too long, and bodies of unknown length', async () => {
  const { url } = await openWorld();
  const put = await fetch(`${url}/graphql`, { method: 'PUT', body: '{}' });
  expect([put.status, put.headers.get('allow'), await codeOf(put)]).toEqual([
    405,
    'GET, HEAD, POST, OPTIONS',
    'METHOD_NOT_ALLOWED',
  ]);
  const long = await fetch(`${url}/graphql?query=${'x'.repeat(50_000)}`);
  expect([long.status, await codeOf(long)]).toEqual([414, 'URL_TOO_LONG']);
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  expect(await sendRaw(url, `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 411 [^]*"LENGTH_REQUIRED"/,
  );
});

test('bytes that are not HTTP get an answer that tells nothing', async () => {
  const { url } = await openWorld();
  expect(await sendRaw(url, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1.1 400 Bad Request\r\n[^]*"BAD_REQUEST"/);
  expect(await sendRaw(url, `GET / HTTP/1.1\r\nX: ${'y'.repeat(200_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 [^]*"HEADERS_TOO_LARGE"/,
  );
});

test('what is wrong with a request is said although its answer is in memory', async () => {
  const { url } = await openWorld();
  const raw = (...lines: string[]) =>
    [`GET /graphql?query=${encodeURIComponent('{ kept }')} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n');
  const good = raw('Host: a');
  for (let time = 0; time < 3; time++) expect(await sendRaw(url, good)).toMatch(/^HTTP\/1.1 200 /);
  expect(await sendRaw(url, good)).not.toMatch(/^ratelimit:/im);
  expect(await sendRaw(url, raw('Host: a', 'Host: b'))).toMatch(/^HTTP\/1.1 400 [^]*"BAD_REQUEST"/);
  expect(await sendRaw(url, raw())).toMatch(/^HTTP\/1.1 400 [^]*"BAD_REQUEST"/);
});

test('work stops when the only client who waits for it leaves', async () => {
  const stopped = Promise.withResolvers<boolean>();
  const { url } = await openWorld((request) => {
    request.signal.addEventListener('abort', () => stopped.resolve(true));
    return new Promise(() => {});
  });
  const client = open(`${url}/graphql?query=${encodeURIComponent(query)}`);
  client.on('error', () => {});
  client.end();
  await once(client, 'socket');
  setTimeout(() => client.destroy(), 50);
  expect(await stopped.promise).toBe(true);
});

test('an answer that takes too long is given up with 503', async () => {
  const { url } = await openWorld(() => new Promise(() => {}), { deadline: 50 });
  const response = await post(url, { query });
  expect([response.status, response.headers.get('retry-after'), await codeOf(response)]).toEqual([503, '5', 'TIMEOUT']);
});

test('an error that nobody expected is logged and masked', async () => {
  const logError = vi.fn();
  const broken = () => Promise.reject(new Error('relation "intake.findings" does not exist'));
  const { url } = await openWorld(broken, { logError });
  const response = await post(url, { query });
  expect(response.status).toBe(500);
  expect(await response.text()).toMatch(
    /^\{"errors":\[\{"message":"The request failed on our side[^}]*"extensions":\{"code":"UNEXPECTED"\}\}\]\}$/,
  );
  expect(logError).toHaveBeenCalledOnce();
});
