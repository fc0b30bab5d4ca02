import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('a release', () => {
  test('is the latest unless one is named', async () => {
    const query = `{
      now: service(id: "TAX-RETURN") { stage changedIn changeReason }
      then: service(id: "TAX-RETURN", release: "2026-09") { stage changedIn changeReason transitions { totalCount } }
      gone: service(id: "LIBRARY") { serviceId }
      notYet: service(id: "PASSPORT", release: "2026-09") { serviceId }
      services { totalCount }
    }`;
    expect(await ask(api, query)).toMatchInlineSnapshot(`
      {
        "gone": null,
        "notYet": null,
        "now": {
          "changeReason": "update",
          "changedIn": "2026-10",
          "stage": "in_house",
        },
        "services": {
          "totalCount": 3,
        },
        "then": {
          "changeReason": "new",
          "changedIn": "2026-09",
          "stage": "rebuilding",
          "transitions": {
            "totalCount": 1,
          },
        },
      }
    `);
  });

  test('that does not exist is named together with those that do', async () => {
    const { errors } = await api.execute('query ($r: String) { services(release: $r) { totalCount } }', { r: '2027-01' });
    expect(errors).toMatchInlineSnapshot(`
      [
        {
          "extensions": {
            "code": "RELEASE_NOT_FOUND",
            "known": [
              "2026-09",
              "2026-10",
            ],
          },
          "message": "There is no release "2027-01". There are: 2026-09, 2026-10.",
        },
      ]
    `);
  });

  test('given as null is the latest', async () => {
    expect(await ask(api, 'query ($r: String) { services(release: $r) { totalCount } }', { r: null })).toEqual({
      services: { totalCount: 3 },
    });
  });
});

describe('an answer', () => {
  test('keeps aliases, fragments, directives and __typename', async () => {
    const query = `query ($no: Boolean = false) {
      one: service(id: "BUDGET") { ...Names kind: __typename stage @include(if: $no) }
      two: service(id: "TAX-RETURN") { ... on Service { name { en } } name { ms } agency @skip(if: $no) { parent { agencyId } } }
    }
    fragment Names on Service { name { ar en } description { en } }`;
    expect(await ask(api, query)).toMatchInlineSnapshot(`
      {
        "one": {
          "description": {
            "en": "The budget",
          },
          "kind": "Service",
          "name": {
            "ar": "الميزانية",
            "en": "Budget 100%",
          },
        },
        "two": {
          "agency": {
            "parent": {
              "agencyId": "TREASURY",
            },
          },
          "name": {
            "en": "Tax return",
            "ms": "Tax return (ms)",
          },
        },
      }
    `);
  });

  test('has the fields in the order of the question', async () => {
    const data = (await ask(api, '{ service(id: "BUDGET") { topic serviceId audience } }')) as { service: object };
    expect(Object.keys(data.service)).toEqual(['topic', 'serviceId', 'audience']);
  });

  test('keeps apart two names that agree in their first 63 letters', async () => {
    const long = 'a'.repeat(70);
    const data = await ask(api, `{ ${long}1: programme { country } ${long}2: programme { timeZone } }`);
    expect(data).toEqual({ [`${long}1`]: { country: 'MY' }, [`${long}2`]: { timeZone: 'Asia/Kuala_Lumpur' } });
  });

  test('is null for an object that is not there', async () => {
    expect(await ask(api, '{ service(id: "NONE") { name { en } } dataset(id: "x") { id } indicator(id: "X") { id } }')).toEqual({
      service: null,
      dataset: null,
      indicator: null,
    });
  });

  test('mixes data and introspection', async () => {
    const query = '{ a: service(id: "BUDGET") { b: stage } __type(name: "Stage") { enumValues { name } } }';
    expect(await ask(api, query)).toMatchObject({ a: { b: 'rebuilding' }, __type: { enumValues: { length: 6 } } });
  });
});

