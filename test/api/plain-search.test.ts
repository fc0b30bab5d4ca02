/** What generated searches find: rows that stand in the release, all that have the words in their name, in one order, page by page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import { loadProgramme } from '../../db/settings.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';
import { declarations, readPlainRows, type PlainRow, type PlainRows } from './plain/rows.ts';
import { ask } from './small-world.ts';

const count = times(1000, 12);
const seed = Number(process.env['TEST_SEED'] ?? 20261031);
const languages = ['ms', 'en', 'ar'] as const;

let database: TestDatabase;
let api: Api;
let rows: PlainRows;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
  rows = await readPlainRows(database, []);
});
afterAll(() => database.close());

interface Found {
  readonly kind: string;
  readonly key: string;
  readonly score: number;
  readonly name: { readonly ms: string; readonly en: string; readonly ar: string | null };
  /** Its type and its own id. */
  readonly item: Readonly<Record<string, string>>;
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}
interface Asked {
  readonly text: string;
  readonly release: string;
  readonly language?: string;
  readonly kinds?: readonly string[];
}

const document = `query ($text: String!, $language: Language, $kinds: [SearchKind!], $release: String,
    $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, language: $language, kinds: $kinds, release: $release, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    nodes { kind key score name { ms en ar }
      item { __typename ... on Service { serviceId } ... on Agency { agencyId } ... on Dataset { id } ... on Indicator { id } } } } }`;

const search = async (asked: Asked, page: object): Promise<Page> =>
  ((await ask(api, document, { ...asked, ...page })) as { search: Page }).search;

const wordsOf = (text: unknown): string[] =>
  String(text ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);

/** One or two words that stand in the name of a row. */
function drawSearch(random: () => number): Asked {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const release = pick(rows.releases);
  const [language, kind] = [pick(languages), pick(['Service', 'Service', 'Agency'])];
  const words = wordsOf(pick(rows.stood(kind === 'Service' ? 'services' : 'agencies', release))[`name_${language}`]);
  const text = words.length > 0 ? [pick(words), ...(random() < 0.5 ? [pick(words)] : [])].join(' ') : 'lesen';
  return { text, release, ...(random() < 0.3 && { language }), ...(random() < 0.3 && { kinds: [kind] }) };
}

async function readForward(asked: Asked, size: number): Promise<Found[]> {
  const read: Found[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await search(asked, { first: size, after });
    read.push(...page.nodes);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  return read;
}

async function readBackward(asked: Asked, size: number): Promise<Found[]> {
  const read: Found[] = [];
  for (let before: string | null = null, more = true; more;) {
    const page: Page = await search(asked, { last: size, before });
    read.unshift(...page.nodes);
    ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
  }
  return read;
}

/** Whether the name has all words in one of the languages that are searched. */
const isNamed = (row: PlainRow, { text, language }: Asked): boolean =>
  languages
    .filter((one) => language === undefined || one === language)
    .some((one) => wordsOf(text).every((word) => wordsOf(row[`name_${one}`]).includes(word)));

/** Ids of the services and agencies that must be found. */
function namedSo(asked: Asked): string[] {
  const registers = [
    ['Service', 'services', 'service_id'],
    ['Agency', 'agencies', 'agency_id'],
  ] as const;
  return registers
    .filter(([kind]) => asked.kinds?.includes(kind) ?? true)
    .flatMap(([, dataset, id]) =>
      rows
        .stood(dataset, asked.release)
        .filter((row) => isNamed(row, asked))
        .map((row) => String(row[id])),
    );
}

const nameOf = (row: PlainRow | undefined) => row && { ms: row['name_ms'], en: row['name_en'], ar: row['name_ar'] };

/** What is found stands in the release under that name, or is an indicator or a dataset. */
function expectToBeThere({ kind, key, name, item }: Found, release: string): void {
  expect(Object.values(item)).toEqual([kind, key]);
  if (kind === 'Dataset') return expect(declarations.map((one) => one.name)).toContain(key);
  if (kind === 'Indicator') return expect(indicatorDefinitions.map(({ id }) => id)).toContain(key);
  expect(name).toEqual(nameOf(rows.at(kind === 'Service' ? 'services' : 'agencies', release, [key])));
}

test(`${count} generated searches find what is there, in one order`, { timeout: 600_000 }, async () => {
  const random = randomFrom(seed);
  let pages = 0;
  for (let round = 0; round < count; round += 1) {
    const asked = drawSearch(random);
    const { totalCount } = await search(asked, { first: 1 });
    const size = Math.min(100, 1 + Math.ceil(totalCount / (1 + Math.floor(random() * 4))));
    const read = await readForward(asked, size);
    expect(read.length, JSON.stringify(asked)).toBe(totalCount);
    expect(await readBackward(asked, size), JSON.stringify(asked)).toEqual(read);
    expect(new Set(read.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(read.length);
    expect(read.map(({ score }) => score)).toEqual(read.map(({ score }) => score).toSorted((a, b) => b - a));
    if (asked.kinds) expect(asked.kinds).toEqual(expect.arrayContaining([...new Set(read.map(({ kind }) => kind))]));
    for (const found of read) expectToBeThere(found, asked.release);
    expect(
      read.map(({ key }) => key),
      JSON.stringify(asked),
    ).toEqual(expect.arrayContaining(namedSo(asked)));
    pages += totalCount > size ? 1 : 0;
  }
  expect(pages).toBeGreaterThan(count / 4);
});
