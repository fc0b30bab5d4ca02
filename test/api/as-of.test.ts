/**
 * Every field of the schema as of every release. Beside the whole sample stand three copies in which plain SQL has left only the
 * rows that stood in one release: what the whole answers as of that release, the copy must answer as the newest there is, for
 * each field of each type, nested links included.
 */
import { isObjectType, parse, print, visit, type FieldNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import { loadProgramme } from '../../db/settings.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';
import { generateQuery } from './generate-query.ts';
import { ask, codesOf } from './small-world.ts';
import { chainsOf, chooseChains, documentOf, type Walk } from './walk-schema.ts';

const releases = ['2026-08', '2026-09', '2026-10'] as const;
const seed = Number(process.env['TEST_SEED'] ?? 20261031);

let whole: TestDatabase;
let api: Api;
let copies: { database: TestDatabase; api: Api }[];
let ids: Readonly<Record<string, string>>;

const apiOf = (database: TestDatabase): Api => createApi({ reader: database.reader, programme: loadProgramme() });

beforeAll(async () => {
  whole = await sampleDatabase();
  api = apiOf(whole);
  copies = [];
  for (const [index] of releases.entries()) {
    const database = await sampleDatabase();
    await keepOnly(database, index + 1);
    copies.push({ database, api: apiOf(database) });
  }
  ids = await findIds();
});
afterAll(() => Promise.all([whole, ...copies.map(({ database }) => database)].map((database) => database.close())));

/** Leaves what stood in a release: `first_release <= R < end_release`, and of what is written once a release its own. */
async function keepOnly({ owner: { sql } }: TestDatabase, ordinal: number): Promise<void> {
  for (const { name } of datasets) {
    const table = sql(`open.${tableOf(name)}`);
    await sql`delete from ${table} where not (first_release <= ${ordinal} and (end_release is null or ${ordinal} < end_release))`;
    await sql`update ${table} set end_release = null, end_reason = null where end_release is not null`;
  }
  for (const table of ['agency_ministries', 'stage_history', 'forecasts'])
    await sql`delete from ${sql(`open.${table}`)} where release_ordinal <> ${ordinal}`;
  for (const table of ['distributions', 'dataset_changes', 'hidden_cells'])
    await sql`delete from ${sql(`open.${table}`)} where release_ordinal > ${ordinal}`;
  await sql`delete from open.releases where ordinal > ${ordinal}`;
}

/** Of each kind the row that has changed most often, so that its releases differ. */
async function findIds(): Promise<Record<string, string>> {
  const [found] = await whole.reader.sql<[Record<string, string>]>`
    select (select service_id from open.services where service_id in (select service_id from open.transitions where first_release > 1)
             group by 1 order by count(*) desc, 1 limit 1) as service,
           (select ministry_id from open.agency_ministries where ministry_id is not null
             group by 1 order by count(*) desc, 1 limit 1) as agency,
           (select supplier_id from open.contracts group by 1 order by count(*) desc, 1 limit 1) as supplier,
           (select contract_id from open.contracts order by end_release, 1 limit 1) as contract`;
  return { ...found, dataset: 'services', indicator: 'SV1' };
}

const walk: Walk = {
  required: (type, field) => {
    if (field === 'observation' || field === 'observations') return `indicator: "SV1"`;
    if (field === 'node') return 'id: "SV1"';
    if (field === 'search') return 'text: "lesen"';
    if (field === 'nodes') return 'ids: ["SV1"]';
    return type === 'Query' && field in ids ? `id: "${ids[field]}"` : '';
  },
  except: ['Observation.vintages'],
};

/** The fields of the query type that take a release. */
const roots = (): string[] =>
  Object.values(api.schema.getQueryType()!.getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'release'))
    .map(({ name }) => name);

/** The document with every field of the query type that takes a release as of this one, as of the newest for none; without all others. */
function asOf(document: string, release: string | undefined): string {
  const isRoot = (ancestors: readonly unknown[]): boolean =>
    !ancestors.some((one) => (one as { kind?: string }).kind === 'Field');
  const [given] = argumentsOf(release ? `{ a(release: "${release}") }` : '{ a }');
  return print(
    visit(parse(document), {
      Field(node, _key, _parent, _path, ancestors) {
        if (!isRoot(ancestors)) return undefined;
        if (!roots().includes(node.name.value)) return null;
        const others = (node.arguments ?? []).filter(({ name }) => name.value !== 'release');
        return { ...node, arguments: given ? [...others, given] : others };
      },
    }),
  );
}

function argumentsOf(document: string): NonNullable<FieldNode['arguments']> {
  const [operation] = parse(document).definitions;
  const field = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections[0] : undefined;
  return field?.kind === 'Field' ? (field.arguments ?? []) : [];
}

// Due dates are held against the clock, and a redaction holds in every release: neither is as of one.
test('every field of the query type that reads records takes a release, and comparisons take two', () => {
  const others = Object.keys(api.schema.getQueryType()!.getFields()).filter((name) => !roots().includes(name));
  expect(others.sort()).toEqual([
    'calendar',
    'comparison',
    'errorCodes',
    'intakeRules',
    'limits',
    'programme',
    'redactions',
    'release',
    'releases',
  ]);
});

