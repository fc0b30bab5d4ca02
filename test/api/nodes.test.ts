/** Over the sample: every object with a key is found again by its id, as of any release. */
import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describedDatasets } from '../../api/schema/datasets.ts';
import { describedIndicators } from '../../api/schema/indicators.ts';
import { describedRules } from '../../api/schema/intake-rules.ts';
import type { Api } from '../../api/execute.ts';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { createCountingApi } from './counting-api.ts';
import { ask, codesOf } from './small-world.ts';

let database: TestDatabase;
let api: Api;
let statements: string[];
beforeAll(async () => {
  database = await sampleDatabase();
  ({ api, statements } = createCountingApi(database));
});
afterAll(() => database.close());

interface Named {
  readonly __typename: string;
  readonly id: string;
}

const opaque = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** `Type` -> ids of its objects, of every list of the query type. */
async function idsByType(release?: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { name, type, args } of Object.values(api.schema.getQueryType()!.getFields())) {
    const of = getNamedType(type);
    const isPaged = isObjectType(of) && of.name.endsWith('Connection');
    const node = isPaged ? getNamedType((of as GraphQLObjectType).getFields()['nodes']!.type) : of;
    if (!isObjectType(node) || !isNode(node) || !/^\[|Connection!$/.test(String(type))) continue;
    const given = [
      isPaged ? 'first: 5' : '',
      release && args.some((one) => one.name === 'release') ? `release: "${release}"` : '',
      args.some((one) => one.name === 'indicator' && isNonNullType(one.type)) ? 'indicator: "SV1"' : '',
    ].filter(Boolean);
    const document = `{ list: ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${isPaged ? 'nodes { id }' : 'id'} } }`;
    const { list } = (await ask(api, document)) as { list: { nodes: Named[] } | Named[] };
    const listed = (Array.isArray(list) ? list : list.nodes).map(({ id }) => id);
    // The list of releases goes on beyond the one that is read.
    found.set(
      node.name,
      listed.filter((id) => node.name !== 'Release' || id <= (release ?? id)),
    );
  }
  return found;
}

const interfaceOf = (): GraphQLInterfaceType => api.schema.getType('Node') as GraphQLInterfaceType;
const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().includes(interfaceOf());

test('Node and its root fields are as the Relay specification has them', () => {
  const { node, nodes } = api.schema.getQueryType()!.getFields();
  expect(isInterfaceType(interfaceOf())).toBe(true);
  expect(Object.entries(interfaceOf().getFields()).map(([name, { type }]) => `${name}: ${String(type)}`)).toEqual(['id: ID!']);
  expect(
    [node, nodes].map((field) => [String(field!.type), field!.args.map(({ name, type }) => `${name}: ${String(type)}`)]),
  ).toEqual([
    ['Node', ['id: ID!', 'release: String']],
    ['[Node]!', ['ids: [ID!]!', 'release: String']],
  ]);
});

test('every type with a key implements it', () => {
  const without = Object.values(api.schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isNode(type) && ('id' in type.getFields() || 'changedIn' in type.getFields()));
  expect(without.map(({ name }) => name)).toEqual(['ObservationVintage']);
  expect(api.schema.getPossibleTypes(interfaceOf()).length).toBe(datasets.length + 6);
});

test('no name of a release, dataset, indicator or rule is used twice, or looks like an opaque id', () => {
  const names = [...describedDatasets, ...describedIndicators, ...describedRules].map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /^\d{4}-\d{2}/.test(name) || name.startsWith('WyJ'))).toEqual([]);
});

describe.each(['2026-08', '2026-09', '2026-10', undefined])('as of %s', (release) => {
  test('the objects of every list are found again by their ids, each alone and all at once', async () => {
    const byType = await idsByType(release);
    const as = release ? `, release: "${release}"` : '';
    let found = 0;
    for (const [type, ids] of byType) {
      for (const id of ids.slice(0, 5)) {
        const { node } = (await ask(api, `query ($id: ID!) { node(id: $id${as}) { __typename id } }`, { id })) as { node: Named };
        expect([type, id, node]).toEqual([type, id, { __typename: type, id }]);
        found += 1;
      }
    }
    const all = [...byType.values()].map(([id]) => id!).filter(Boolean);
    const { nodes } = (await ask(api, `query ($ids: [ID!]!) { nodes(ids: $ids${as}) { id } }`, { ids: all })) as {
      nodes: Named[];
    };
    expect(nodes.map((node) => node.id)).toEqual(all);
    expect(found).toBeGreaterThan(80);
  });
});