describe('a text in one language', () => {
  test('says which language it is in, and is the original where it was not translated', async () => {
    const query = `query ($l: Language!) { services { nodes { serviceId name { text(language: $l) { text language } } description { text(language: ar) { language } } } }
      indicator(id: "SV1") { name { text(language: $l) { text language } en } } }`;
    expect(await ask(api, query, { l: 'ar' })).toMatchObject({
      services: {
        nodes: [
          {
            serviceId: 'BUDGET',
            name: { text: { text: 'الميزانية', language: 'ar' } },
            description: { text: { language: 'ms' } },
          },
          { serviceId: 'PASSPORT', name: { text: { text: 'Passport (ms)', language: 'ms' } }, description: null },
          { serviceId: 'TAX-RETURN', name: { text: { text: 'Tax return (ms)', language: 'ms' } }, description: null },
        ],
      },
      indicator: { name: { text: { language: 'ar' } } },
    });
    expect(await ask(api, query, { l: 'en' })).toMatchObject({
      services: { nodes: [{ name: { text: { text: 'Budget 100%', language: 'en' } } }, {}, {}] },
    });
  });

  test('tells the same as the field of the language', async () => {
    const query =
      '{ datasets { title { ms en ar a: text(language: ms) { text } b: text(language: en) { text } c: text(language: ar) { text } } } }';
    const { datasets } = (await ask(api, query)) as { datasets: { title: Record<string, string | { text: string }> }[] };
    for (const { title } of datasets)
      expect([title['a'], title['b'], title['c']]).toEqual([title['ms'], title['en'], title['ar']].map((text) => ({ text })));
  });

  test('is asked for in a language of the portal', async () => {
    expect(
      await codesOf(api, 'query ($l: Language!) { programme { name { text(language: $l) { text } } } }', { l: 'fr' }),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a filter', () => {
  const idsOf = async (filter: string): Promise<unknown[]> => {
    const data = (await ask(api, `{ services(${filter}) { nodes { serviceId } } }`)) as {
      services: { nodes: { serviceId: string }[] };
    };
    return data.services.nodes.map(({ serviceId }) => serviceId);
  };

  test('by ministry takes what lies under it, and itself', async () => {
    expect(await idsOf('ministry: "TREASURY"')).toEqual(['BUDGET', 'TAX-RETURN']);
  });

  test('of codes takes any of them, of none nothing', async () => {
    expect(await idsOf('topic: [identity, health]')).toEqual(['PASSPORT']);
    expect(await idsOf('topic: []')).toEqual([]);
    expect(await idsOf('topic: identity, stage: in_house')).toEqual([]);
  });

  test('by text takes the name in any language, and % and _ for what they are', async () => {
    expect(await idsOf('search: "pass"')).toEqual(['PASSPORT']);
    expect(await idsOf('search: "الميز"')).toEqual(['BUDGET']);
    expect(await idsOf('search: "100%"')).toEqual(['BUDGET']);
    expect(await idsOf('search: "T_x"')).toEqual([]);
  });

  test('with a quote, a brace or a backslash is only text', async () => {
    for (const text of [`'; drop table open.services; --`, '"},{', '\\\\', '{"a":1}', '$1', 'ي\u202e'])
      expect(await idsOf(`search: ${JSON.stringify(text)}`)).toEqual([]);
    expect(await idsOf('agency: "\'{}"')).toEqual([]);
  });
});

describe('an indicator', () => {
  test('is found as of each release, by default its newest period and main statistic', async () => {
    const query = `{
      observation(indicator: "SV1") { period lower numerator denominator value }
      before: observation(indicator: "SV1", release: "2026-09") { period lower }
      agency(id: "TREASURY") { observation(indicator: "SV1") { scope lower } }
      indicator(id: "SV1") { value(scope: "agency:TREASURY", period: "2026-09") { lower } series { nodes { period lower } } }
      none: observation(indicator: "XX") { lower }
    }`;
    expect(await ask(api, query)).toMatchInlineSnapshot(`
      {
        "agency": {
          "observation": {
            "lower": 50,
            "scope": "agency:TREASURY",
          },
        },
        "before": {
          "lower": 25,
          "period": "2026-09",
        },
        "indicator": {
          "series": {
            "nodes": [
              {
                "lower": 25,
                "period": "2026-09",
              },
              {
                "lower": 50,
                "period": "2026-10",
              },
            ],
          },
          "value": {
            "lower": 25,
          },
        },
        "none": null,
        "observation": {
          "denominator": 4,
          "lower": 50,
          "numerator": 2,
          "period": "2026-10",
          "value": null,
        },
      }
    `);
  });
});

describe('a value that cannot be', () => {
  test.each([
    ['a day that does not exist', '{ contracts(activeOn: "2026-02-30") { totalCount } }', {}],
    ['a day in a variable', 'query ($d: Date) { contracts(activeOn: $d) { totalCount } }', { d: 'soon' }],
    ['a NUL character', 'query ($s: String) { services(search: $s) { totalCount } }', { s: 'a\0b' }],
    ['a list for a text', 'query ($s: String) { services(search: $s) { totalCount } }', { s: ['a'] }],
    ['a number beyond Int', 'query ($n: Int) { services(first: $n) { totalCount } }', { n: 2 ** 40 }],
    ['an unknown code', 'query ($t: [Topic!]) { services(topic: $t) { totalCount } }', { t: ['nope'] }],
  ])('is refused: %s', async (_, query, variables) => {
    expect(await codesOf(api, query, variables)).toEqual(['BAD_USER_INPUT']);
  });
});
