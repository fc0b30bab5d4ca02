/**
 * Two releases compared by the API are two CSV files compared line by line, for every dataset and pair of the sample: what a
 * file hides, the comparison cannot tell.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../../db/records/define.ts';
import { countDifferences } from '../../db/release/comparison.ts';
import { loadProgramme, projectFolder } from '../../db/settings.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong } from '../world/long.ts';
import { byKey, compareFiles, type Difference } from './plain-comparison.ts';
import { ask, codesOf } from './small-world.ts';

const seed = Number(process.env['TEST_SEED'] ?? 20261031);

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
});
afterAll(() => database.close());

const pairs = [
  ['2026-08', '2026-09'],
  ['2026-09', '2026-10'],
  ['2026-08', '2026-10'],
] as const satisfies Pair[];
type Pair = readonly [from: string, to: string];

/** Releases of the sample count from 1. */
const ordinalOf = (release: string): string => String(Number(release.slice(5)) - 7);

const declarations: readonly DatasetDeclaration[] = datasets;
const declared = (name: string): DatasetDeclaration => declarations.find((dataset) => dataset.name === name)!;

interface Change {
  readonly key: readonly { readonly column: string; readonly value: string }[];
  readonly kind: Difference['kind'];
  readonly reason: string;
  readonly fields: readonly { readonly column: string; readonly old: string | null; readonly new: string | null }[];
}
interface Answer {
  readonly comparison: {
    readonly counts: readonly { kind: string; reason: string; rows: number }[];
    readonly changes: { totalCount: number; nodes: Change[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
}

const document = `query ($dataset: DatasetName!, $from: String!, $to: String, $first: Int, $after: String, $kind: [ChangeKind!],
    $reason: [ChangeReason!], $agency: String) {
  comparison(dataset: $dataset, from: $from, to: $to) {
    counts { kind reason rows }
    changes(first: $first, after: $after, kind: $kind, reason: $reason, agency: $agency) {
      totalCount nodes { key { column value } kind reason fields { column old new } } pageInfo { hasNextPage endCursor } } } }`;

const compare = async (dataset: string, [from, to]: Pair, more: Record<string, unknown> = {}) =>
  ((await ask(api, document, { dataset: tableOf(dataset), from, to, first: 100, ...more })) as Answer).comparison;

async function readAll(dataset: string, pair: Pair, more: Record<string, unknown> = {}): Promise<Change[]> {
  const rows: Change[] = [];
  for (let after: string | null = null; ;) {
    const { changes } = await compare(dataset, pair, { ...more, after });
    rows.push(...changes.nodes);
    if (!changes.pageInfo.hasNextPage) return rows;
    after = changes.pageInfo.endCursor;
  }
}

/** A change without its reason, as the plain comparison tells it. */
const plain = ({ key, kind, fields }: Change): Difference => ({
  key: key.map(({ value }) => value),
  kind,
  fields: fields.map((one) => [one.column, one.old, one.new] as const),
});

const csv = (dataset: string, release: string): string =>
  readFileSync(path.join(database.dataFolder, 'public/data', release, `${dataset}.csv`), 'utf8');

function fromFiles(dataset: string, [from, to]: Pair): Difference[] {
  const { key, columns } = declared(dataset);
  const numeric = key.map((name) => ['integer', 'year'].includes(columns[name]!.kind));
  return compareFiles([csv(dataset, from), csv(dataset, to)], key).sort(byKey(numeric));
}

/** The cursor after which a list goes on with what follows the row. */
const cursorAt = (dataset: string, [, to]: Pair, { key }: Difference): string =>
  Buffer.from(JSON.stringify([`${declared(dataset).key.join('_')}_asc`, ordinalOf(to), ...key])).toString('base64url');

/** Rows that are read to the end; of longer lists ten pages are drawn. */
const mostRead = isLong ? 1e6 : 2_000;

async function pagesOf(dataset: string, pair: Pair, expected: readonly Difference[]): Promise<[Difference[], Difference[]][]> {
  if (expected.length <= mostRead) return [[(await readAll(dataset, pair)).map(plain), [...expected]]];
  const draw = randomFrom(seed);
  const places = [expected.length - 50, ...Array.from({ length: 9 }, () => Math.floor(draw() * expected.length))];
  return Promise.all(
    places.map(async (place): Promise<[Difference[], Difference[]]> => {
      const { changes } = await compare(dataset, pair, { after: cursorAt(dataset, pair, expected[place]!) });
      return [changes.nodes.map(plain), expected.slice(place + 1, place + 101)];
    }),
  );
}

describe.each(declarations.map(({ name }) => name))('the comparison of %s', (name) => {
  test.each(pairs)('between %s and %s is that of the two files, row by row and field by field', async (...pair) => {
    const expected = fromFiles(name, pair);
    for (const [found, right] of await pagesOf(name, pair, expected)) expect(found).toEqual(right);
    const { counts, changes } = await compare(name, pair, { first: 1 });
    expect(changes.totalCount).toBe(expected.length);
    const ofKind = (kind: string) => counts.filter((count) => count.kind === kind).reduce((sum, count) => sum + count.rows, 0);
    for (const kind of ['added', 'changed', 'withdrawn'])
      expect([kind, ofKind(kind)]).toEqual([kind, expected.filter((one) => one.kind === kind).length]);
  });

  test.each(pairs.slice(0, 2))('between neighbours %s and %s has the reasons that the release counted', async (...pair) => {
    const { counts } = await compare(name, pair, { first: 1 });
    const byReason = new Map<string, number>();
    for (const { kind, reason, rows } of counts)
      if (kind !== 'withdrawn' || reason === 'withdrawal') byReason.set(reason, (byReason.get(reason) ?? 0) + rows);
    const counted = await database.reader.sql<{ reason: string; rows: number }[]>`
      select reason, rows from open.dataset_changes join open.releases on ordinal = release_ordinal
       where release_id = ${pair[1]} and dataset = ${name}`;
    expect(byReason).toEqual(new Map(counted.map(({ reason, rows }) => [reason, rows])));
  });
});

/** What the reasons over several steps should be: that of the newest step which tells why. */
function overSteps(kind: Difference['kind'], steps: readonly string[]): string {
  if (kind === 'added') return steps.findLast((reason) => ['new', 'late_report', 'rule_change'].includes(reason))!;
  const last = steps.at(-1)!;
  return kind === 'changed' && ['new', 'late_report', 'withdrawal'].includes(last) ? 'update' : last;
}

test.each(['services', 'transitions', 'service-performance', 'audits', 'closed-findings', 'contracts', 'sanctions'])(
  'a change of %s over two steps has the reason of its newest step',
  async (name) => {
    const [first, second, both] = await Promise.all(pairs.map((pair) => readAll(name, pair)));
    const idOf = ({ key }: Change): string => JSON.stringify(key);
    const steps = [first!, second!].map((changes) => new Map(changes.map((change) => [idOf(change), change.reason])));
    const expected = both!.map((change) => {
      const taken = steps.flatMap((step) => step.get(idOf(change)) ?? []);
      return [idOf(change), overSteps(change.kind, taken)];
    });
    expect(both!.map((change) => [idOf(change), change.reason])).toEqual(expected);
    expect(both!.length).toBeGreaterThan(0);
  },
);

describe('the known differences of the extracts', () => {
  const extract = (record: string, month: string): string =>
    gunzipSync(readFileSync(path.join(projectFolder, 'db/sample', month, `${record}.csv.gz`))).toString('utf8');

  test.each(['agencies', 'suppliers', 'transitions', 'assessments', 'service-performance', 'contracts', 'milestones', 'targets'])(
    'of %s, which are published as kept, are what the API tells',
    async (name) => {
      for (const pair of pairs) {
        const [key, published] = [declared(name).key, csv(name, pair[1]).split('\r\n', 1)[0]!.split(',')];
        const handedIn = compareFiles([extract(name, pair[0]), extract(name, pair[1])], key, (column) =>
          published.includes(column),
        );
        const told = handedIn.length > mostRead ? fromFiles(name, pair) : (await readAll(name, pair)).map(plain);
        const brief = (all: readonly Difference[]) =>
          all.map(({ key: id, kind, fields }) => [...id, kind, ...fields.map(([column]) => column).sort()].join(' ')).sort();
        expect(brief(told)).toEqual(brief(handedIn));
      }
    },
  );
});

describe('filters', () => {
  test('by kind and reason give the rows of those kinds and reasons', async () => {
    const pair = ['2026-08', '2026-10'] as const;
    const all = await readAll('service-performance', pair);
    for (const { kind, reason } of (await compare('service-performance', pair)).counts) {
      const found = await readAll('service-performance', pair, { kind: [kind], reason: [reason] });
      expect(found).toEqual(all.filter((change) => change.kind === kind && change.reason === reason));
    }
  });

  test.each([
    ['contracts', 'agency_id'],
    ['services', 'agency_id'],
  ])('by agency give the rows of %s that name it', async (name, column) => {
    const pair = ['2026-08', '2026-10'] as const;
    const [old, present] = pair.map((release) => csv(name, release));
    const agencyOf = (text: string): Map<string, string> => {
      const [header = [], ...rows] = text.split('\r\n').map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
      return new Map(rows.map((row) => [row[0]!, row[header.indexOf(column)]!]));
    };
    const [was, is] = [agencyOf(old!), agencyOf(present!)];
    const all = await readAll(name, pair);
    const agency = is.get(all.find(({ kind }) => kind === 'added')!.key[0]!.value)!;
    const ofAgency = all.filter(({ key: [id] }) => was.get(id!.value) === agency || is.get(id!.value) === agency);
    expect(await readAll(name, pair, { agency })).toEqual(ofAgency);
  });

  test('by agency follow the services, and the scopes of indicators', async () => {
    const pair = ['2026-08', '2026-10'] as const;
    const [{ agency_id: agency }] = await database.reader.sql<[{ agency_id: string }]>`
      select s.agency_id from open.transitions t join open.services s using (service_id)
       where t.first_release > 1 and s.end_release is null group by 1 order by count(*) desc limit 1`;
    const rows = await database.reader.sql<{ service_id: string; entered_on: string }[]>`
      select service_id, entered_on::text from open.transitions
       where first_release > 1 and service_id in (select service_id from open.services where agency_id = ${agency})
       order by service_id, entered_on`;
    const found = await readAll('transitions', pair, { agency, kind: ['added', 'changed'] });
    expect(found.map(({ key }) => key.map(({ value }) => value))).toEqual(rows.map((row) => [row.service_id, row.entered_on]));
    const [{ ministry_id: ministry }] = await database.reader.sql<[{ ministry_id: string }]>`
      select ministry_id from open.agency_ministries where ministry_id is not null order by 1 limit 1`;
    const indicators = await readAll('indicators', pair, { agency: ministry });
    expect(new Set(indicators.map(({ key }) => key[3]!.value))).toEqual(new Set([`agency:${ministry}`]));
  });

  test('by agency are refused where a dataset says nothing of agencies', async () => {
    const query = '{ comparison(dataset: targets, from: "2026-08") { changes(agency: "X") { totalCount } } }';
    expect(await codesOf(api, query)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('two releases', () => {
  test('are refused the wrong way round, with their order', async () => {
    const { errors } = await api.execute('{ comparison(dataset: services, from: "2026-10", to: "2026-08") { dataset } }');
    expect(errors).toMatchInlineSnapshot(`
      [
        {
          "extensions": {
            "code": "BAD_USER_INPUT",
            "known": [
              "2026-08",
              "2026-09",
              "2026-10",
            ],
          },
          "message": "Release "2026-10" is later than "2026-08". Give the earlier one as "from", the later one as "to". In order they are: 2026-08, 2026-09, 2026-10.",
        },
      ]
    `);
  });

  test('that do not exist are refused with those that do', async () => {
    for (const given of ['from: "2026-07"', 'from: "2026-08", to: "2027-01"'])
      expect(await codesOf(api, `{ comparison(dataset: services, ${given}) { dataset } }`)).toEqual(['RELEASE_NOT_FOUND']);
  });

  test('that are the same do not differ', async () => {
    const query = '{ comparison(dataset: services, from: "2026-09", to: "2026-09") { counts { rows } changes { totalCount } } }';
    expect(await ask(api, query)).toEqual({ comparison: { counts: [], changes: { totalCount: 0 } } });
  });

  test('are the earlier one and the latest unless said', async () => {
    const query = '{ comparison(dataset: suppliers, from: "2026-09") { dataset from { id } to { id } } }';
    expect(await ask(api, query)).toEqual({
      comparison: { dataset: 'suppliers', from: { id: '2026-09' }, to: { id: '2026-10' } },
    });
  });

  test('of several datasets and pairs are compared in one operation', async () => {
    const query = `{ a: comparison(dataset: services, from: "2026-08", to: "2026-09") { to { id } changes { totalCount } }
      b: comparison(dataset: audits, from: "2026-09") { to { id } changes { totalCount } } services(release: "2026-08") { totalCount } }`;
    expect(await ask(api, query)).toMatchObject({
      a: { to: { id: '2026-09' }, changes: { totalCount: fromFiles('services', pairs[0]).length } },
      b: { to: { id: '2026-10' }, changes: { totalCount: fromFiles('audits', pairs[1]).length } },
    });
  });
});

test('the same counts are there for the commands', async () => {
  for (const { name } of declarations) {
    const { counts } = await compare(name, ['2026-08', '2026-10'], { first: 1 });
    expect(await countDifferences(database.reader.kysely, declared(name), { from: 1, to: 3 })).toEqual(counts);
  }
});
