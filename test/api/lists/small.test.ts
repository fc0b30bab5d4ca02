/** Lists over the small world: what an address may ask, and what it is told when it may not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { openSmallWorld } from '../small-world.ts';
import { openPortal, problemAt, type Portal } from './fixture.ts';

let database: TestDatabase;
let portal: Portal;
beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  portal = await openPortal(database);
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

const get = async (address: string): Promise<string> => (await fetch(portal.url + address)).text();

describe('a list', () => {
  test('has the columns that are chosen, in their order, under the names of the files', async () => {
    expect(await get('/graphql/services.csv?select=serviceId,agency.name.en,name,stage')).toBe(
      'service_id,agency_name_en,name_ms,name_en,name_ar,stage\r\n' +
        'BUDGET,Treasury,Budget 100% (ms),Budget 100%,الميزانية,rebuilding\r\n' +
        'PASSPORT,Town,Passport (ms),Passport,,rebuilding\r\n' +
        'TAX-RETURN,Tax office,Tax return (ms),Tax return,,in_house\r\n',
    );
  });

  test('is NDJSON with the same keys, null for what is not there, and numbers as they are', async () => {
    expect(await get('/graphql/services.ndjson?select=serviceId,launchedOn,sourceLevel&topic=identity,education')).toBe(
      '{"service_id":"PASSPORT","launched_on":"2020-02-29","source_level":null}\n',
    );
    expect(await get('/graphql/observations.ndjson?indicator=SV1&scope=programme&select=indicator,lower,numerator')).toBe(
      '{"indicator_id":"SV1","lower":25,"numerator":1}\n{"indicator_id":"SV1","lower":50,"numerator":2}\n',
    );
  });

  test('of one object is read by the arguments of both', async () => {
    expect(await get('/graphql/service/transitions.csv?id=TAX-RETURN&select=enteredOn,stage')).toBe(
      'entered_on,stage\r\n2026-01-05,rebuilding\r\n2026-10-02,in_house\r\n',
    );
    expect(await get('/graphql/service/transitions.csv?id=TAX-RETURN&release=2026-09&select=enteredOn')).toBe(
      'entered_on\r\n2026-01-05\r\n',
    );
    expect(await get('/graphql/indicator/series.csv?id=SV1&scope=agency:TREASURY&select=period,numerator')).toBe(
      'period,numerator\r\n2026-09,1\r\n2026-10,2\r\n',
    );
  });

  test('takes several values joined by commas or given again, and is empty where none is', async () => {
    const joined = await get('/graphql/services.csv?select=serviceId&topic=tax,identity');
    expect(joined).toBe('service_id\r\nBUDGET\r\nPASSPORT\r\nTAX-RETURN\r\n');
    expect(await get('/graphql/services.csv?select=serviceId&topic=tax&topic=identity')).toBe(joined);
    expect(await get('/graphql/services.csv?select=serviceId&topic=')).toBe('service_id\r\n');
  });

  test('of the rows that two releases differ by joins the members of a row', async () => {
    expect(await get('/graphql/comparison/changes.csv?dataset=services&from=2026-09&select=key.value,kind')).toBe(
      'key_value,kind\r\nLIBRARY,withdrawn\r\nPASSPORT,added\r\nTAX-RETURN,changed\r\n',
    );
    expect(await get('/graphql/comparison/changes.csv?dataset=services&from=2026-09&kind=changed')).toBe(
      'key_column,key_value,kind,reason,fields_column,fields_new,fields_old\r\nservice_id,TAX-RETURN,changed,update,stage,in_house,rebuilding\r\n',
    );
  });
});

describe('an answer says which release it is of:', () => {
  test('the newest unless one is named, with the address that names it', async () => {
    const { headers } = await fetch(`${portal.url}/graphql/services.csv?topic=tax`);
    expect(headers.get('portal-release')).toBe('2026-10');
    expect(headers.get('portal-rows')).toBe('2');
    expect(headers.get('content-disposition')).toBe('attachment; filename="services-2026-10.csv"');
    expect(headers.get('link')).toBe('</graphql/services.csv?topic=tax&release=2026-10>; rel="canonical"');
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=0, must-revalidate');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test('the one that is named, for good', async () => {
    const response = await fetch(`${portal.url}/graphql/services.csv?release=2026-09&select=serviceId`);
    expect(await response.text()).toBe('service_id\r\nBUDGET\r\nLIBRARY\r\nTAX-RETURN\r\n');
    expect(response.headers.get('link')).toBe('</graphql/services.csv?release=2026-09&select=serviceId>; rel="canonical"');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400, s-maxage=60, immutable');
  });

  test('none where rows belong to none, and nothing for good where the clock or a later release may change it', async () => {
    const of = async (address: string) => {
      const { headers } = await fetch(portal.url + address);
      return [headers.get('portal-release'), /immutable/.test(headers.get('cache-control')!)];
    };
    expect(await of('/graphql/calendar.csv')).toEqual([null, false]);
    expect(await of('/graphql/releases.csv')).toEqual([null, false]);
    expect(await of('/graphql/indicator/series.csv?id=SV1&release=2026-09')).toEqual(['2026-09', false]);
  });
});

describe('the listener treats a list as any answer:', () => {
  test('a strong tag, 304, HEAD, a coding, one answer for two spellings', async () => {
    const address = `${portal.url}/graphql/services.csv?lifecycle=live&topic=tax`;
    const first = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=\d+;t=\d+$/);
    const again = await fetch(address, { headers: { 'accept-encoding': 'identity', 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(`${portal.url}/graphql/services.csv?topic=tax&lifecycle=live`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect([other.headers.get('ratelimit'), other.headers.get('content-encoding')]).toEqual([null, null]);
    const head = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
      200,
      etag,
      first.headers.get('content-length'),
    ]);
    const posted = await fetch(address, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('a refusal names what is wrong and what would be right:', () => {
  test.each<[address: string, code: string, said: RegExp]>([
    ['/graphql/services.csv?stage=built', 'BAD_USER_INPUT', /^"stage" is "built"\. It is one of: in_house, not_started, /],
    [
      '/graphql/services.csv?stages=built',
      'BAD_USER_INPUT',
      /^"stages" is "built"\. There is no such argument\. There are: .*stage.*select\.$/,
    ],
    ['/graphql/services.csv?agency=A&agency=B', 'BAD_USER_INPUT', /^"agency" is "A", "B"\. It takes one value/],
    ['/graphql/services.csv?first=10', 'BAD_USER_INPUT', /^"first" is "10"\. A list comes whole/],
    [
      '/graphql/services.csv?select=name.fr',
      'BAD_USER_INPUT',
      /^"select" is "name\.fr"\. Text has no field "fr"\. It has: ar, en, ms/,
    ],
    ['/graphql/services.csv?select=audits', 'BAD_USER_INPUT', /a list with pages; it has an address of its own/],
    ['/graphql/services.csv?select=observation.value', 'BAD_USER_INPUT', /takes arguments/],
    ['/graphql/services.csv?select=stage.x', 'BAD_USER_INPUT', /has no fields: end the path there/],
    ['/graphql/services.csv?select=agencyId,agency.id', 'BAD_USER_INPUT', /The column would be "agency_id"/],
    ['/graphql/services.csv?select=', 'BAD_USER_INPUT', /Name fields/],
    ['/graphql/audits.csv?completedFrom=2026-02-30', 'BAD_USER_INPUT', /^"completedFrom" is "2026-02-30"\. .*YYYY-MM-DD/],
    ['/graphql/audits.csv?independent=ja', 'BAD_USER_INPUT', /It is true or false/],
    ['/graphql/universityCohorts.csv?intakeYear=MMXX', 'BAD_USER_INPUT', /It is a whole number/],
    ['/graphql/observations.csv', 'BAD_USER_INPUT', /^"indicator" is needed\. Id of the indicator/],
    ['/graphql/services.csv?release=1999-01', 'RELEASE_NOT_FOUND', /There are: 2026-09, 2026-10/],
    ['/graphql/comparison/changes.csv?dataset=services&from=2026-10&to=2026-09', 'BAD_USER_INPUT', /is later than/],
    ['/graphql/services.csv?search=%00', 'BAD_USER_INPUT', /NUL/],
    [`/graphql/services.csv?select=agency.${'parent.'.repeat(5)}kind`, 'DEPTH_LIMIT', /levels deep/],
  ])('%s', async (address, code, said) => {
    const problem = await problemAt(portal, address);
    expect(problem).toMatchObject({ code, status: 400, type: 'application/problem+json' });
    expect(problem.detail).toMatch(said);
  });

  test.each([
    '/graphql/',
    '/graphql/services',
    '/graphql/service.csv',
    '/graphql/none.csv',
    '/graphql/services.xlsx',
    '/graphql/service/name.csv',
    '/graphql/services/audits.csv',
    '/graphql/__schema/types.csv',
    '/graphql/constructor.csv',
    '/graphql/..%2f.csv',
  ])('there is no list at %s, and those that there are are named', async (address) => {
    const problem = await problemAt(portal, address);
    expect(problem).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(problem['lists']).toEqual(
      expect.arrayContaining(['/graphql/services', '/graphql/service/audits', '/graphql/indicator/series']),
    );
  });

  test('an object that is not there', async () => {
    const problem = await problemAt(portal, '/graphql/service/audits.csv?id=NONE');
    expect(problem).toMatchObject({ code: 'NOT_FOUND', status: 404, detail: 'There is no service of id "NONE".' });
  });
});
