/** What the API says when it refuses: a code of the closed list, what would be right, and null for what is not there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalMeanings } from '../../api/error-meanings.ts';
import { errorCodes } from '../../api/errors.ts';
import type { Api } from '../../api/execute.ts';
import { refusals } from '../../api/http/refusal.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { ask, openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
});
afterAll(() => database.close());

describe('the list of codes', () => {
  interface Told {
    readonly code: string;
    readonly status: number;
    readonly isBeforeGraphql: boolean;
    readonly meaning: Readonly<Record<'ms' | 'en' | 'ar', string>>;
  }

  test('has every code that is used, before GraphQL and in it, with its status', async () => {
    const { errorCodes: told } = (await ask(api, '{ errorCodes { code status isBeforeGraphql meaning { ms en ar } } }')) as {
      errorCodes: Told[];
    };
    expect(told.map(({ code }) => code).toSorted()).toEqual(
      [...new Set([...Object.keys(errorCodes), ...Object.keys(refusals)])].toSorted(),
    );
    for (const [code, { status, meaning }] of Object.entries(refusals))
      expect(told.find((one) => one.code === code)).toMatchObject({
        status,
        meaning: { en: meaning },
        isBeforeGraphql: code in refusalMeanings,
      });
  });

  test('says what each means in three languages', async () => {
    const { errorCodes: told } = (await ask(api, '{ errorCodes { meaning { ms en ar } } }')) as { errorCodes: Told[] };
    for (const { meaning } of told) {
      expect(new Set(Object.values(meaning)).size).toBe(3);
      expect(meaning.ar).toMatch(/\p{Script=Arabic}/u);
    }
  });
});

describe('a misspelt name is answered by the right one:', () => {
  test.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a field', '{ servces { totalCount } }', {}, /Did you mean "services"/],
    ['a field of a row', '{ service(id: "A") { nmae { en } } }', {}, /Did you mean "name"/],
    ['an argument', '{ services(ministy: "A") { totalCount } }', {}, /Did you mean "ministry"/],
    ['a code', '{ services(stage: [inhouse]) { totalCount } }', {}, /Did you mean the enum value "in_house"/],
    [
      'a code in a variable',
      'query ($s: [Stage!]) { services(stage: $s) { totalCount } }',
      { s: ['inhouse'] },
      /Did you mean the enum value "in_house"/,
    ],
    ['a code as a text', '{ services(stage: ["in_house"]) { totalCount } }', {}, /Did you mean the enum value "in_house"/],
    ['a type', 'query ($s: Stag) { services(stage: [$s]) { totalCount } }', {}, /Did you mean "Stage"/],
    ['a fragment’s type', '{ node(id: "SV1") { ... on Indicatr { unit } } }', {}, /Did you mean "Indicator"/],
    ['an order', '{ services(orderBy: name_asc) { totalCount } }', {}, /Did you mean the enum value/],
    ['a group', '{ services { groups(by: topics) { count } } }', {}, /Did you mean the enum value "topic"/],
    ['a language', '{ search(text: "a", language: en_) { totalCount } }', {}, /Did you mean the enum value "en"/],
    ['a directive', '{ programme { country @inclde(if: true) } }', {}, /Unknown directive/],
  ])('%s', async (_, query, variables, message) => {
    const { errors } = await api.execute(query, variables);
    expect(errors?.map((error) => error.message).join('\n')).toMatch(message);
    for (const { extensions } of errors!) expect(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']).toContain(extensions?.['code']);
  });
});

describe('a name that is like none is answered by what there is:', () => {
  test.each([
    ['a field of a list', '{ services { name { en } } }', 'stand in "nodes { ... }"'],
    [
      'a field of a list that has no groups',
      '{ enforcement { groups { count } } }',
      'a list with edges, nodes, pageInfo, totalCount:',
    ],
    ['a field that is spelt like another', '{ service(id: "A") { stages } }', /Did you mean "stage".* It has agency, /],
    [
      'an argument that is spelt like another',
      '{ contracts(scopes: run) { totalCount } }',
      /Did you mean "scope".* It takes activeOn, /,
    ],
    ['a field of an object of any type', '{ node(id: "SV1") { zzz } }', '... on Service { stage }'],
    ['a text without quotes', '{ services(agency: TREASURY) { totalCount } }', 'Texts stand between quotes.'],
    ['a field of a row', '{ service(id: "A") { whatever } }', /It has agency, .*\/data\/graphql\/reference\/Service\/$/],
    ['a field of the query type', '{ everything }', /It has agencies, .* more\. All with their meaning/],
    ['an argument', '{ suppliers(bribes: true) { totalCount } }', 'It takes countryOfControl, '],
    ['an argument where there is none', '{ datasets(bribes: true) { id } }', 'It takes none of its own.'],
    ['a code', '{ enforcement(subjectKind: company) { totalCount } }', /It is one of \w+, \w+.*, without quotes\.$/],
    ['a text for a code', '{ enforcement(subjectKind: "firm") { totalCount } }', 'It is one of '],
    ['a code between quotes', '{ services(criticality: "critical") { totalCount } }', 'Codes stand without quotes.'],
  ])('%s', async (_, query, said) => {
    const { errors } = await api.execute(query);
    expect(errors?.[0]?.message).toMatch(said);
  });
});

describe('a value that cannot be is answered by its form:', () => {
  test.each([
    ['a period', '{ observations(indicator: "SV1", period: "October 2026") { totalCount } }', 'a month like 2026-10'],
    ['a scope', '{ observations(indicator: "SV1", scope: "ministry") { totalCount } }', 'agency:<id of a ministry>'],
    ['a scope of a value', '{ indicator(id: "SV1") { value(scope: "TREASURY") { lower } } }', 'which is no scope'],
    ['a scope of stages', '{ stageHistory(scope: "TREASURY") { totalCount } }', 'which is no scope'],
    ['a breakdown', '{ observations(indicator: "VM1", breakdown: "severity") { totalCount } }', '"breakdowns" of an indicator'],
    ['a breakdown of a value', '{ observation(indicator: "VM1", breakdown: "critical") { value } }', 'which is no breakdown'],
    ['a statistic', '{ indicatorMembers(indicator: "SV1", statistic: "number") { totalCount } }', 'median_days'],
    [
      'a statistic of a ministry',
      '{ agency(id: "TREASURY") { observation(indicator: "SV1", statistic: "sum") { lower } } }',
      'It is one of',
    ],
    ['a period of a value', '{ observation(indicator: "SV1", period: "2026-13") { value } }', 'which is no period'],
    ['the end of a series', '{ indicator(id: "SV1") { series(periodTo: "2026Q3") { totalCount } } }', '"periodTo" is "2026Q3"'],
    ['a day', '{ contracts(activeOn: "31/10/2026") { totalCount } }', 'YYYY-MM-DD'],
    ['a month', '{ calendar(from: "October") { totalCount } }', 'YYYY-MM'],
    ['a quarter', '{ posts(quarter: "2026-3") { totalCount } }', 'YYYY-Qn'],
    ['a release', '{ services(release: "2026-13") { totalCount } }', 'There are: 2026-09, 2026-10'],
    ['a page size', '{ services(first: 500) { totalCount } }', '1 to 100'],
    ['a cursor', '{ services(after: "x") { totalCount } }', 'endCursor'],
  ])('%s', async (_, query, form) => {
    const { errors } = await api.execute(query);
    expect(errors?.[0]?.message).toContain(form);
  });
});

test('what is not there is null, whatever is asked for by its id', async () => {
  const single = Object.values(api.schema.getQueryType()!.getFields()).filter(
    ({ type, args }) => /^\w+$/.test(String(type)) && args.length > 0,
  );
  expect(single.length).toBeGreaterThan(8);
  for (const { name, args } of single) {
    const by = args.find((argument) => ['id', 'indicator'].includes(argument.name))!;
    expect([name, await ask(api, `{ ${name}(${by.name}: "NOT-THERE") { __typename } }`)]).toEqual([name, { [name]: null }]);
  }
  expect(
    await ask(
      api,
      '{ services(agency: "NOT-THERE") { totalCount nodes { serviceId } } observations(indicator: "NOT-THERE") { nodes { period } } }',
    ),
  ).toEqual({
    services: { totalCount: 0, nodes: [] },
    observations: { nodes: [] },
  });
});
