import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChanges } from '../../db/datasets/changes.ts';
import { datasets } from '../../db/datasets/index.ts';
import { writeReleaseFiles } from '../../db/files/write-release-files.ts';
import type { DistributionRow } from '../../db/schema.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
let distributions: DistributionRow[];

beforeAll(async () => {
  database = await freshDatabase();
  await database.intake.sql.unsafe(`
    insert into open.releases (ordinal, release_id, data_as_of, published_at, next_on, note) values
      (1, '2026-09', '2026-09-30', '2026-10-16T02:00:00Z', '2026-11-16', null),
      (2, '2026-10', '2026-10-31', '2026-11-16T02:00:00Z', '2026-12-16', 'Two of three');
    insert into open.agencies values
      ('AGY-a', 'Kecil', 'Small, but last by bytes', null, 'state', null, null, 1, null, 'new', null),
      ('AGY-B', 'Lama', 'Old name', 'قديم', 'ministry', null, null, 1, 2, 'new', 'update'),
      ('AGY-B', 'Baharu', 'The "new" name', 'جديد', 'ministry', null, 'https://b.example', 2, null, 'update', null);
    insert into open.service_performance (service_id, month, transactions, transactions_status, digital_take_up,
        digital_take_up_status, service_minutes, first_release, change_reason) values
      ('SVC-1', '2026-10', 5338, null, 33.10, null, 43200, 2, 'new'),
      ('SVC-2', '2026-10', null, 'not_provided', null, 'not_applicable', null, 2, 'new');
    insert into open.contracts (contract_id, agency_id, supplier_id, service_ids, title_ms, title_en, scope, award_method, value,
        starts_on, ends_on, government_owns_code, first_release, change_reason) values
      ('C-1', 'AGY-B', 'SUP-1', '{SVC-1,SVC-2}', 'Lesen', 'Licence', 'licence', 'open', 416900, '2022-08-30', '2028-08-28', 'no', 1, 'new');
    insert into open.posts (agency_id, quarter, role, established_fte, filled_fte, obs_status, conf_status, first_release,
        change_reason) values
      ('PROGRAMME', '2026-Q3', 'data', 120, 115, null, null, 2, 'new'),
      ('PROGRAMME', '2026-Q3', 'test', null, null, 'Q', 'C', 2, 'new')`);
  await writeReleaseFiles(database.reader, database.dataFolder, '2026-09');
  distributions = await writeReleaseFiles(database.reader, database.dataFolder, '2026-10');
});
afterAll(() => database.close());

const pathOf = (name: string) => path.join(database.dataFolder, 'public', 'data', name);
const read = (name: string): string => readFileSync(pathOf(name), 'utf8');
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(pathOf(name)))
    .digest('hex');

describe('a file of rows', () => {
  test('holds what stands in its release, by the bytes of the key', () => {
    expect(read('2026-10/agencies.csv')).toBe(
      [
        'agency_id,name_ms,name_en,name_ar,kind,parent_agency_id,website',
        'AGY-B,Baharu,"The ""new"" name",جديد,ministry,,https://b.example',
        'AGY-a,Kecil,"Small, but last by bytes",,state,,',
        '',
      ].join('\r\n'),
    );
  });

  test('of an earlier release holds what stood then', () => {
    expect(read('2026-09/agencies.csv')).toContain('AGY-B,Lama,Old name,قديم,ministry,,\r\n');
    expect(read('2026-09/service-performance.csv').split('\r\n')).toHaveLength(2);
  });

  test('gives a measure in its own digits, or the reason for none', () => {
    const [, ...rows] = read('2026-10/service-performance.csv').trimEnd().split('\r\n');
    expect(rows).toEqual(['SVC-1,2026-10,5338,33.10,,,,43200', 'SVC-2,2026-10,not_provided,not_applicable,,,,']);
  });

  test('gives money with two decimals and joins lists', () => {
    expect(read('2026-10/contracts.csv')).toContain(
      'C-1,AGY-B,SUP-1,SVC-1;SVC-2,Lesen,Licence,,licence,open,416900.00,2022-08-30,2028-08-28,,,no\r\n',
    );
  });

  test('of changes has a line a field that changed, and one a row that came', () => {
    expect(read('2026-10/agencies.changes.csv').split('\r\n')).toEqual([
      'agency_id,kind,column,old,new,reason,first_release',
      'AGY-B,changed,name_ms,Lama,Baharu,update,2026-10',
      'AGY-B,changed,name_en,Old name,"The ""new"" name",update,2026-10',
      'AGY-B,changed,name_ar,قديم,جديد,update,2026-10',
      'AGY-B,changed,website,,https://b.example,update,2026-10',
      '',
    ]);
    expect(read('2026-10/service-performance.changes.csv').split('\r\n')).toEqual([
      'service_id,month,kind,column,old,new,reason,first_release',
      'SVC-1,2026-10,added,,,,new,2026-10',
      'SVC-2,2026-10,added,,,,new,2026-10',
      '',
    ]);
  });

  test('marks what is hidden', () => {
    expect(read('2026-10/posts.csv')).toMatch(/^.*,obs_status,conf_status\r\n/);
    expect(read('2026-10/posts.csv')).toContain('PROGRAMME,2026-Q3,test,,,,,,,,Q,C\r\n');
  });
});

