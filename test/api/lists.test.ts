/** Every dataset that is published has a list with every filter that its columns allow, and each filter finds what plain SQL finds. */
import { getNamedType, isEnumType, isListType, isNonNullType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { camelCase } from '../../api/schema/columns.ts';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf, type Column, type DatasetDeclaration } from '../../db/records/define.ts';
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

const declarations: readonly DatasetDeclaration[] = datasets;

/** Under which name a dataset is listed, where that is not its own. */
const listName = (dataset: string): string => (dataset === 'indicators' ? 'observations' : camelCase(tableOf(dataset)));

const fieldOf = (dataset: string): GraphQLField<unknown, unknown> => {
  const field = api.schema.getQueryType()!.getFields()[listName(dataset)];
  if (!field) throw new Error(`The dataset ${dataset} has no list.`);
  return field;
};

const argumentsOf = (dataset: string): string[] => fieldOf(dataset).args.map(({ name }) => name);

/** A row's own key: found by the single object, or by its node. */
const isKeyOfItsOwn = ({ key }: DatasetDeclaration, column: string): boolean => key.length === 1 && key[0] === column;

const bare = (column: string): string => camelCase(column.replace(/_(on|id)$/, ''));

/** The arguments that a list needs for a column. */
function needed(dataset: DatasetDeclaration, name: string, column: Column): string[] {
  if (isKeyOfItsOwn(dataset, name) && dataset.name !== 'residency') return [];
  if (name === 'agency_id') return ['agency', 'ministry'];
  if (name === 'service_id') return ['service', 'agency', 'ministry', 'topic', 'criticality'];
  if (
    ['indicator_id', 'scope', 'breakdown', 'statistic'].includes(name) &&
    column.kind === 'text' &&
    dataset.name !== 'sanctions'
  )
    return dataset.name === 'corrections' && name !== 'indicator_id' ? [] : [bare(name)];
  switch (column.kind) {
    case 'code':
    case 'tri':
    case 'boolean':
    case 'country':
    case 'year':
      return [bare(name)];
    case 'date':
      return [`${bare(name)}From`, `${bare(name)}To`];
    case 'month':
    case 'quarter':
      return [bare(name), `${bare(name)}From`, `${bare(name)}To`];
    case 'label':
      return name === 'description' ? [] : ['search'];
    case 'id':
      return column.references ? [bare(name)] : [];
    case 'refs':
      return ['service'];
    default:
      return [];
  }
}

const without = ['corrections'];

describe.each(declarations.map((dataset) => [dataset.name, dataset] as const))('the list of %s', (name, dataset) => {
  test('takes a release, pages, and every filter that its columns allow', () => {
    const args = argumentsOf(name);
    const wanted = Object.entries(dataset.columns).flatMap(([column, declared]) =>
      without.includes(name) ? [] : needed(dataset, column, declared),
    );
    expect([...wanted, 'release', 'first', 'after', 'last', 'before'].filter((argument) => !args.includes(argument))).toEqual([]);
  });

  test('can be put in the order of its time', () => {
    const times = Object.entries(dataset.columns).filter(([, { kind }]) => ['date', 'month', 'quarter', 'year'].includes(kind));
    if (times.length === 0 || without.includes(name)) return;
    const order = getNamedType(fieldOf(name).args.find((arg) => arg.name === 'orderBy')!.type);
    const orders = isEnumType(order) ? order.getValues().map((value) => value.name) : [];
    expect(orders.some((one) => times.some(([column]) => one.startsWith(column)))).toBe(true);
  });
});

const isFound: Partial<Record<Column['kind'], true>> = {
  code: true,
  tri: true,
  boolean: true,
  country: true,
  year: true,
  month: true,
  quarter: true,
};

/** A column, its argument, and how plain SQL compares. */
const filtered = declarations
  .filter(({ name }) => !without.includes(name))
  .flatMap((dataset) =>
    Object.entries(dataset.columns).flatMap(([column, declared]): [string, string, string, string][] => {
      if (isFound[declared.kind]) return [[dataset.name, column, bare(column), '=']];
      if (declared.kind === 'date')
        return [
          [dataset.name, column, `${bare(column)}From`, '>='],
          [dataset.name, column, `${bare(column)}To`, '<='],
        ];
      if (declared.kind === 'id' && declared.references) return [[dataset.name, column, bare(column), '=']];
      return [];
    }),
  )
  .filter(
    ([dataset, column]) =>
      !isKeyOfItsOwn(
        declarations.find(({ name }) => name === dataset)!,
        column,
      ) && dataset !== 'indicator-members',
  );

