/** What is never published is planted in every record and looked for in everything that the public can reach. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getIntrospectionQuery, getNamedType, type GraphQLEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateQuery } from '../api/generate-query.ts';
import { canary, keepFullWorld, readAll } from '../release/full-world.ts';
import { freshDatabase, sampleDatabase, type TestDatabase } from '../world/database.ts';
import { listening } from '../world/listening.ts';
import { isLong, times } from '../world/long.ts';
import { openSite } from '../world/site.ts';
import { textOf } from '../world/text-of.ts';
import { openPortal, walkSchema, type PublicPortal } from './everything-public.ts';

const releases = ['2026-09', '2026-10'];
let database: TestDatabase;
let portal: PublicPortal;
beforeAll(async () => {
  database = await freshDatabase();
  await keepFullWorld(database.intake.kysely);
  portal = await openPortal(database, releases);
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

/** Ids that no dataset has. */
const hiddenId = /FND-(?:TOLD|OPEN)|ENF-SECRET|STO-[AB]\b/;
const expectClean = (text: string, where: string): void => {
  expect(canary.exec(text)?.[0], where).toBeUndefined();
  expect(hiddenId.exec(text)?.[0], where).toBeUndefined();
};

describe('a planted string', () => {
  it('is in no file of a release and on no page of the site', () => {
    const files = portal.folders.flatMap((folder) => readAll(folder).map((file) => file.path));
    expect(files.filter((file) => file.endsWith('.csv')).length).toBeGreaterThan(40);
    expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(60);
    for (const file of files) expectClean(textOf(file), file);
  });

  it('is in no answer on the way to any field of any type, in any release', async () => {
    const { type } = portal.api.schema
      .getQueryType()!
      .getFields()
      ['comparison']!.args.find(({ name }) => name === 'dataset')!;
    const comparable = (getNamedType(type) as GraphQLEnumType).getValues().map(({ name }) => name);
    const ids = {
      ...{
        agency: ['AGY-HEALTH', 'AGY-CLINICS'],
        service: ['SVC-RECORDS', 'SVC-QUEUE'],
        supplier: ['SUP-FAR'],
        contract: ['CON-A'],
      },
      ...{ dataset: ['closed-findings', 'remediation', 'audits', 'sanctions', 'data-control'] },
      ...{ indicator: ['SV1', 'VM1', 'VM2', 'AU1', 'DR1'], observation: ['VM1'], observations: ['VM1', 'VM2', 'AU1'] },
      ...{
        node: ['SV1', '2026-09'],
        nodes: ['ids: ["VM1", "FND-OPEN"]'],
        search: ['SVC', 'FND-OPEN', 'ENF-SECRET', 'CANARY', 'health'],
      },
      comparison: comparable.map((dataset) => `dataset: ${dataset}, from: "${releases[0]}", to: "${releases.at(-1)}"`),
    };
    const answered = new Set<string>();
    for (const { field, query } of walkSchema(portal.api.schema, releases, ids)) {
      const told = await portal.ask(query);
      expectClean(told, query);
      if (told.includes('{"data"')) answered.add(field);
      else expect(told, query).toMatch(/COST_LIMIT|TOKEN_LIMIT|DEPTH_LIMIT/);
    }
    expect([...answered].toSorted()).toEqual(Object.keys(portal.api.schema.getQueryType()!.getFields()).toSorted());
    expectClean(await portal.ask(getIntrospectionQuery()), 'introspection');
  });

  it('is in no answer to documents made at random', async () => {
    for (let seed = 1; seed <= times(3_000, 70); seed += 1) {
      const query = generateQuery(portal.api.schema, seed);
      expectClean(await portal.ask(query), query);
    }
  });
});

