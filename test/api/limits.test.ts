import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '../../api/errors.ts';
import type { Api } from '../../api/execute.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { ask, codesOf, openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
});
afterAll(() => database.close());

const aliases = (count: number, field: string): string => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
const directives = (count: number): string =>
  `{ programme { ${[...'abcdefghijk']
    .slice(0, count)
    .map((name) => `${name}: country @skip(if: false)`)
    .join(' ')} } }`;
/** Fifteen root fields and `more`. */
const roots = (more: number): string =>
  `{ ${aliases(15, 'programme { country }')} ${Array.from({ length: more }, (_, n) => `r${n}: releases { totalCount }`).join(' ')} }`;
/** A document of `codes` and 12 other tokens. */
const listOf = (codes: number): string => `{ services(topic: [${'tax '.repeat(codes)}]) { totalCount } }`;
const nested = (levels: number): string => (levels === 0 ? 'agencyId' : `parent { ${nested(levels - 1)} }`);

describe('a request at its limit is answered, one beyond is refused', () => {
  test.each<[code: string, at: string, beyond: string]>([
    ['ALIAS_LIMIT', `{ ${aliases(15, '__typename')} }`, `{ ${aliases(16, '__typename')} }`],
    ['ALIAS_LIMIT', `{ agency(id: "TOWN") { ${aliases(15, 'kind')} } }`, `{ agency(id: "TOWN") { ${aliases(16, 'kind')} } }`],
    ['DEPTH_LIMIT', `{ agency(id: "TAX-OFFICE") { ${nested(6)} } }`, `{ agency(id: "TAX-OFFICE") { ${nested(7)} } }`],
    ['ROOT_FIELD_LIMIT', roots(5), roots(6)],
    ['DIRECTIVE_LIMIT', directives(10), directives(11)],
    ['PAGE_SIZE', '{ services(first: 100) { totalCount } }', '{ services(first: 101) { totalCount } }'],
    ['PAGE_SIZE', '{ services(last: 1) { totalCount } }', '{ services(last: 0) { totalCount } }'],
    [
      'COST_LIMIT',
      '{ services(first: 100) { nodes { transitions(first: 99) { nodes { stage } } } } }',
      '{ services(first: 100) { nodes { transitions(first: 100) { nodes { stage } } } } }',
    ],
    ['TOKEN_LIMIT', listOf(988), listOf(989)],
  ])('%s', async (code, at, beyond) => {
    expect(await codesOf(api, at)).toEqual([]);
    expect(await codesOf(api, beyond)).toEqual([code]);
  });
});

describe('a page size is refused wherever it comes from:', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['a literal', '{ services(first: -1) { totalCount } }', {}],
    ['a variable', 'query ($n: Int) { services(first: $n) { totalCount } }', { n: 101 }],
    ['a default', 'query ($n: Int = 500) { services(first: $n) { totalCount } }', {}],
    ['a fragment', '{ service(id: "BUDGET") { ...F } } fragment F on Service { plans(first: 1000) { nodes { plannedOn } } }', {}],
    ['zero', '{ services(first: 0) { totalCount } }', {}],
    ['beside a good last', '{ services(first: 1000, last: 1) { totalCount } }', {}],
  ])('%s', async (_, query, variables) => {
    expect(await codesOf(api, query, variables)).toEqual(['PAGE_SIZE']);
  });
});

test('the cost is counted with the values of variables', async () => {
  const query = 'query ($a: Int, $b: Int = 100) { services(first: $a) { nodes { transitions(first: $b) { nodes { stage } } } } }';
  expect(await codesOf(api, query, { a: 100 })).toEqual(['COST_LIMIT']);
  expect(await codesOf(api, query, { a: 100, b: 10 })).toEqual([]);
});

test('a text among the variables is never taken for the amounts that were let through', async () => {
  const query = `query ($a: [ID!]!, $n: Int, $b: [ID!]!) {
    a: nodes(ids: $a) { id }
    b: nodes(ids: $b) { id }
    services(first: $n) { totalCount }
  }`;
  expect(await codesOf(api, query, { a: ['x,1000,1:y'], n: 1, b: ['z'] })).toEqual([]);
  expect(await codesOf(api, query, { a: ['x'], n: 1000, b: ['y,1,1:z'] })).toEqual(['PAGE_SIZE']);
});

test('a grouping by few values lets none by many through', async () => {
  const query = 'query ($a: ServiceGroup!, $b: ServiceGroup!) { services { groups(by: [$a, $b, topic]) { count } } }';
  expect(await codesOf(api, query, { a: 'criticality', b: 'audience' })).toEqual([]);
  expect(await codesOf(api, query, { a: 'agency', b: 'ministry' })).toEqual(['COST_LIMIT']);
});

test('a refusal says the limit, what was found, the dearest path and the download with the same rows', async () => {
  const { errors } = await api.execute('{ agencies(first: 100) { nodes { kind s: services(first: 100) { nodes { stage } } } } }');
  expect(errors).toMatchInlineSnapshot(`
    [
      {
        "extensions": {
          "code": "COST_LIMIT",
          "download": "/data/latest/services.csv",
          "found": 10100,
          "limit": 10000,
          "path": [
            "agencies",
            "nodes",
            "s",
          ],
        },
        "message": "The request asks for up to 10100 rows; at most 10000 rows are answered. The dearest part is "agencies.nodes.s" with 10000. Lower its "first", or take all rows from /data/latest/services.csv.",
      },
    ]
  `);
});

