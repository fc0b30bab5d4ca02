/** Files of changes, the API's comparison and `--diff` tell the same rows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { changesOf, hasChanges } from '../../db/datasets/changes.ts';
import { datasets } from '../../db/datasets/index.ts';
import { inTransaction } from '../../db/connection/connect.ts';
import { tableOf, type DatasetDeclaration } from '../../db/records/define.ts';
import { diffDataset, diffReleases, type Pair } from '../../db/release/diff-releases.ts';
import { loadProgramme } from '../../db/settings.ts';
import { ask } from '../api/small-world.ts';
import { compareFiles, type Difference } from '../api/plain-comparison.ts';
import { parseCsv } from '../files/parse-csv.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong } from '../world/long.ts';

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
] as const satisfies Pair[];
const farApart = ['2026-08', '2026-10'] as const satisfies Pair;
const declarations: readonly DatasetDeclaration[] = datasets;

const read = (release: string, name: string): string =>
  readFileSync(path.join(database.dataFolder, 'public/data', release, name), 'utf8');

interface Told extends Difference {
  readonly reason: string;
  readonly firstRelease: string;
}

/** The rows that a file of changes tells of, each with its fields. */
function readChanges(text: string, { key }: DatasetDeclaration): Told[] {
  const [header = [], ...lines] = parseCsv(text);
  expect(header).toEqual([...key, 'kind', 'column', 'old', 'new', 'reason', 'first_release']);
  const rows = new Map<string, Told>();
  for (const line of lines) {
    const values = line.slice(0, key.length);
    const [kind, column, old, fresh, reason, firstRelease] = line.slice(key.length) as [Told['kind'], ...string[]];
    const fields = [...(rows.get(JSON.stringify(values))?.fields ?? [])];
    if (column) fields.push([column, old || null, fresh || null]);
    rows.set(JSON.stringify(values), { key: values, kind, fields, reason: reason!, firstRelease: firstRelease! });
  }
  return [...rows.values()];
}

/** A difference of two files as a file of changes tells it: of a whole row it repeats nothing. */
const brief = ({ key, kind, fields }: Difference): Difference => ({ key, kind, fields: kind === 'changed' ? fields : [] });
const sorted = (rows: readonly Difference[]): string[] => rows.map((row) => JSON.stringify(brief(row))).sort();

const countsQuery = `query ($dataset: DatasetName!, $from: String!, $to: String!) {
  comparison(dataset: $dataset, from: $from, to: $to) { counts { kind reason rows } } }`;
type Counts = { comparison: { counts: { kind: string; reason: string; rows: number }[] } };
const countsOf = async (name: string, [from, to]: Pair) =>
  ((await ask(api, countsQuery, { dataset: tableOf(name), from, to })) as Counts).comparison.counts;

describe.each(declarations.filter(hasChanges).map(({ name }) => name))('the changes of %s', (name) => {
  const dataset = declarations.find((one) => one.name === name)!;

  // The files of indicators are long to compare.
  test.each(name === 'indicators' && !isLong ? pairs.slice(1) : pairs)(
    'from %s to %s are those of the two files, with the reasons of the API',
    async (from, to) => {
      const told = readChanges(read(to, `${name}.changes.csv`), dataset);
      expect(sorted(told)).toEqual(sorted(compareFiles([read(from, `${name}.csv`), read(to, `${name}.csv`)], dataset.key)));
      expect(new Set(told.map(({ firstRelease }) => firstRelease))).toEqual(new Set(told.length > 0 ? [to] : []));
      const counts = Object.groupBy(told, ({ kind, reason }) => `${kind}.${reason}`);
      expect(Object.fromEntries(Object.entries(counts).map(([id, rows]) => [id, rows!.length]))).toEqual(
        Object.fromEntries((await countsOf(name, [from, to])).map(({ kind, reason, rows }) => [`${kind}.${reason}`, rows])),
      );
    },
  );
});

describe('npm run release -- --diff', () => {
  const printed = (name: string, pair: Pair): Promise<string> =>
    inTransaction(database.reader, async (kysely, sql) => {
      let text = '';
      for await (const piece of diffDataset({ kysely, sql }, name, pair)) text += piece;
      return text;
    });

  it('counts what the API counts, for any two releases', async () => {
    for (const pair of isLong ? [...pairs, farApart] : [farApart]) {
      const [, rows] = /^Rows.*\n([^]*)\nFigures/.exec(await diffReleases(database.reader.kysely, pair))!;
      const expected: string[] = [];
      for (const { name } of declarations) {
        const counts = await countsOf(name, pair);
        const words = counts.map((count) => `${count.rows} ${count.kind} (${count.reason})`);
        if (words.length > 0) expected.push(`  ${name}: ${words.join(', ')}`);
      }
      expect(rows!.split('\n')).toEqual(expected);
    }
  });

  it('of a dataset prints the file of changes, to the byte', async () => {
    for (const name of ['services', 'posts', 'contracts'])
      expect(await printed(name, pairs[1])).toBe(read('2026-10', `${name}.changes.csv`));
  });

  it('of releases that are not neighbours tells in which one a row came to stand or went', async () => {
    const contracts = declarations.find(({ name }) => name === 'contracts')!;
    const told = readChanges(await printed('contracts', farApart), contracts);
    const [old, present] = ['2026-08', '2026-10'].map((release) => read(release, 'contracts.csv'));
    expect(sorted(told)).toEqual(sorted(compareFiles([old!, present!], contracts.key)));
    const steps = pairs.flatMap(([, to]) => readChanges(read(to, 'contracts.changes.csv'), contracts));
    const lastStep = new Map(steps.map(({ key, firstRelease }) => [key.join(), firstRelease]));
    expect(told.map(({ key, firstRelease }) => [key, firstRelease])).toEqual(
      told.map(({ key }) => [key, lastStep.get(key.join())]),
    );
    expect(new Set(told.map(({ firstRelease }) => firstRelease))).toEqual(new Set(['2026-09', '2026-10']));
  });

  it('refuses the later release first, and what is no dataset', async () => {
    await expect(diffReleases(database.reader.kysely, ['2026-10', '2026-08'])).rejects.toThrow(
      'Release 2026-10 is later than 2026-08.',
    );
    await expect(printed('findings', pairs[0])).rejects.toThrow('"findings" is no dataset.');
  });
});

it('no column of a key has the name of a column of changes', () => {
  for (const dataset of declarations) {
    const fixed = Object.keys(changesOf({ ...dataset, key: [] }, '').columns);
    expect(dataset.key.filter((name) => fixed.includes(name))).toEqual([]);
  }
});

it('one release costs at most two megabytes of changes', () => {
  for (const [, to] of pairs) {
    const sizes = declarations.filter(hasChanges).map(({ name }) => Buffer.byteLength(read(to, `${name}.changes.csv`)));
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(2_000_000);
  }
});