describe('a question that names what is never published', () => {
  /** Each with `$` where the name stands. */
  const documents = [
    '{ services(search: "$") { totalCount nodes { serviceId } } }',
    '{ agencies(search: "$") { totalCount } }',
    '{ suppliers(search: "$") { totalCount } }',
    '{ service(id: "$") { name { en } } }',
    '{ contract(id: "$") { contractId } }',
    '{ closedFindings(service: "$") { totalCount } }',
    '{ audits(service: "$") { totalCount } }',
    '{ sanctions(supplier: "$") { totalCount } }',
    '{ observations(indicator: "VM1", scope: "$") { totalCount } }',
    '{ observation(indicator: "$") { value } }',
    '{ indicator(id: "VM1") { series(scope: "$", breakdown: "$") { totalCount } } }',
    '{ dataset(id: "$") { rows } }',
    '{ release(id: "$") { id } }',
    '{ services(release: "$") { totalCount } }',
    '{ closedFindings(after: "$") { totalCount } }',
    '{ enforcement(period: "$") { totalCount } }',
    '{ closedFindings(severity: "$") { totalCount } }',
    '{ closedFindings { nodes { findingId(id: "$") } } }',
    'query ($x: Int!) { services(first: $x, search: "$") { totalCount } }',
  ];
  const addresses = [
    '/data/2026-10/$.csv',
    '/data/$/services.csv',
    '/$',
    '/en/services/$/',
    '/data/latest/$',
    '/graphql?operationName=$',
    '/%00$',
    '/..%2f$',
  ];

  it('is answered as one that names nothing', async () => {
    const planted = await database.intake.sql<{ told: string }[]>`
      select unnest(array[finding_id, title, detail, host, cve]) as told from intake.findings union select subject_name from intake.enforcement_cases
      union select case_id from intake.enforcement_cases union select location_note from intake.data_stores
      union select store_id from intake.data_stores union select commit_ref from intake.audits union select evidence_ref from intake.transitions`;
    expect(planted.length).toBeGreaterThan(12);
    // Ids and days of the answer itself differ from one request to the next.
    const tell = async (ask: (name: string) => Promise<string>, name: string) =>
      (await ask(name))
        .replaceAll(name, 'NAME')
        .replaceAll(/^(date|etag|content-length|ratelimit[^:]*|age): .*$/gim, '')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    for (const { told: name } of planted.filter(({ told }) => told !== null)) {
      const unknown = name.replace(/[0-9A-Z]/g, (letter) => (/\d/.test(letter) ? '0' : 'Q'));
      for (const document of documents) {
        const ask = (value: string) => portal.ask(document.replaceAll('"$"', JSON.stringify(value)));
        expect(await tell(ask, name), document).toBe(await tell(ask, unknown));
      }
    }
    for (const address of addresses) {
      const ask = (value: string) => portal.read(address.replace('$', value));
      for (const name of ['FND-OPEN', 'ENF-SECRET', 'STO-A'])
        expect(await tell(ask, name), address).toBe(await tell(ask, 'QQQ-QQQQ'));
    }
  });

  it('and any other error tells nothing of the records, in the answer or in the log', async () => {
    const log = await listening(async () => {
      for (const record of ['findings', 'enforcement-cases', 'data-stores', 'submissions', 'closed_finding_ids'])
        for (const address of [
          `/data/latest/${record}.csv`,
          `/data/2026-10/${record}.ndjson`,
          `/${record}`,
          `/intake/${record}`,
        ]) {
          const told = await portal.read(address);
          expect(told, address).toMatch(/^404/);
          expectClean(told, address);
        }
      for (const body of ['{', '{"query": 1}', '{"query": "{ services { "}', '{"query": "mutation { a }"}', '\u0000', '[]'])
        expectClean(
          await portal.read('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
          body,
        );
      for (const value of ["' or 1=1 --", '\u0000', '\\', '%', '${1}', '$1', '\ud800', '1'.repeat(4000)])
        for (const field of [
          'services(search: $v)',
          'closedFindings(service: $v)',
          'closedFindings(after: $v)',
          'services(release: $v)',
        ])
          expectClean(await portal.ask(`query ($v: String!) { ${field} { totalCount } }`, { v: value }), field);
    });
    expectClean(log, 'log');
  });

  it('and a failure of the database is logged without a value of any record', async () => {
    await database.owner.sql`alter table open.closed_findings rename column severity to hardness`;
    let told = '';
    const log = await listening(async () => {
      told = await portal.ask('{ closedFindings(first: 97) { nodes { severity } } }');
    });
    await database.owner.sql`alter table open.closed_findings rename column hardness to severity`;
    expect(told).toContain('UNEXPECTED');
    expect(told).not.toMatch(/severity|closed_findings|select/);
    expect(log).toContain('does not exist');
    expectClean(log, 'log');
  });
});

describe.runIf(isLong)('the sample', () => {
  it('has no planted string in any file of its three releases, nor on any page of its site', { timeout: 300_000 }, async () => {
    const site = await openSite();
    const sample = await sampleDatabase();
    try {
      const files = [site.folder, path.join(sample.dataFolder, 'public')].flatMap((folder) =>
        readAll(folder).map((file) => file.path),
      );
      expect(files.length).toBeGreaterThan(1_000);
      for (const file of files) {
        const text = textOf(file);
        expect(canary.exec(text)?.[0], file).toBeUndefined();
        expect(/(?:FND|STO|ENF)-\d{3}/.exec(text)?.[0], file).toBeUndefined();
      }
    } finally {
      await Promise.all([site.close(), sample.close()]);
    }
  });
});

describe('the built site', () => {
  it('has no source map, no hidden file and no mark of where it was built', () => {
    const [, site] = portal.folders;
    const names = readdirSync(site!, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.map') || path.basename(name).startsWith('.'))).toEqual([]);
    const scripts = readAll(site!).filter((file) => /\.(js|css|html)$/.test(file.path));
    for (const { path: file, text } of scripts) {
      expect(text, file).not.toMatch(/sourceMappingURL|file:\/\//);
      expect(text.includes(path.resolve('.')), file).toBe(false);
    }
  });
});