const literal = (dataset: string, argument: string, value: unknown): string => {
  const { type } = fieldOf(dataset).args.find(({ name }) => name === argument)!;
  const one = isEnumType(getNamedType(type)) || typeof value !== 'string' ? String(value) : JSON.stringify(value);
  return isListType(isNonNullType(type) ? type.ofType : type) ? `[${one}]` : one;
};

test.each(filtered)('%s by %s (%s %s) finds what plain SQL finds', async (dataset, column, argument, comparison) => {
  const table = `open.${tableOf(dataset)}`;
  const standing = 'first_release <= 3 and (end_release is null or end_release > 3)';
  const [picked] = await database.reader.sql.unsafe<{ value: unknown }[]>(
    `select ${column} as value from ${table} where ${standing} and ${column} is not null order by md5(${column}::text) limit 1`,
  );
  // The sample has no row with a value there: nothing can be looked for.
  if (!picked) return;
  const given = `${argument}: ${literal(dataset, argument, picked.value)}${dataset === 'indicators' ? ', indicator: "SV1"' : ''}`;
  const { list } = (await ask(api, `{ list: ${listName(dataset)}(${given}) { totalCount } }`)) as {
    list: { totalCount: number };
  };
  const [row] = await database.reader.sql.unsafe<[{ n: number }]>(
    `select count(*)::integer as n from ${table} where ${standing} and ${column}::text ${comparison} $1::text`,
    [String(picked.value)],
  );
  expect(list.totalCount).toBe(row.n);
  expect(row.n).toBeGreaterThan(0);
});

/** Lists of what services have: filtered by the service's own columns. */
const ofServices = declarations
  .filter(({ name, columns }) => 'service_id' in columns && name !== 'services')
  .map(({ name }) => name);

test.each(ofServices)(
  '%s are found by agency, ministry, topic and criticality of the service, in each release',
  async (dataset) => {
    for (const [index, release] of ['2026-08', '2026-09', '2026-10'].entries())
      for (const [argument, value, condition] of [
        ['topic', 'health', `s.topic = 'health'`],
        ['criticality', 'critical', `s.criticality = 'critical'`],
        [
          'ministry',
          '"AGY-KKM"',
          `s.agency_id in (select agency_id from open.agency_ministries where ministry_id = 'AGY-KKM' and release_ordinal = $1)`,
        ],
        ['agency', '"AGY-KKM"', `s.agency_id = 'AGY-KKM'`],
      ] as const) {
        const field = `${listName(dataset)}(${argument}: ${value}, release: "${release}")`;
        const { list } = (await ask(api, `{ list: ${field} { totalCount } }`)) as { list: { totalCount: number } };
        const [row] = await database.reader.sql.unsafe<[{ n: number }]>(
          `select count(*)::integer as n from open.${tableOf(dataset)} t
          where t.first_release <= $1 and (t.end_release is null or t.end_release > $1) and t.service_id in (
            select s.service_id from open.services s where s.first_release <= $1 and (s.end_release is null or s.end_release > $1) and ${condition})`,
          [index + 1],
        );
        expect([dataset, argument, release, list.totalCount]).toEqual([dataset, argument, release, row.n]);
      }
  },
);

test('every dimension of the figures can be asked for', () => {
  for (const dimension of [
    'indicator',
    'scope',
    'scopeKind',
    'period',
    'periodFrom',
    'periodTo',
    'breakdown',
    'statistic',
    'release',
  ])
    expect(argumentsOf('indicators')).toContain(dimension);
});

test('every member of a figure is listed', async () => {
  const { members, value } = (await ask(
    api,
    `{ members: indicatorMembers(indicator: "SV1", scope: "programme", breakdown: "", statistic: "share", countsAs: yes) { totalCount }
       value: observation(indicator: "SV1") { numerator members(countsAs: yes) { totalCount } } }`,
  )) as { members: { totalCount: number }; value: { numerator: number; members: { totalCount: number } } };
  expect(members.totalCount).toBe(value.members.totalCount);
  expect(members.totalCount).toBe(value.numerator);
});