test('counting alone is cheap', async () => {
  expect(await codesOf(api, '{ agencies(first: 100) { nodes { services(first: 100) { totalCount } } } }')).toEqual([]);
});

describe('introspection', () => {
  test('is answered as tools ask for it', async () => {
    const data = (await ask(api, getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))) as {
      __schema: { types: unknown[] };
    };
    expect(data.__schema.types.length).toBeGreaterThan(80);
  });

  test('cannot be used as a cover: its depth goes by field, never by alias', async () => {
    expect(await codesOf(api, `{ __schema: agency(id: "TOWN") { ${nested(8)} } }`)).toEqual(['DEPTH_LIMIT']);
    expect(await codesOf(api, `{ s: __schema { ${aliases(16, 'description')} } }`)).toEqual(['ALIAS_LIMIT']);
  });
});

describe('a hostile document is refused with a code, or answered', () => {
  const bomb = (width: number, levels: number): string =>
    Array.from(
      { length: levels },
      (_, n) =>
        `fragment F${n} on Agency { ${n + 1 < levels ? Array.from({ length: width }, (_x, i) => `a${i}: parent { ...F${n + 1} }`).join(' ') : 'kind'} }`,
    ).join(' ');
  test.each<[string, string, Record<string, unknown>?]>([
    [
      'a fragment cycle',
      '{ agency(id: "TOWN") { ...A } } fragment A on Agency { parent { ...B } } fragment B on Agency { parent { ...A } }',
    ],
    ['a fragment of itself', '{ agency(id: "TOWN") { ...A } } fragment A on Agency { ...A }'],
    ['an alias bomb', `{ agency(id: "TOWN") { ...F0 } } ${bomb(15, 6)}`],
    ['a deep nest', `{ agency(id: "TOWN") { ${nested(200)} } }`],
    ['braces without end', '{ a '.repeat(400)],
    ['a huge int', '{ services(first: 99999999999999999999) { totalCount } }'],
    ['a float for an int', '{ services(first: 1e3) { totalCount } }'],
    ['an unknown field', '{ drop_table }'],
    ['a mutation', 'mutation { delete }'],
    ['a subscription', 'subscription { releases { totalCount } }'],
    ['nothing', ''],
    ['a comment', '# only this'],
    ['two operations', 'query A { __typename } query B { __typename }'],
    ['unknown directive', '{ programme @x { country } }'],
    ['an unused variable', 'query ($a: Int) { __typename }'],
    ['@defer', '{ programme { ... @defer { country } } }'],
    [
      'a proto variable',
      'query ($__proto__: Int) { services(first: $__proto__) { totalCount } }',
      JSON.parse('{"__proto__": 500}'),
    ],
    ['proto aliases', '{ __proto__: programme { constructor: country toString: timeZone } }'],
    ['bidi and emoji', '{ services(search: "\u202e\u{1F600}\\uD83D\\uDE00") { totalCount } }'],
    ['a lone surrogate', 'query ($s: String) { services(search: $s) { totalCount } }', { s: '\ud800' }],
    ['a long text', `query ($s: String) { services(search: $s) { totalCount } }`, { s: 'x'.repeat(16_000) }],
  ])('%s', async (_, document, variables) => {
    const { data, errors } = await api.execute(document, variables);
    if (!errors) return expect(data).toBeTypeOf('object');
    const text = JSON.stringify(errors);
    expect(text.length).toBeLessThan(16_384);
    expect(text).not.toMatch(/select |open\.|postgres|node_modules|at Object/i);
    for (const { extensions } of errors) {
      expect(Object.keys(errorCodes)).toContain(extensions?.['code']);
      expect(extensions?.['code']).not.toBe('UNEXPECTED');
    }
  });
});

test('no code begins with INTERNAL', () => {
  expect(Object.keys(errorCodes).filter((code) => code.startsWith('INTERNAL'))).toEqual([]);
});

describe('a document that was answered is refused for other values:', () => {
  const nested = `query ($a: Int!, $b: Int!, $skip: Boolean = true) { services(first: $a) { nodes { transitions(first: $b) @skip(if: $skip) {
    nodes { stage } } } } }`;
  const ids = (length: number) => Array.from({ length }, (_, at) => `SVC-${at}`);
  test.each<[what: string, document: string, passes: object, refused: object, code: string]>([
    ['a number', nested, { a: 100, b: 100 }, { a: 101, b: 100 }, 'PAGE_SIZE'],
    ['two numbers together', nested, { a: 100, b: 99, skip: false }, { a: 100, b: 100, skip: false }, 'COST_LIMIT'],
    ['a field that comes in', nested, { a: 100, b: 100, skip: true }, { a: 100, b: 100, skip: false }, 'COST_LIMIT'],
    ['a longer list', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids(100) }, { ids: ids(101) }, 'PAGE_SIZE'],
  ])('%s', async (_, document, passes, refused, code) => {
    for (let round = 0; round < 3; round += 1) {
      expect(await codesOf(api, document, passes as Record<string, unknown>)).toEqual([]);
      expect(await codesOf(api, document, refused as Record<string, unknown>)).toEqual([code]);
    }
  });
});
