/** What caches are told of GraphQL answers, and which requests share one. */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDocuments, sha256Of } from '../../../api/http/documents.ts';
import { projectFolder } from '../../../db/settings.ts';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { openPortal, type Portal } from '../lists/fixture.ts';
import { openSmallWorld } from '../small-world.ts';
import { codeOf, openWorld, post, sendRaw } from './fixture.ts';

const site = path.join(projectFolder, 'site', 'src');
const documents = loadDocuments(site);

let database: TestDatabase;
let portal: Portal;
beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  portal = await openPortal(database, { documents });
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

const getQuery = (query: string, variables?: object) =>
  fetch(`${portal.url}/graphql?${new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })}`);

const forGood = 'public, max-age=86400, s-maxage=60, immutable';
const askedAgain = 'public, max-age=0, s-maxage=0, must-revalidate';

describe('an answer may be used for long where it can change by a redaction only:', () => {
  test.each<[query: string, variables: object | undefined]>([
    ['{ services(release: "2026-09") { totalCount nodes { name { en } agency { ministry { agencyId } } } } }', undefined],
    [
      'query ($r: String) { service(id: "BUDGET", release: $r) { transitions { edges { cursor node { stage } } pageInfo { endCursor } } } }',
      { r: '2026-10' },
    ],
    [
      'query ($r: String = "2026-09") { a: agencies(release: $r) { nodes { ...F } } __typename } fragment F on Agency { kind }',
      undefined,
    ],
    [
      '{ observation(indicator: "SV1", release: "2026-10") { lower vintages { release lower } members { nodes { service { stage } } } } }',
      undefined,
    ],
  ])('%s', async (query, variables) => {
    const response = await getQuery(query, variables);
    expect(await response.json()).toHaveProperty('data');
    expect(response.headers.get('cache-control')).toBe(forGood);
  });
});

describe('an answer is asked for again each time where', () => {
  test.each<[why: string, query: string, variables?: object]>([
    ['no release is named', '{ services { totalCount } }'],
    ['one of two fields names none', '{ a: services(release: "2026-09") { totalCount } b: services { totalCount } }'],
    ['the variable of the release is null', 'query ($r: String) { services(release: $r) { totalCount } }', { r: null }],
    ['the variable of the release is not given', 'query ($r: String) { services(release: $r) { totalCount } }'],
    [
      'the field of the release is skipped for another',
      '{ services(release: "2026-09") @skip(if: true) { totalCount } agencies { totalCount } }',
    ],
    ['a later release can correct it', '{ release(id: "2026-09") { isCorrected } }'],
    ['the clock goes on', '{ calendar(from: "2026-09", to: "2026-09") { nodes { daysLate } } }'],
    ['a new version may word it otherwise', '{ indicator(id: "SV1", release: "2026-09") { name { en } } }'],
    ['a dataset is described', '{ datasets(release: "2026-09") { rows } }'],
    ['redactions are listed', '{ redactions { totalCount } }'],
    ['the schema is asked for', '{ services(release: "2026-09") { totalCount } __schema { queryType { name } } }'],
  ])('%s', async (_, query, variables) => {
    const response = await getQuery(query, variables);
    expect(await response.json()).toHaveProperty('data');
    expect(response.headers.get('cache-control')).toBe(askedAgain);
  });
});

