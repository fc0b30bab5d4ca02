/** Over the sample: rows counted by groups are what plain SQL counts, whatever the filters and the release. */
import { getNamedType, isObjectType, type GraphQLEnumType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
import { groupingsOf } from '../../api/schema/groups.ts';
import { datasets } from '../../db/datasets/index.ts';
import type { DatasetDeclaration } from '../../db/records/define.ts';
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

interface Group {
  readonly keys: readonly (string | null)[];
  readonly count: number;
}

/** The keys of a group by service, as plain SQL reads them. */
const join = `left join open.services s on s.service_id = t.service_id and s.first_release <= $1 and (s.end_release is null or s.end_release > $1)
  left join open.agency_ministries m on m.agency_id = s.agency_id and m.release_ordinal = $1`;
const ministry = 'left join open.agency_ministries m on m.agency_id = t.agency_id and m.release_ordinal = $1';

/** A list, what it is grouped by, and the same in plain SQL. */
const cases: readonly (readonly [list: string, by: string, table: string, keys: string, where: string])[] = [
  ['services', 'topic', 'services t', 't.topic', ''],
  ['services', 'stage', 'services t', 't.stage', ''],
  ['services', 'ministry, criticality', `services t ${ministry}`, 'm.ministry_id, t.criticality', ''],
  ['services', 'launched_year', 'services t', 'extract(year from t.launched_on)::text', ''],
  ['services(criticality: critical)', 'agency', 'services t', 't.agency_id', `and t.criticality = 'critical'`],
  [
    'services(search: "lesen")',
    'lifecycle',
    'services t',
    't.lifecycle',
    `and (t.name_ms ilike '%lesen%' or t.name_en ilike '%lesen%' or t.name_ar ilike '%lesen%')`,
  ],
  ['agencies', 'kind', 'agencies t', 't.kind', ''],
  ['contracts', 'scope, award_method', 'contracts t', 't.scope, t.award_method', ''],
  ['contracts(scope: [cloud, licence])', 'supplier', 'contracts t', 't.supplier_id', `and t.scope in ('cloud', 'licence')`],
  ['contracts', 'is_extension', 'contracts t', `case when t.extension_of is null then 'false' else 'true' end`, ''],
  ['audits', 'kind, result', 'audits t', 't.kind, t.result', ''],
  [
    'audits(independent: true)',
    'completed_quarter',
    'audits t',
    `extract(year from t.completed_on) || '-Q' || extract(quarter from t.completed_on)`,
    'and t.independent',
  ],
  ['audits', 'ministry', `audits t ${join}`, 'm.ministry_id', ''],
  ['audits', 'topic', `audits t ${join}`, 's.topic', ''],
  ['closedFindings', 'severity', 'closed_findings t', 't.severity', ''],
  ['closedFindings', 'ministry, severity', `closed_findings t ${join}`, 'm.ministry_id, t.severity', ''],
  ['milestones', 'is_done', 'milestones t', `case when t.done_on is null then 'false' else 'true' end`, ''],
  ['suppliers', 'country_of_control, local_sme', 'suppliers t', 't.country_of_control, t.local_sme', ''],
  ['sanctions', 'status', 'sanctions t', 't.status', ''],
  ['partnerships', 'kind', 'partnerships t', 't.kind', ''],
];

describe.each(['2026-08', '2026-09', '2026-10'].map((release, index) => [release, index + 1] as const))(
  'as of %s',
  (release, ordinal) => {
    test.each(cases)('%s by %s are as many as plain SQL counts', async (list, by, table, keys, where) => {
      const listed = list.includes('(') ? list.replace(')', `, release: "${release}")`) : `${list}(release: "${release}")`;
      const { found } = (await ask(api, `{ found: ${listed} { totalCount groups(by: [${by}]) { keys count } } }`)) as {
        found: { totalCount: number; groups: Group[] };
      };
      const rows = await database.reader.sql.unsafe<{ keys: (string | null)[]; count: number }[]>(
        `select json_build_array(${keys}) as keys, count(*)::integer as count from open.${table}
        where t.first_release <= $1 and (t.end_release is null or t.end_release > $1) ${where} group by ${keys}`,
        [ordinal],
      );
      const sorted = (groups: readonly Group[]): string[] =>
        groups.map(({ keys: key, count }) => JSON.stringify([key, count])).toSorted();
      expect(sorted(found.groups)).toEqual(sorted(rows));
      expect(found.groups.reduce((sum, { count }) => sum + count, 0)).toBe(found.totalCount);
      expect(found.groups.map(({ count }) => count)).toEqual(found.groups.map(({ count }) => count).toSorted((a, b) => b - a));
    });
  },
);

/** Connection types by the type that they list. */
const connections = (): GraphQLObjectType[] =>
  Object.values(api.schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name.endsWith('Connection'));

test('every thing that a list is grouped by parts all of its rows', async () => {
  const lists = Object.values(api.schema.getQueryType()!.getFields()).filter(
    ({ type }) => 'groups' in ((getNamedType(type) as GraphQLObjectType).getFields?.() ?? {}),
  );
  expect(lists.length).toBeGreaterThan(8);
  for (const { name, type } of lists) {
    const groups = (getNamedType(type) as GraphQLObjectType).getFields()['groups']!;
    for (const by of (getNamedType(groups.args[0]!.type) as GraphQLEnumType).getValues()) {
      const { list } = (await ask(api, `{ list: ${name} { totalCount groups(by: ${by.name}) { keys count } } }`)) as {
        list: { totalCount: number; groups: Group[] };
      };
      expect([name, by.name, list.groups.reduce((sum, { count }) => sum + count, 0)]).toEqual([name, by.name, list.totalCount]);
      expect(new Set(list.groups.map(({ keys }) => keys[0])).size).toBe(list.groups.length);
    }
  }
});

describe('nothing is grouped', () => {
  test('of people, and of what small counts are hidden in', () => {
    const grouped = connections()
      .filter((type) => 'groups' in type.getFields())
      .map(({ name }) => name.replace('Connection', ''));
    expect(grouped.toSorted()).toEqual(
      Object.keys(groupingsOf)
        .filter((name) => grouped.includes(name))
        .toSorted(),
    );
    const hiding = (datasets as readonly DatasetDeclaration[]).filter(({ suppressed }) => suppressed).map(({ name }) => name);
    expect(hiding).toEqual(expect.arrayContaining(['posts', 'training', 'university-cohorts', 'enforcement', 'data-control']));
    expect(
      grouped.filter((name) =>
        /^(Post|Training|UniversityCohort|Enforcement|DataControl|Observation|Remediation|Residency|SourceAccess)$/.test(name),
      ),
    ).toEqual([]);
  });

  test('by nothing, by four things, or by what is no column', async () => {
    expect(await codesOf(api, '{ services { groups(by: []) { count } } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf(api, '{ services { groups(by: [topic, stage, audience, lifecycle]) { count } } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await codesOf(api, '{ closedFindings { groups(by: days_to_fix) { count } } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

test('groups cost as many rows as there may be keys', async () => {
  expect(await codesOf(api, '{ services { groups(by: [agency, topic]) { count } } }')).toEqual([]);
  expect(await codesOf(api, '{ services { groups(by: [agency, topic, stage]) { count } } }')).toEqual(['COST_LIMIT']);
  expect(await codesOf(api, '{ agencies(first: 50) { nodes { services { groups(by: agency) { count } } } } }')).toEqual([
    'COST_LIMIT',
  ]);
  expect(await codesOf(api, '{ agencies(first: 50) { nodes { services { groups(by: stage) { keys count } } } } }')).toEqual([]);
});

test('what they are grouped by may stand in a variable; list, total and groups are one statement', async () => {
  const query =
    'query ($by: [ServiceGroup!]!) { services(first: 2) { totalCount nodes { serviceId } groups(by: $by) { keys count } twice: groups(by: [stage, stage]) { keys } } }';
  statements.length = 0;
  const byTopic = (await ask(api, query, { by: ['topic'] })) as { services: { groups: Group[]; twice: Group[] } };
  const byTwo = (await ask(api, query, { by: ['topic', 'stage'] })) as { services: { groups: Group[] } };
  expect(statements).toHaveLength(2);
  expect(byTopic.services.groups[0]!.keys).toHaveLength(1);
  expect(byTopic.services.twice[0]!.keys).toHaveLength(1);
  expect(byTwo.services.groups[0]!.keys).toHaveLength(2);
});
