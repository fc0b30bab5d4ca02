/** One statement for each operation, counted by the database itself (pg_stat_statements), on a server of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { buildSchema } from '../../api/schema/index.ts';
import { connect, type Connection } from '../../db/connection/connect.ts';
import type { OpenDatabase } from '../../db/schema.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../db/server/embedded.ts';
import { roles } from '../../db/server/roles.ts';
import { loadProgramme } from '../../db/settings.ts';
import { times } from '../world/long.ts';
import { generateQuery } from './generate-query.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { bareSchema, plainAnswer } from './plain/answer.ts';
import { Names } from './plain/names.ts';
import { Questions } from './plain/query.ts';
import { readPlainRows } from './plain/rows.ts';
import { withVariables } from './plain/variables.ts';
import { siteDocuments } from './site-documents.ts';
import { fillOwnServer } from './small-world.ts';

const name = 'daulat';
let folder: string;
let server: EmbeddedServer;
let administrator: Connection<unknown>;
let reader: Connection<OpenDatabase>;
let api: Api;

beforeAll(async () => {
  folder = mkdtempSync(path.join('/tmp', 'daulat-counts-'));
  server = await openCounting();
  const urls = await fillOwnServer(server, name);
  administrator = connect(administratorUrl(server, name), { max: 1 });
  await administrator.sql`create extension pg_stat_statements`;
  reader = connect<OpenDatabase>(urls.reader, { max: 1 });
  api = createApi({ reader, programme: loadProgramme() });
});
afterAll(async () => {
  await Promise.all([reader.close(), administrator.close()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A server that counts: the library can be loaded at its start only. */
async function openCounting(): Promise<EmbeddedServer> {
  const first = await openEmbedded(folder, { durable: false });
  const { sql, close } = connect(administratorUrl(first), { max: 1 });
  await sql`alter system set shared_preload_libraries = 'pg_stat_statements'`;
  await close();
  await first.stop();
  return openEmbedded(folder, { durable: false });
}

interface Counted {
  readonly calls: number;
  readonly rows: number;
}

/** What the reader has run meanwhile: every statement, and the rows that it gave. */
async function counting(work: () => Promise<unknown>): Promise<Counted[]> {
  await administrator.sql`select pg_stat_statements_reset()`;
  await work();
  return administrator.sql<Counted[]>`
    select calls, rows from pg_stat_statements where userid = ${roles.reader}::regrole::oid order by queryid`;
}

const one = [{ calls: 1, rows: 1 }];
const documents = siteDocuments(buildSchema(loadProgramme()));

test('the documents of the site are found, those within its sources too', () => {
  expect(documents.filter(({ name: file }) => file.endsWith('.graphql')).length).toBeGreaterThan(30);
  expect(documents.filter(({ name: file }) => /\.(ts|astro)$/.test(file)).length).toBeGreaterThan(0);
});

test.each(documents.map(({ name: title, ...document }) => [title, document] as const))(
  '%s is one statement of one row',
  async (_, document) => {
    let errors: unknown;
    expect(await counting(async () => ({ errors } = await api.execute(document.text, document.variables)))).toEqual(one);
    expect(errors).toBeUndefined();
  },
);

const count = times(10_000, 300);
test(
  `each of ${count} generated operations is one statement, and none where it is refused before`,
  { timeout: 1_200_000 },
  async () => {
    let answered = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const text = generateQuery(api.schema, seed);
      let errors: readonly { extensions?: Record<string, unknown> }[] | undefined;
      const counted = await counting(async () => ({ errors } = await api.execute(text)));
      const isRefused = errors?.some(({ extensions }) => ['COST_LIMIT', 'BAD_USER_INPUT'].includes(String(extensions?.['code'])));
      expect(counted, text).toEqual(isRefused ? [] : one);
      if (!errors) answered += 1;
    }
    expect(answered).toBeGreaterThan(count * 0.8);
  },
);

const asked = times(2000, 80);
test(
  `each of ${asked} questions with cursors, ids, groups and variables is one statement, and has the answer that plain rows give`,
  { timeout: 600_000 },
  async () => {
    const rows = await readPlainRows({ owner: administrator, dataFolder: folder }, ['SV1']);
    const known = { rows, names: new Names() };
    const schema = bareSchema(api.schema);
    // The comparison is one of the generated operations above; here no files are there to hold it against.
    const questions = new Questions(schema, known, randomFrom(20261031), ['comparison']);
    const shapes = new Set<string>();
    for (let round = 0; round < asked; round += 1) {
      const text = questions.next();
      const { document, variables } = withVariables(schema, text);
      let answer: { data?: unknown; errors?: unknown } = {};
      expect(await counting(async () => (answer = await api.execute(document, variables))), document).toEqual(one);
      const plain = await plainAnswer(schema, known, text);
      expect(known.names.read(answer.data, plain), text).toEqual(plain);
      for (const [shape] of text.matchAll(/after|before|last|node|groups|orderBy/g)) shapes.add(shape);
    }
    expect([...shapes].toSorted()).toEqual(['after', 'before', 'groups', 'last', 'node', 'orderBy']);
  },
);