test('an answer with errors is kept by nobody', async () => {
  const response = await getQuery('{ services(release: "1999-01") { totalCount } }');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('two media types are two representations with two tags', async () => {
  const address = `${portal.url}/graphql?query=${encodeURIComponent('{ services { totalCount } }')}`;
  const tags = await Promise.all(
    ['application/json', 'application/graphql-response+json'].map(async (accept) =>
      (await fetch(address, { headers: { accept } })).headers.get('etag'),
    ),
  );
  expect(tags).not.toContain(null);
  expect(new Set(tags).size).toBe(2);
});

test('requests that differ in anything never share an answer', async () => {
  const { url } = await openWorld(async (request) => new Response(`{"data":${await request.text()}}`), {
    budget: { quota: 1e6, windowSeconds: 60 },
  });
  const text = fc.constantFrom('a', 'b', '', '","', '"]', 'null', 'a b', 'a\nb', '\\', '\u0000', 'é', 'é');
  const json = fc.oneof(text, fc.constantFrom(null, 0, 1, true), fc.array(text, { maxLength: 2 }));
  const wanted = fc.record(
    {
      query: text.filter((one) => one.trim() !== ''),
      operationName: text,
      variables: fc.dictionary(fc.constantFrom('a', 'b', '"'), json),
    },
    { requiredKeys: ['query'] },
  );
  await fc.assert(
    fc.asyncProperty(wanted, async (request) => {
      const { data } = (await (await post(url, request)).json()) as { data: Record<string, unknown> };
      const { operationName, ...others } = request;
      expect(data).toEqual({ ...others, ...(operationName ? { operationName } : {}) });
    }),
    { numRuns: 150 },
  );
});

describe('an answer that is asked for again in the same words', () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${portal.url}/graphql?${new URLSearchParams({ query })}`, { headers });
  const told = async (response: Response) => ({
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'date')),
    body: await response.text(),
  });

  test('is the same to the header, whichever time it is asked', async () => {
    const query = '{ services(first: 3) { nodes { serviceId name { ms } } } }';
    await get(query);
    const [second, third, fourth] = [await told(await get(query)), await told(await get(query)), await told(await get(query))];
    expect([third, fourth]).toEqual([second, second]);
    expect(second.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('is 304 to whoever holds it, with the headers of the first 304', async () => {
    const query = '{ agencies(first: 3) { nodes { agencyId } } }';
    const etag = (await get(query)).headers.get('etag')!;
    const asked = () => get(query, { 'if-none-match': etag }).then(told);
    const unasked = await asked();
    await get(query);
    await get(query);
    expect(await asked()).toEqual(unasked);
    expect(unasked).toMatchObject({ status: 304, body: '', headers: { etag } });
    expect((await get(query, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test.each([
    ['without a Host', ''],
    ['with two Hosts', 'Host: a\r\nHost: b\r\n'],
  ])('is refused %s as it was before', async (_, hosts) => {
    const query = '{ release { id } }';
    for (let round = 0; round < 3; round += 1) await get(query, { accept: '', 'accept-encoding': '' });
    const target = `/graphql?${new URLSearchParams({ query })}`;
    const ask = (method: string) => sendRaw(portal.url, `${method} ${target} HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`);
    for (const method of ['GET', 'OPTIONS']) expect(await ask(method)).toMatch(/^HTTP\/1.1 400 [^]*"BAD_REQUEST"/);
  });

  test('is that of its media type and coding', async () => {
    const query = '{ datasets { id title { ms en ar } rule { ms en ar } } }';
    const types = ['application/json', 'application/graphql-response+json'];
    for (let round = 0; round < 3; round += 1)
      for (const type of types)
        for (const coding of ['br', 'gzip', 'identity']) {
          const response = await get(query, { accept: type, 'accept-encoding': coding });
          expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
          expect(response.headers.get('content-encoding') ?? 'identity').toBe(coding);
          expect(((await response.json()) as { data: { datasets: unknown[] } }).data.datasets.length).toBeGreaterThan(10);
        }
  });
});

test('a number that is too large for JSON is not taken for null', async () => {
  const ask = async (n: string, other = '0') => {
    const variables = `{"n":${n},"other":${other},"of":"too large"}`;
    const body = `{"query":"query ($n: Int) { releases(first: $n) { totalCount } }","variables":${variables}}`;
    return (await (await post(portal.url, body)).json()) as object;
  };
  const [tooLarge, none] = await Promise.all([ask('1e400'), ask('null')]);
  expect(none).toHaveProperty('data');
  for (const answer of [tooLarge, await ask('1e400')])
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(await ask('null', '1e400')).toHaveProperty('data');
  expect(await ask('1e400', 'null')).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

describe('by hash', () => {
  const byHash = (hash: string, more: Record<string, string> = {}) =>
    fetch(`${portal.url}/graphql?${new URLSearchParams({ sha256: hash, ...more })}`);

  test('every document of the site can be asked for', async () => {
    const files = globSync('**/*.graphql', { cwd: site });
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) {
      const response = await byHash(sha256Of(readFileSync(path.join(site, file), 'utf8')));
      const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      // Variables were not given.
      expect([file, errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([
        file,
        [],
      ]);
    }
  });

  test('the answer is that of the text, cached as one', async () => {
    const text = readFileSync(path.join(site, 'data/releases/releases.graphql'), 'utf8');
    const [hashed, sent] = [await byHash(sha256Of(text).toUpperCase()), await getQuery(text)];
    expect([hashed.status, await hashed.text(), hashed.headers.get('etag')]).toEqual([
      200,
      await sent.text(),
      sent.headers.get('etag'),
    ]);
    expect(sent.headers.get('ratelimit')).toBeNull();
  });

  test('nothing else is known, and nobody can add to it', async () => {
    const query = '{ programme { country } }';
    const hash = sha256Of(query);
    await post(portal.url, { query, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    const unknown = await byHash(hash);
    expect([unknown.status, unknown.headers.get('cache-control'), await codeOf(unknown)]).toEqual([
      404,
      'no-store',
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    const both = await byHash(hash, { query });
    expect([both.status, await codeOf(both)]).toEqual([400, 'BAD_REQUEST']);
    expect((await byHash(hash)).status).toBe(404);
  });
});
