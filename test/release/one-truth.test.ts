/**
 * The file `indicators.csv` of every release against GraphQL as of that release: each key once, and each number the same. In the long run
 * every row, else some of each indicator, statistic and kind of scope. What the pages show is held against both in test/site/browser.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import { loadProgramme } from '../../db/settings.ts';
import { parseCsv } from '../files/parse-csv.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong, times } from '../world/long.ts';

const releases = ['2026-08', '2026-09', '2026-10'];
const key = ['statistic', 'scope', 'breakdown', 'period'] as const;
const numbers = ['numerator', 'denominator', 'unknown', 'excluded', 'value', 'lower', 'upper', 'target', 'plan'] as const;
const texts = ['unit', 'status', 'obsStatus', 'confStatus'] as const;
const fields = [...key, ...numbers, ...texts].join(' ');
type Row = Readonly<Record<string, string | number | null>>;

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
}, 180_000);
afterAll(() => database.close());

/** The rows of the file with the names and types of the API. */
function readRows(release: string): Row[] {
  const file = path.join(database.dataFolder, 'public', 'data', release, 'indicators.csv');
  const [header = [], ...lines] = parseCsv(readFileSync(file, 'utf8'));
  const at = (name: string) => header.indexOf(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return lines.map((line) => {
    const text = (name: string) => line[at(name)] ?? '';
    const amounts = numbers.map((name) => [name, text(name) === '' ? null : Number(text(name))]);
    const words = texts.map((name) => [name, text(name) || null]);
    const ids = [...key, 'indicator_id'].map((name) => [name, text(name)]);
    return Object.fromEntries([...ids, ...amounts, ...words]) as Row;
  });
}

async function ask<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const answer = (await api.execute(document, variables)) as { data?: unknown; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as Data;
}

const print = (row: Row): string => JSON.stringify([...key, ...numbers, ...texts].map((name) => row[name]));

/** Every row of an indicator that the API has as of a release, a hundred at a time. */
async function listAll(release: string, indicator: string): Promise<Row[]> {
  const document = `query ($after: String) { observations(release: "${release}", indicator: "${indicator}", first: 100, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    type Page = { observations: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const { observations }: Page = await ask<Page>(document, { after });
    rows.push(...observations.nodes);
    if (!observations.pageInfo.hasNextPage) return rows;
    after = observations.pageInfo.endCursor;
  }
}

/** Some rows of each statistic and kind of scope, drawn by the seed. */
function draw(rows: readonly Row[], each: number): Row[] {
  const next = randomFrom(Number(process.env['TEST_SEED'] ?? 20261031));
  const groups = Map.groupBy(rows, (row) =>
    [row['indicator_id'], row['statistic'], String(row['scope']).split(':')[0]].join(' '),
  );
  return [...groups.values()].flatMap((group) => Array.from({ length: each }, () => group[Math.floor(next() * group.length)]!));
}

/** The API's answers to the keys of rows, ten to a request. */
async function askEach(release: string, rows: readonly Row[]): Promise<(Row | null)[]> {
  const answers: (Row | null)[] = [];
  for (let start = 0; start < rows.length; start += 10) {
    const batch = rows.slice(start, start + 10).map((row, i) => {
      const chosen = key.map((name) => `${name}: ${JSON.stringify(row[name])}`).join(', ');
      return `a${i}: observation(release: "${release}", indicator: "${row['indicator_id']}", ${chosen}) { ${fields} }`;
    });
    answers.push(...Object.values(await ask<Record<string, Row | null>>(`{ ${batch.join('\n')} }`)));
  }
  return answers;
}

describe.each(releases)('the file of release %s', (release) => {
  it('has the rows that the API counts, of every indicator', { timeout: 60_000 }, async () => {
    const inFile = Map.groupBy(readRows(release), (row) => row['indicator_id'] as string);
    for (const { id } of indicatorDefinitions) {
      const { observations } = await ask<{ observations: { totalCount: number } }>(
        `{ observations(release: "${release}", indicator: "${id}", first: 1) { totalCount } }`,
      );
      expect(observations.totalCount, id).toBe(inFile.get(id)?.length ?? 0);
    }
  });

  it('has the numbers that the API answers when asked for one', { timeout: 300_000 }, async () => {
    const rows = draw(readRows(release), times(60, 4));
    expect(rows.length).toBeGreaterThan(100);
    const answers = await askEach(release, rows);
    expect(answers.map((row) => row && print(row))).toEqual(rows.map(print));
  });

  it.runIf(isLong)('is every row that the API lists, and no other', { timeout: 1_800_000 }, async () => {
    const inFile = Map.groupBy(readRows(release), (row) => row['indicator_id'] as string);
    for (const { id } of indicatorDefinitions) {
      const inApi = (await listAll(release, id)).map(print).toSorted();
      expect(inApi, id).toEqual((inFile.get(id) ?? []).map(print).toSorted());
    }
  });
});
