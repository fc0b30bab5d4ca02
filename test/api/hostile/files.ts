/** Paths that want out of their folder, ranges that want too much, lists that want another. */
import { get, http, type Hostile } from './hostile.ts';

const data = '/data/2026-10/services.csv';
const range = (value: string, headers: Readonly<Record<string, string>> = {}): string => get(data, { Range: value, ...headers });
const parts = (count: number): string => Array.from({ length: count }, (_, n) => `${n}-${n}`).join(',');

export const files: readonly Hostile[] = [
  ...[
    '/../secret.txt',
    '/data/../../secret.txt',
    '/data/%2e%2e/%2e%2e/secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/data/..%5c..%5csecret.txt',
    '/data/%252e%252e/%252e%252e/secret.txt',
    '/data/%c0%ae%c0%ae/secret.txt',
    '/data/2026-10/services.csv%00.html',
    '/data/2026-10/services.csv/',
    '/data/2026-10/services.csv/..',
    '/data//etc/passwd',
    '/data/.draft/services.csv',
    '/data/latest/../2026-10/services.csv',
    '/data/latest/%2e%2e/2026-10/services.csv',
    '/data/%',
    '/data/%zz',
    '/data/con.csv:stream',
    `/data/${'a/'.repeat(2000)}`,
    '/data/__proto__',
    '/log/../data/releases.json',
    '/api/3/action/package_show?id=../../etc/passwd',
  ].map((path): Hostile => [`the path ${path.slice(0, 60)}`, get(path, { Accept: 'application/json' }), 'NOT_FOUND']),
  ['a range beyond the end', range('bytes=99999999-'), 'RANGE_NOT_SATISFIABLE'],
  ['a range of no bytes', range('bytes=-0'), 'RANGE_NOT_SATISFIABLE'],
  ['a range of more digits than a number has', range(`bytes=0-${'9'.repeat(400)}`), 'answered'],
  ['a range from more digits than a number has', range(`bytes=${'9'.repeat(400)}-`), 'RANGE_NOT_SATISFIABLE'],
  ['a range backwards', range('bytes=9-1'), 'answered'],
  ['a thousand ranges', range(`bytes=${parts(1000)}`), 'answered'],
  ['ranges that overlap', range('bytes=0-,0-,0-,0-'), 'answered'],
  ['a range of another unit', range('lines=1-2'), 'answered'],
  ['a range that is no range', range(`bytes=${'-'.repeat(5000)}`), 'answered'],
  ['a range of a coding', range('bytes=0-9', { 'Accept-Encoding': 'br' }), 'answered'],
  ['a range if a date', range('bytes=0-9', { 'If-Range': 'Sat, 31 Oct 2026 00:00:00 GMT' }), 'answered'],
  ['a file written', http('PUT', data, { body: 'x' }), 'METHOD_NOT_ALLOWED'],
  ['a file with a body', http('GET', data, { body: 'x'.repeat(5000) }), 'answered'],
];

const list = (query: string): string => get(`/graphql/services.csv?${query}`);

export const lists: readonly Hostile[] = [
  ['a list that is not there', get('/graphql/secrets.csv'), 'NOT_FOUND'],
  ['a list of the prototype', get('/graphql/__proto__.csv'), 'NOT_FOUND'],
  ['a list of its constructor', get('/graphql/constructor/prototype.csv'), 'NOT_FOUND'],
  ['a list of introspection', get('/graphql/__schema/types.csv'), 'NOT_FOUND'],
  ['a list in another form', get('/graphql/services.xlsx'), 'NOT_FOUND'],
  ['a list by a path', get('/graphql/../services.csv'), 'NOT_FOUND'],
  [
    'a list a hundred objects deep',
    get(`/graphql/agency/${'parent/'.repeat(100)}services.csv?id=TOWN`),
    ['NOT_FOUND', 'DEPTH_LIMIT', 'BAD_USER_INPUT'],
  ],
  ['a list with an unknown argument', list('where=1=1'), 'BAD_USER_INPUT'],
  ['a list with an argument of the prototype', list('__proto__=1&constructor=2'), 'BAD_USER_INPUT'],
  ['a list with a page size', list('first=1000000'), 'BAD_USER_INPUT'],
  ['a list with a cursor', list('after=abc'), 'BAD_USER_INPUT'],
  ['a list with an unknown code', list('stage=nope'), 'BAD_USER_INPUT'],
  ['a list with an argument twice', list('agency=a&agency=b'), 'BAD_USER_INPUT'],
  ['a list with two thousand codes', list(`stage=${'in_house,'.repeat(800)}in_house`), 'answered'],
  ['a list with NUL', list('agency=a%00b'), 'BAD_USER_INPUT'],
  ['a list with a statement', list("agency=');drop+table+services;--"), 'answered'],
  ['a list with a formula', list('agency==cmd|calc!A1'), 'answered'],
  ['a list with a line break for a header', list('release=2026-10%0d%0aSet-Cookie:a=b'), 'RELEASE_NOT_FOUND'],
  ['a list of an unknown release', list('release=1999-01'), 'RELEASE_NOT_FOUND'],
  ['a list of another list', list('select=agency.services'), 'BAD_USER_INPUT'],
  ['a column that is never published', list('select=password'), 'BAD_USER_INPUT'],
  ['a column of the prototype', list('select=__proto__,constructor.name'), 'BAD_USER_INPUT'],
  [
    'a column three hundred objects deep',
    list(`select=${'agency.parent.'.repeat(200)}kind`),
    ['BAD_USER_INPUT', 'DEPTH_LIMIT', 'GRAPHQL_VALIDATION_FAILED', 'TOKEN_LIMIT'],
  ],
  ['one column two hundred times', list(`select=${'stage,'.repeat(200)}stage`), 'BAD_USER_INPUT'],
  ['columns without a name', list('select=,,,,'), 'BAD_USER_INPUT'],
  ['columns with braces', list('select=stage%7D%7Bservices'), 'BAD_USER_INPUT'],
  ['an object that is not there', get('/graphql/service/audits.csv?id=NONE'), 'NOT_FOUND'],
  ['an object without its id', get('/graphql/service/audits.csv'), 'BAD_USER_INPUT'],
  [
    'a list posted',
    http('POST', '/graphql/services.csv', { headers: { 'Content-Type': 'application/json' }, body: '{}' }),
    'METHOD_NOT_ALLOWED',
  ],
  ['a range of a list', get('/graphql/services.csv', { Range: 'bytes=0-0' }), 'answered'],
];
