/** Over the sample: what is found by which words, in which place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
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

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly kind: string;
    readonly key: string;
    readonly score: number;
    readonly name: { readonly ms: string };
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const query = `query ($text: String!, $language: Language, $kinds: [SearchKind!], $first: Int, $after: String, $release: String) {
  search(text: $text, language: $language, kinds: $kinds, first: $first, after: $after, release: $release) {
    totalCount nodes { kind key score name { ms } } pageInfo { endCursor hasNextPage } } }`;

const search = async (text: string, more: Record<string, unknown> = {}): Promise<Found> =>
  ((await ask(api, query, { text, ...more })) as { search: Found }).search;

const passport = 'Permohonan dan Pembaharuan Pasport';
const health = 'Kementerian Kesihatan';

/** What is typed, in which place at the latest it stands, and what it is called. */
type Row = readonly [text: string, place: number, name: string];

const malay: readonly Row[] = [
  ['pasport', 1, passport],
  ['PASPORT', 1, passport],
  ['pas', 10, 'Pas Pelajar Antarabangsa'],
  ['baharu pasport', 1, passport],
  ['memperbaharui pasport', 1, passport],
  ['diperbaharui pasport', 1, passport],
  ['pasportnya', 1, passport],
  ['perlesenan import', 1, 'Lesen Import'],
  ['pelesenan', 1, 'Pelesenan Hospital dan Klinik Swasta'],
  ['pelesen penerbangan', 1, 'Lesen Penerbangan'],
  ['lesen-lesen penerbangan', 1, 'Lesen Penerbangan'],
  ['lesenkan hospital', 1, 'Pelesenan Hospital dan Klinik Swasta'],
  ['pembayaran cukai tanah', 2, 'Bayaran Cukai Tanah'],
  ['membayar cukai tanah', 2, 'Bayaran Cukai Tanah'],
  ['mohon lesen rumah sembelih', 1, 'Permohonan Lesen Rumah Sembelih'],
  ['menjaja', 3, 'Permohonan Permit Penjaja'],
  ['didaftarkan perniagaan', 1, 'Pendaftaran Perniagaan'],
  ['berniaga daftar', 2, 'Pendaftaran Perniagaan'],
  ['mengajar', 1, 'Permohonan Permit Mengajar'],
  ['kementerian kesihatan', 1, health],
  ['sihat kementerian', 1, health],
  ['klinik kes', 1, 'Rekod Pesakit Klinik Kesihatan'],
  ['imigresen', 1, 'Jabatan Imigresen Malaysia'],
  ['imigresn', 1, 'Jabatan Imigresen Malaysia'],
  ['kelemahan', 2, 'Kelemahan yang telah dibaiki'],
  ['masa membaiki', 1, 'Masa untuk membaiki'],
];
const english: readonly Row[] = [
  ['passports', 1, passport],
  ['renewing a passport', 1, passport],
  ['RENEWAL OF PASSPORT', 1, passport],
  ['passp', 1, passport],
  ['pasprt', 1, passport],
  ['paspsort', 1, passport],
  ['licensing of hospitals', 1, 'Pelesenan Hospital dan Klinik Swasta'],
  ['import license', 1, 'Lesen Import'],
  ['company tax returns', 1, 'Penyata Cukai Syarikat'],
  ['tax retrun company', 1, 'Penyata Cukai Syarikat'],
  ['paying land rent', 2, 'Bayaran Cukai Tanah'],
  ['hawkers', 3, 'Permohonan Permit Penjaja'],
  ['teachers', 4, 'Permohonan Permit Mengajar'],
  ['ministry of health', 1, health],
  ['ministry of heal', 1, health],
  ['immigration', 1, 'Jabatan Imigresen Malaysia'],
  ['fix time', 1, 'Masa untuk membaiki'],
  ['audits', 1, 'Audit'],
];
const arabic: readonly Row[] = [
  ['جواز السفر', 1, passport],
  ['للجواز', 1, passport],
  ['جوازات', 1, passport],
  ['جَوَازُ السَّفَرِ', 1, passport],
  ['جـــواز', 1, passport],
  ['تجديد الجواز', 1, passport],
  ['وزارة الصحة', 1, health],
  ['وزاره الصحه', 1, health],
  ['والصحة وزارة', 1, health],
  ['إقرار ضريبة الشركات', 1, 'Penyata Cukai Syarikat'],
  ['اقرار ضريبه الشركات', 1, 'Penyata Cukai Syarikat'],
  ['أقرار الضرائب الشركات', 1, 'Penyata Cukai Syarikat'],
  ['رخصة الاستيراد', 4, 'Lesen Import'],
  ['الرخص استيراد', 1, 'Lesen Import'],
  ['مستشفى ترخيص', 1, 'Pelesenan Hospital dan Klinik Swasta'],
  ['الهجر', 1, 'Jabatan Imigresen Malaysia'],
];
const ids: readonly Row[] = [
  ['SVC-0035', 1, passport],
  ['svc 0035', 1, passport],
  ['٠٠٣٥', 1, passport],
  ['۰۰۳۵', 1, passport],
  ['VM1', 1, 'Masa untuk membaiki'],
  ['AGY-KKM', 1, health],
];