test('an object is told as it stood in the release', async () => {
  const [changed] = await database.reader.sql<{ service_id: string }[]>`
    select service_id from open.services where end_release = 3 and stage is not null limit 1`;
  const [own] = [opaque('Service', changed!.service_id)];
  const query = `query ($id: ID!, $s: String!) {
    now: node(id: $id) { ... on Service { changedIn agency { name { en } } } }
    then: node(id: $id, release: "2026-08") { ...S }
    asked: service(id: $s, release: "2026-08") { ...S } }
    fragment S on Service { changedIn stage agency { agencyId } transitions { totalCount } }`;
  const told = (await ask(api, query, { id: own, s: changed!.service_id })) as Record<string, unknown>;
  expect(told['then']).toEqual(told['asked']);
});

test('a release later than the one that is read is not there yet', async () => {
  expect(
    await ask(api, '{ a: node(id: "2026-10", release: "2026-09") { id } b: node(id: "2026-09", release: "2026-09") { id } }'),
  ).toEqual({
    a: null,
    b: { id: '2026-09' },
  });
});

test.each([
  ['of no object', opaque('Service', 'NONE')],
  ['of a type that there is not', opaque('Finding', 'FND-1')],
  ['of a type that has names of its own', opaque('Indicator', 'SV1')],
  ['of the query type', opaque('Query', 'x')],
  ['with too many parts', opaque('Service', 'A', 'B')],
  ['with a day that is none', opaque('Transition', 'A', '2026-99-99')],
  ['that is no list', Buffer.from('{}').toString('base64url')],
  ['with a quote', `'; drop table open.services; --`],
  ['that is empty', ''],
  ['that is long', 'A'.repeat(9000)],
])('an id %s gives null', async (_, id) => {
  expect(await ask(api, 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id, "SV1"]) { id } }', { id })).toEqual({
    node: null,
    nodes: [null, { id: 'SV1' }],
  });
});

test('fragments on the interface and on its types, aliases and introspection are answered together', async () => {
  const query = `{ node(id: "SV1") { ...N kind: __typename ... on Dataset { rows } ... on Indicator { name { en } } }
    __type(name: "Node") { possibleTypes { name } } }
    fragment N on Node { id ... on Indicator { unit } }`;
  const data = (await ask(api, query)) as { node: unknown; __type: { possibleTypes: unknown[] } };
  expect(data.node).toEqual({ id: 'SV1', unit: 'percent', kind: 'Indicator', name: { en: expect.any(String) as string } });
  expect(data.__type.possibleTypes.length).toBe(datasets.length + 6);
});

test('an operation with nodes of several types is one statement, kept for ids of the same types', async () => {
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Agency { services { totalCount } } } releases { totalCount } }';
  const agencies = await database.reader.sql<{ agency_id: string }[]>`select agency_id from open.agencies limit 2`;
  statements.length = 0;
  for (const { agency_id: agency } of agencies) await ask(api, query, { ids: ['SV1', opaque('Agency', agency), 'nothing'] });
  expect(statements).toHaveLength(2);
  expect(new Set(statements).size).toBe(1);
  expect(statements[0]).not.toContain(tableOf('service-performance'));
});

test('at most 100 objects are asked for at once, and what is below them costs as in any list', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Agency { services(first: 100) { nodes { stage } } } } }';
  expect(await codesOf(api, query, { ids: Array.from({ length: 99 }, () => 'x') })).toEqual([]);
  expect(await codesOf(api, query, { ids: Array.from({ length: 100 }, () => 'x') })).toEqual(['COST_LIMIT']);
  expect(await codesOf(api, query, { ids: Array.from({ length: 101 }, () => 'x') })).toEqual(['PAGE_SIZE']);
});
