/** Bytes that are not quite HTTP, or HTTP that wants to be misunderstood. */
import { gzipSync } from 'node:zlib';
import { ask, get, http, post, repeat, type Hostile } from './hostile.ts';

const document = '{"query":"{ __typename }"}';
const json = { 'Content-Type': 'application/json' };
const head = (...lines: string[]): string =>
  `${['POST /graphql HTTP/1.1', 'Host: portal', 'Content-Type: application/json', ...lines].join('\r\n')}\r\n\r\n`;
const chunked = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
const typename = '/graphql?query=%7B__typename%7D';
const list = (count: number, of: (index: number) => string): string => repeat(count, of).replaceAll(' ', ',');

export const framing: readonly Hostile[] = [
  ['no HTTP', 'HELLO\r\n\r\n', 'BAD_REQUEST'],
  ['the start of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 'BAD_REQUEST'],
  ['the start of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'BAD_REQUEST'],
  ['HTTP/0.9', 'GET /\r\n\r\n', 'BAD_REQUEST'],
  ['HTTP/1.0', 'GET /healthz HTTP/1.0\r\n\r\n', 'answered'],
  ['HTTP/9.9', http('GET', '/healthz', { version: '9.9' }), 'BAD_REQUEST'],
  ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 'BAD_REQUEST'],
  ['two Hosts', 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 'BAD_REQUEST'],
  ['a Host of another', get('/healthz', { Host: 'evil.example' }), 'answered'],
  ['a length that is negative', head('Content-Length: -1') + document, 'BAD_REQUEST'],
  ['a length that is no number', head('Content-Length: ten') + document, 'BAD_REQUEST'],
  ['two lengths', head('Content-Length: 26', 'Content-Length: 5', 'Connection: close') + document, 'BAD_REQUEST'],
  ['a length beyond any number', head(`Content-Length: ${'9'.repeat(40)}`) + document, 'BAD_REQUEST'],
  ['a length of four gigabytes', head('Content-Length: 4294967296') + document, 'BODY_TOO_LARGE'],
  ['a body one byte too long', post(`{"query":"{ __typename }"}${' '.repeat(16_384 - 25)}`), 'BODY_TOO_LARGE'],
  ['a body of a megabyte', post(`{"query":"{ __typename } #${'x'.repeat(1_000_000)}"}`), 'BODY_TOO_LARGE'],
  ['a body without a length', head('Connection: close'), 'LENGTH_REQUIRED'],
  ['a body in chunks', head('Transfer-Encoding: chunked', 'Connection: close') + chunked(document), 'LENGTH_REQUIRED'],
  ['a length and chunks', head('Content-Length: 5', 'Transfer-Encoding: chunked') + chunked(document), 'BAD_REQUEST'],
  ['chunks by another name', head('Content-Length: 26', 'Transfer-Encoding: xchunked') + document, 'BAD_REQUEST'],
  ['chunks twice over', head('Transfer-Encoding: chunked, chunked') + chunked(document), ['BAD_REQUEST', 'LENGTH_REQUIRED']],
  ['a space before the colon', head('Content-Length : 26') + document, 'BAD_REQUEST'],
  ['a folded header', head('Content-Length: 26', ' Transfer-Encoding: chunked') + document, 'BAD_REQUEST'],
  ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: a\n\n', 'BAD_REQUEST'],
  ['a bare carriage return in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n', 'BAD_REQUEST'],
  ['NUL in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n', 'BAD_REQUEST'],
  [
    'a chunk size beyond any number',
    head('Transfer-Encoding: chunked') + `${'f'.repeat(40)}\r\n`,
    ['BAD_REQUEST', 'LENGTH_REQUIRED'],
  ],
  ['a header of 200 kB', get('/healthz', { X: 'y'.repeat(200_000) }), 'HEADERS_TOO_LARGE'],
  [
    'three thousand headers',
    get('/healthz', Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`X-${n}`, 'y']))),
    'HEADERS_TOO_LARGE',
  ],
  ['an address of 9 kB', get(`/graphql?query=${'x'.repeat(9000)}`), 'URL_TOO_LONG'],
  ['an address of 100 kB', get(`/${'x'.repeat(100_000)}`), 'URL_TOO_LONG'],
  [
    'two thousand parameters',
    get(`/graphql?${list(1000, (n) => `a${n}=1`).replaceAll(',', '&')}&query={__typename}`),
    ['answered', 'URL_TOO_LONG'],
  ],
  ['TRACE', http('TRACE', '/graphql'), 'METHOD_NOT_ALLOWED'],
  ['TRACE of a file', http('TRACE', '/data/2026-10/services.csv'), 'METHOD_NOT_ALLOWED'],
  ['CONNECT', http('CONNECT', 'evil.example:443'), 'METHOD_NOT_ALLOWED'],
  ['an unknown method', http('BREW', '/graphql'), 'BAD_REQUEST'],
  [
    'a method that overrides',
    http('POST', '/data/2026-10/services.csv', { headers: { 'X-HTTP-Method-Override': 'DELETE' }, body: '' }),
    'METHOD_NOT_ALLOWED',
  ],
  ['PUT', http('PUT', '/graphql', { headers: json, body: document }), 'METHOD_NOT_ALLOWED'],
  ['DELETE', http('DELETE', '/graphql'), 'METHOD_NOT_ALLOWED'],
  ['OPTIONS of everything', http('OPTIONS', '*'), ['answered', 'METHOD_NOT_ALLOWED']],
  ['an absolute target', get(`http://evil.example${typename}`), 'answered'],
  ['an absolute target of another scheme', get('file:///etc/passwd'), ['answered', 'NOT_FOUND', 'BAD_REQUEST']],
  ['a target that is no path', get('evil'), 'BAD_REQUEST'],
  ['an expectation', post(document, { Expect: '100-continue' }), 'answered'],
  ['an expectation that is unknown', post(document, { Expect: 'a-miracle' }), 'answered'],
  [
    'an upgrade to h2c',
    get(typename, { Connection: 'close, Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQ' }),
    'answered',
  ],
  [
    'an upgrade to a websocket',
    get(typename, {
      Connection: 'close, Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZQ==',
      'Sec-WebSocket-Version': '13',
    }),
    'answered',
  ],
  [
    'a form',
    http('POST', '/graphql', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' }),
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'multipart',
    http('POST', '/graphql', {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    }),
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'plain text, which a page of another site can send',
    http('POST', '/graphql', { headers: { 'Content-Type': 'text/plain' }, body: document }),
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['no media type', http('POST', '/graphql', { body: document }), 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a body that is compressed',
    post(gzipSync('x'.repeat(1000)).toString('latin1'), { 'Content-Encoding': 'gzip' }),
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a body in another charset', post(document, { 'Content-Type': 'application/json; charset=utf-16' }), 'UNSUPPORTED_MEDIA_TYPE'],
  ['an Accept that allows nothing', get(typename, { Accept: 'image/png' }), 'NOT_ACCEPTABLE'],
  ['an Accept with every weight at nought', get(typename, { Accept: 'application/json;q=0, */*;q=0' }), 'NOT_ACCEPTABLE'],
  ['an Accept of ten thousand types', get(typename, { Accept: `${list(10_000, (n) => `a/b${n}`)},*/*` }), 'answered'],
  ['five thousand codings', get(typename, { 'Accept-Encoding': `${list(5000, (n) => `x${n};q=0.${n}`)},gzip` }), 'answered'],
  ['codings of the prototype', get(typename, { 'Accept-Encoding': '__proto__, constructor;q=1' }), 'answered'],
  ['ten thousand entity tags', get(typename, { 'If-None-Match': list(10_000, (n) => `"${n}"`) }), 'answered'],
  [
    'an origin that wants credentials',
    http('POST', '/graphql', {
      headers: { ...json, Origin: 'https://evil.example', Cookie: 'a=b', Authorization: 'Bearer x' },
      body: document,
    }),
    'answered',
  ],
  [
    'an address said to be that of another',
    get(typename, { 'X-Forwarded-For': '127.0.0.1', Forwarded: 'for="_secret"' }),
    'answered',
  ],
  ['headers of the prototype', get(typename, { __proto__: 'x', constructor: 'x', 'content-type': '__proto__' }), 'answered'],
];

/** Pairs on one connection: the second request must not be taken for a part of the first, nor the first lose its answer. */
export const pairs: readonly (readonly [name: string, bytes: string, statuses: readonly number[]])[] = [
  ['two good requests', `${get(typename).replace('close', 'keep-alive')}${get('/healthz')}`, [200, 200]],
  [
    'a body that holds a request',
    post(`${document}${' '.repeat(10)}`).replace('close', 'keep-alive') + get('/healthz'),
    [200, 200],
  ],
  [
    'a request in the body of a GET',
    http('GET', '/healthz', { headers: { Connection: 'keep-alive' }, body: get('/readyz') }),
    [200],
  ],
  ['a request behind a refused length', head('Content-Length: 4294967296') + get('/healthz'), [413]],
  ['a request behind chunks', head('Transfer-Encoding: chunked') + chunked(document) + get('/healthz'), [411]],
  ['a request behind two lengths', head('Content-Length: 0', 'Content-Length: 44') + get('/healthz'), [400]],
  [
    'a request behind chunks and a length',
    head('Content-Length: 4', 'Transfer-Encoding: chunked') + `0\r\n\r\n${get('/healthz')}`,
    [400],
  ],
  [
    'a request behind one that is not allowed',
    http('PUT', '/graphql', { headers: { ...json, Connection: 'keep-alive' }, body: ask('{ a }') }) + get('/healthz'),
    [405],
  ],
];