describe('the folder of a release', () => {
  const rest = ['SHA256SUMS', 'datapackage.json', 'manifest.json'];
  const rows = datasets.map(({ name }) => `${name}.csv`);
  const changes = datasets.filter(hasChanges).map(({ name }) => `${name}.changes.csv`);

  test('holds a file for each dataset and for its changes, and what describes them', () => {
    expect(readdirSync(pathOf('2026-10')).sort()).toEqual([...rows, ...changes, ...rest].sort());
  });

  test('of the first release holds no changes', () => {
    expect(readdirSync(pathOf('2026-09')).sort()).toEqual([...rows, ...rest].sort());
  });

  test('has no changes of the one dataset of which every period replaces all rows', () => {
    expect(datasets.filter((dataset) => !hasChanges(dataset)).map(({ name }) => name)).toEqual(['indicator-members']);
  });

  test('has a manifest with the size, sum and rows of each file', () => {
    const manifest = JSON.parse(read('2026-10/manifest.json'));
    expect(manifest).toMatchObject({ release: '2026-10', dataAsOf: '2026-10-31', publishedAt: '2026-11-16T02:00:00.000Z' });
    expect(manifest.demonstration).toBe(true);
    for (const { path: name, bytes, sha256: sum } of manifest.files) {
      expect(readFileSync(pathOf(`2026-10/${name}`)).length).toBe(bytes);
      expect(sha256(`2026-10/${name}`)).toBe(sum);
    }
    expect(manifest.files[0]).toMatchObject({ path: 'agencies.csv', rows: 2 });
  });

  test('has sums of all files but their own', () => {
    const lines = read('2026-10/SHA256SUMS').trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + changes.length + 2);
    expect(lines.at(-1)).toBe(`${sha256('2026-10/manifest.json')}  manifest.json`);
  });

  test('says in its data package that the data are a demonstration', () => {
    const dataPackage = JSON.parse(read('2026-10/datapackage.json'));
    expect(dataPackage.demonstration).toBe(true);
    expect(dataPackage.description).toBe('Demonstration data: all figures are invented.');
    const resources = [...rows, ...changes].map((file) => file.replace('.csv', ''));
    expect(dataPackage.resources.map(({ name }: { name: string }) => name)).toEqual(resources);
    expect(dataPackage.resources[0]).toMatchObject({ path: 'agencies.csv', hash: `sha256:${sha256('2026-10/agencies.csv')}` });
  });

  test('is made of the same bytes when made again', async () => {
    const before = read('2026-10/SHA256SUMS') + sha256('2026-10/SHA256SUMS');
    await writeReleaseFiles(database.reader, database.dataFolder, '2026-10');
    expect(read('2026-10/SHA256SUMS') + sha256('2026-10/SHA256SUMS')).toBe(before);
  });
});

test('the list of releases goes from the oldest to the newest', () => {
  expect(JSON.parse(read('releases.json'))).toMatchInlineSnapshot(`
    {
      "demonstration": true,
      "releases": [
        {
          "dataAsOf": "2026-09-30",
          "id": "2026-09",
          "nextOn": "2026-11-16",
          "note": null,
          "path": "/data/2026-09/",
          "publishedAt": "2026-10-16T02:00:00.000Z",
          "revisionOf": null,
        },
        {
          "dataAsOf": "2026-10-31",
          "id": "2026-10",
          "nextOn": "2026-12-16",
          "note": "Two of three",
          "path": "/data/2026-10/",
          "publishedAt": "2026-11-16T02:00:00.000Z",
          "revisionOf": null,
        },
      ],
    }
  `);
});

test('a distribution is told of each dataset and of its changes', () => {
  expect(distributions).toHaveLength(datasets.length + datasets.filter(hasChanges).length);
  expect(distributions.at(-1)).toMatchObject({ dataset: 'corrections', format: 'changes.csv', rows: 0 });
  expect(distributions[0]).toEqual({
    release_ordinal: 2,
    dataset: 'agencies',
    format: 'csv',
    path: '/data/2026-10/agencies.csv',
    media_type: 'text/csv; charset=utf-8',
    bytes: readFileSync(pathOf('2026-10/agencies.csv')).length,
    sha256: sha256('2026-10/agencies.csv'),
    rows: 2,
  });
});

test('no draft is left behind', () => {
  expect(readdirSync(pathOf('.')).sort()).toEqual(['2026-09', '2026-10', 'redactions.json', 'releases.json']);
});

test('an unknown release is refused by its name', async () => {
  await expect(writeReleaseFiles(database.reader, database.dataFolder, '2030-01')).rejects.toThrow(
    'The database knows no release "2030-01".',
  );
});

test('the transaction that makes a release writes its files before they are committed', async () => {
  const { sql } = database.intake;
  const draft = path.join(database.dataFolder, 'uncommitted');
  await sql
    .begin(async (transaction) => {
      await transaction`insert into open.releases (ordinal, release_id, data_as_of, published_at) values (3, '2026-11', '2026-11-30', '2026-12-16T02:00:00Z')`;
      expect(await writeReleaseFiles({ sql: transaction }, draft, '2026-11')).toHaveLength(distributions.length);
      throw new Error('undone');
    })
    .catch((error: Error) => expect(error.message).toBe('undone'));
  await expect(writeReleaseFiles(database.reader, database.dataFolder, '2026-11')).rejects.toThrow('knows no release');
});
