/** Over the sample's three releases: what the API answers is what plain SQL and the files have. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { camelCase } from '../../api/schema/columns.ts';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import { loadProgramme } from '../../db/settings.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { ask } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
});
afterAll(() => database.close());

const releases = ['2026-08', '2026-09', '2026-10'];

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Every row of a root list, page by page. */
async function readAll(field: string, selection: string, release: string): Promise<Record<string, unknown>[]> {
  const query = `query ($after: String, $release: String) {
    list: ${field}(first: 100, after: $after, release: $release) { totalCount nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
  const rows: Record<string, unknown>[] = [];
  for (let after: string | null = null; ;) {
    const { list } = (await ask(api, query, { after, release })) as { list: Page };
    rows.push(...list.nodes);
    expect(list.totalCount).toBeGreaterThanOrEqual(rows.length);
    if (!list.pageInfo.hasNextPage) return rows;
    after = list.pageInfo.endCursor;
  }
}

/** The root list of each dataset that has one without required arguments. */
const lists: ReadonlyMap<string, string> = new Map(
  datasets.map(({ name }) => [name, camelCase(tableOf(name))] as const).filter(([, field]) => !field.startsWith('indicator')),
);

describe.each(['agencies', 'audits', 'closed-findings', 'contracts', 'posts', 'sanctions', 'targets'])('dataset %s', (name) => {
  test.each(releases)('read page by page as of %s has the rows that stood then', async (release) => {
    const declaration = datasets.find((dataset) => dataset.name === name)!;
    const key = declaration.key.map((column) => `k_${column}: ${camelCase(column)}`).join(' ');
    const read = await readAll(lists.get(name)!, key, release);
    const columns = declaration.key.map((column) => `${column}::text as "k_${column}"`).join(', ');
    const rows = await database.reader.sql.unsafe(
      `select ${columns} from open.${tableOf(name)}, (select ordinal from open.releases where release_id = $1) r
       where first_release <= r.ordinal and (end_release is null or end_release > r.ordinal) order by ${declaration.key.join(', ')}`,
      [release],
    );
    const text = (row: object): string => Object.values(row).map(String).join('|');
    expect(read.map(text).sort()).toEqual([...rows].map(text).sort());
  });
});

test('every dataset describes the columns of its file', async () => {
  const { datasets: described } = (await ask(api, '{ datasets { id columns { name kind } } }')) as {
    datasets: { id: string; columns: { name: string; kind: string }[] }[];
  };
  for (const { id, columns } of described) {
    const header = readFileSync(path.join(database.dataFolder, `public/data/2026-10/${id}.csv`), 'utf8').split('\r\n', 1)[0];
    const names = columns.flatMap(({ name, kind }) =>
      kind === 'label' ? ['ms', 'en', 'ar'].map((one) => `${name}_${one}`) : [name],
    );
    expect([id, names.join(',')]).toEqual([id, header]);
  }
});

test('every dataset counts as many rows as its file and its list', async () => {
  const { datasets: described } = (await ask(api, '{ datasets { id rows distributions { format rows } } }')) as {
    datasets: { id: string; rows: number; distributions: { format: string; rows: number }[] }[];
  };
  for (const { id, rows, distributions } of described) {
    expect(distributions.find(({ format }) => format === 'csv')!.rows).toBe(rows);
    const field = lists.get(id as (typeof datasets)[number]['name']);
    if (!field || !(field in api.schema.getQueryType()!.getFields())) continue;
    const { list } = (await ask(api, `{ list: ${field} { totalCount } }`)) as { list: { totalCount: number } };
    expect([id, list.totalCount]).toEqual([id, rows]);
  }
});

test('an indicator has the numbers of its file', async () => {
  const file = readFileSync(path.join(database.dataFolder, 'public/data/2026-10/indicators.csv'), 'utf8').split('\r\n');
  const header = file[0]!.split(',');
  const rows = file
    .slice(1, -1)
    .map((line) => Object.fromEntries(line.split(',').map((value, index) => [header[index]!, value])));
  const sampled = rows.filter((_, index) => index % Math.ceil(rows.length / 60) === 0);
  for (const row of sampled) {
    const { indicator_id: indicator, scope, period, breakdown, statistic } = row;
    const query = `query ($indicator: String!, $scope: String, $period: String, $breakdown: String, $statistic: String) {
      observation(indicator: $indicator, scope: $scope, period: $period, breakdown: $breakdown, statistic: $statistic) { numerator denominator value lower upper status unit } }`;
    const { observation } = (await ask(api, query, { indicator, scope, period, breakdown, statistic })) as {
      observation: Record<string, unknown>;
    };
    for (const [name, value] of Object.entries(observation))
      expect([row, name, value === null ? '' : String(value)]).toEqual([
        row,
        name,
        typeof value === 'number' ? String(Number(row[name])) : row[name],
      ]);
  }
  expect(sampled.length).toBeGreaterThan(30);
});

test('the services of a ministry are those of all that lies under it', async () => {
  const { agencies } = (await ask(
    api,
    '{ agencies(first: 100, kind: ministry) { nodes { agencyId services(first: 1) { totalCount } } } }',
  )) as {
    agencies: { nodes: { agencyId: string; services: { totalCount: number } }[] };
  };
  const expected = await database.reader.sql<{ ministry_id: string; services: number }[]>`
    select m.ministry_id, count(*)::int as services from open.services s
    join open.agency_ministries m on m.agency_id = s.agency_id and m.release_ordinal = 3
    where s.first_release <= 3 and (s.end_release is null or s.end_release > 3) and m.ministry_id is not null group by 1`;
  const found = agencies.nodes
    .filter(({ services }) => services.totalCount > 0)
    .map((one) => [one.agencyId, one.services.totalCount]);
  expect(new Map(found as [string, number][])).toEqual(new Map(expected.map((row) => [row.ministry_id, row.services])));
});

test('no non-null field is empty anywhere in the first hundred rows of any list', async () => {
  for (const field of Object.values(api.schema.getQueryType()!.getFields())) {
    const connection = getNamedType(field.type);
    if (
      !isObjectType(connection) ||
      !connection.name.endsWith('Connection') ||
      field.args.some(({ type }) => String(type).endsWith('!'))
    )
      continue;
    const node = getNamedType(connection.getFields()['nodes']!.type);
    if (!isObjectType(node)) continue;
    const required = Object.values(node.getFields()).filter(({ type, args }) => /^\w+!$/.test(String(type)) && args.length === 0);
    const selection = required
      .map(({ name, type }) => (isObjectType(getNamedType(type)) ? `${name} { __typename }` : name))
      .join(' ');
    const { list } = (await ask(api, `{ list: ${field.name}(first: 100) { nodes { ${selection} } } }`)) as { list: Page };
    const empty = list.nodes.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => value === null)
        .map(([name]) => name),
    );
    expect([field.name, empty]).toEqual([field.name, []]);
  }
});