test('the table has rows enough', () => expect(malay.length + english.length + arabic.length + ids.length).toBeGreaterThan(60));

describe.each([
  ['in Malay', malay],
  ['in English', english],
  ['in Arabic', arabic],
  ['by id', ids],
])('%s', (_, rows) => {
  test.each(rows)('"%s" finds, in place %i at the latest, %s', async (text, place, name) => {
    const { nodes } = await search(text);
    const found = nodes.findIndex((node) => node.name.ms === name) + 1;
    expect([nodes.slice(0, 3).map((node) => node.name.ms), found >= 1 && found <= place]).toEqual([expect.anything(), true]);
  });
});

test.each([
  'kapal angkasa',
  'xylophone',
  'قطار سريع',
  'pasport angkasa',
  'SVC-9999',
  '!!!',
  '',
  ' ',
  "' | 'xyzzy",
  ':*',
  'xyzzy:*A & !b',
  '\u202e',
])('"%s" finds nothing', async (text) => {
  expect(await search(text)).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

describe('a search', () => {
  test('in one language looks in its texts only', async () => {
    expect((await search('passport', { language: 'en' })).nodes.map(({ name }) => name.ms)).toEqual([passport]);
    expect((await search('passport', { language: 'ar' })).totalCount).toBe(0);
    expect((await search('passport', { language: 'ms' })).nodes.map(({ score }) => score)).toEqual([1]);
  });

  test('keeps to the kinds that are asked for', async () => {
    const all = await search('kesihatan', { first: 100 });
    const agencies = await search('kesihatan', { first: 100, kinds: ['Agency'] });
    expect(agencies.nodes).toEqual(all.nodes.filter(({ kind }) => kind === 'Agency'));
    expect(agencies.totalCount).toBeGreaterThan(1);
    expect((await search('kesihatan', { kinds: [] })).totalCount).toBe(0);
  });

  test('read page by page gives every row once, in the order of its score', async () => {
    const whole = await search('lesen', { first: 100 });
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Found = await search('lesen', { first: 7, after });
      read.push(...page.nodes.map(({ key }) => key));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(read.slice(0, 100)).toEqual(whole.nodes.map(({ key }) => key));
    expect(read.length).toBe(whole.totalCount);
    expect(new Set(read).size).toBe(read.length);
    expect(whole.nodes.map(({ score }) => score)).toEqual(whole.nodes.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test('leads to the objects, as of the release, in one statement', async () => {
    statements.length = 0;
    const { search: found } = (await ask(
      api,
      `{ search(text: "kesihatan", first: 50, release: "2026-09") { nodes { kind key
        item { __typename id ... on Service { serviceId changedIn } ... on Agency { agencyId services { totalCount } } ... on Dataset { rows } } } } }`,
    )) as { search: { nodes: { kind: string; key: string; item: Record<string, unknown> }[] } };
    expect(statements).toHaveLength(1);
    for (const { kind, key, item } of found.nodes) {
      expect(item['__typename']).toBe(kind);
      expect(item['serviceId'] ?? item['agencyId'] ?? item['id']).toBe(key);
      if (item['changedIn']) expect(['2026-08', '2026-09']).toContain(item['changedIn']);
    }
    expect(new Set(found.nodes.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  test('finds in each release the rows that stood in it', async () => {
    for (const [index, release] of ['2026-08', '2026-09', '2026-10'].entries()) {
      const [row] = await database.reader.sql<[{ n: number }]>`
        select count(*)::integer as n from open.services where service_id like 'SVC-00%' and first_release <= ${index + 1}
           and (end_release is null or end_release > ${index + 1})`;
      expect([release, (await search('svc-00', { release, kinds: ['Service'] })).totalCount]).toEqual([release, row.n]);
    }
  });

  test('that is no search but a text is refused', async () => {
    for (const text of ['x'.repeat(201), 'b c d f g h i j k l m n p'])
      expect(await codesOf(api, query, { text })).toEqual(['BAD_USER_INPUT']);
  });
});

test('every version of a service and agency is indexed, and every dataset and indicator', async () => {
  const [counts] = await database.reader.sql<[{ entries: number; versions: number }]>`
    select (select count(*)::integer from open.search_entries where kind in ('Service', 'Agency')) as entries,
           (select count(*)::integer from open.services) + (select count(*)::integer from open.agencies) as versions`;
  expect(counts.entries).toBe(counts.versions);
  expect((await search('indicators petunjuk petunjuk', { kinds: ['Dataset'] })).nodes.map(({ key }) => key)).toContain(
    'indicators',
  );
});