test('the walk below passes every field of every type but those of pages and of several releases', () => {
  const walked = new Set(
    chooseChains(chainsOf(api.schema, walk), 0, randomFrom(seed)).flatMap((chain) => documentOf(chain, walk).asked),
  );
  const left = Object.values(api.schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !/^__|Connection$|Edge$|^PageInfo$/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((name) => !walked.has(name));
  const elsewhere =
    /^(Text\.text$|(?:LocalText|ErrorCode|Limit|Programme|IntakeRule|Release|HiddenCells|DueDate|Redaction|RedactedFile|ObservationVintage|Comparison|ComparisonCount|RowChange|KeyValue|FieldChange)\.)/;
  expect(left.filter((name) => !elsewhere.test(name))).toMatchInlineSnapshot(`
    [
      "Observation.vintages",
      "Query.calendar",
      "Query.comparison",
      "Query.errorCodes",
      "Query.intakeRules",
      "Query.limits",
      "Query.node",
      "Query.nodes",
      "Query.programme",
      "Query.redactions",
      "Query.release",
      "Query.releases",
      "SearchResult.item",
    ]
  `);
});

describe.each(releases.map((release, index) => [release, index] as const))('as of %s', (release, index) => {
  test('each link of each type leads to what stood then, with all that is said of it', { timeout: 300_000 }, async () => {
    const random = randomFrom(seed + index);
    const chains = chooseChains(chainsOf(api.schema, walk), times(4_000, 40), random);
    let changed = 0;
    for (const chain of chains) {
      const { document } = documentOf(chain, walk);
      const told = await ask(api, asOf(document, release));
      expect([document, told]).toEqual([document, await ask(copies[index]!.api, document)]);
      if (index < 2 && JSON.stringify(told) !== JSON.stringify(await ask(api, document))) changed += 1;
    }
    // A walk over rows that never changed would prove nothing.
    if (index < 2) expect(changed).toBeGreaterThan(chains.length / 3);
  });

  test('generated documents are answered from what stood then', { timeout: 300_000 }, async () => {
    const values = { id: Object.values(ids).map((id) => `"${id}"`), indicator: ['"SV1"', '"VM1"'], scope: ['"programme"'] };
    let answered = 0;
    for (let one = 1; one <= times(2_000, 60); one += 1) {
      const document = generateQuery(api.schema, seed + one, { depth: 6, values });
      const isOfSeveral = /\b(vintages|comparison)\b/.test(document) || !roots().some((root) => document.includes(root));
      if (isOfSeveral || /^\{ (\.\.\. on Query \{ )?\}/.test(asOf(document, release).replaceAll(/\s+/g, ' '))) continue;
      const { data, errors } = await api.execute(asOf(document, release));
      if (errors) continue;
      answered += 1;
      expect([document, data]).toEqual([document, (await copies[index]!.api.execute(asOf(document, undefined))).data]);
    }
    expect(answered).toBeGreaterThan(times(200, 10));
  });

  test('the release itself is told as it was then', async () => {
    const own = '{ id dataAsOf publishedAt nextOn note revisionOf manifestSha256 previous { id changes { rows } }';
    const fields = `${own} changes { dataset reason rows } distributions { dataset format path mediaType bytes sha256 rows } }`;
    const told = (await ask(api, `{ release(id: "${release}") ${fields} }`)) as { release: object };
    expect(told).toEqual(await ask(copies[index]!.api, `{ release ${fields} }`));
    const listed = (await ask(api, `{ releases { nodes ${fields} } }`)) as { releases: { nodes: object[] } };
    expect(listed.releases.nodes.toReversed()[index]).toEqual(told.release);
  });

  test('each list counts the rows that plain SQL finds', async () => {
    for (const { name } of datasets) {
      const field = tableOf(name).replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      if (!roots().includes(field) || name === 'indicators') continue;
      const { list } = (await ask(api, `{ list: ${field}(release: "${release}") { totalCount } }`)) as {
        list: { totalCount: number };
      };
      const [row] = await whole.owner.sql<[{ n: number }]>`
        select count(*)::integer as n from ${whole.owner.sql(`open.${tableOf(name)}`)}
         where first_release <= ${index + 1} and (end_release is null or ${index + 1} < end_release)`;
      expect([name, list.totalCount]).toEqual([name, row.n]);
    }
  });
});

test('a release that does not exist is refused by every field that takes one', async () => {
  for (const root of roots()) {
    const field = api.schema.getQueryType()!.getFields()[root]!;
    const given = [walk.required('Query', root), 'release: "2026-07"'].filter(Boolean).join(', ');
    const document = `{ ${root}(${given}) { __typename } }`;
    expect([root, await codesOf(api, document)]).toEqual([root, ['RELEASE_NOT_FOUND']]);
    expect(field.description).toBeTruthy();
  }
});
