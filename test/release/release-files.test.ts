/** The downloads of a release appear with it, whole, and come back where they are missing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { datasets } from '../../db/datasets/index.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { canary, keepFullWorld, publishedWorld, readAll } from './full-world.ts';

let database: TestDatabase;
afterEach(() => database.close());
/** The full world as first published in this month. */
const openAt = async (release: string): Promise<void> => void (database = await publishedWorld(release));

const publishTo = (dataFolder: string, release: string, db = database.intake) =>
  publishRelease(db, { release, idSeed: 'test', dataFolder });
const publish = (release: string) => publishTo(database.dataFolder, release);
const inPublic = (...names: string[]) => path.join(database.dataFolder, 'public', 'data', ...names);
const contents = (folder: string) => new Map(readAll(folder).map((file) => [path.relative(folder, file.path), file.text]));
const listed = () =>
  (JSON.parse(readFileSync(inPublic('releases.json'), 'utf8')) as { releases: { id: string }[] }).releases.map(({ id }) => id);

describe('the files of a release', () => {
  it('are one CSV a dataset, told in the database with their hashes', async () => {
    await openAt('2026-10');
    const { rows } = await sql<{ dataset: string; path: string; sha256: string }>`
      select dataset, path, sha256 from open.distributions where format = 'csv' and release_ordinal = 1`.execute(
      database.reader.kysely,
    );
    expect(rows.map(({ dataset }) => dataset).toSorted()).toEqual(datasets.map(({ name }) => name).toSorted());
    for (const row of rows)
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(database.dataFolder, 'public', row.path)))
          .digest('hex'),
      ).toBe(row.sha256);
    const manifest = await sql<{ sha: string }>`select manifest_sha256 as sha from open.releases`.execute(database.reader.kysely);
    expect(
      createHash('sha256')
        .update(readFileSync(inPublic('2026-10', 'manifest.json')))
        .digest('hex'),
    ).toBe(manifest.rows[0]!.sha);
    expect(listed()).toEqual(['2026-10']);
    expect(existsSync(path.join(database.dataFolder, 'editions'))).toBe(false);
  });

  it('of a revision tell the changes against what it revises', async () => {
    await openAt('2026-09');
    await publish('2026-10');
    await sql`update intake.suppliers set name = 'Farther Away Ltd'`.execute(database.intake.kysely);
    await publishRelease(database.intake, {
      ...{ release: '2026-10', isRevision: true, why: 'A wrong name.', confirm: true },
      ...{ publishedAt: '2026-11-20T02:00:00Z', dataFolder: database.dataFolder },
    });
    expect(readFileSync(inPublic('2026-10-r2', 'suppliers.changes.csv'), 'utf8').split('\r\n')).toEqual([
      'supplier_id,kind,column,old,new,reason,first_release',
      'SUP-FAR,changed,name,Far Away Ltd,Farther Away Ltd,update,2026-10-r2',
      '',
    ]);
    expect(readFileSync(inPublic('2026-10-r2', 'datapackage.json'), 'utf8')).toContain(
      'The rows that differ from release 2026-10.',
    );
  });

  it('hold no planted string and no id of a finding', async () => {
    await openAt('2026-10');
    const files = readAll(path.join(database.dataFolder, 'public'));
    expect(files.length).toBeGreaterThan(datasets.length);
    for (const { text } of files) {
      expect(text).not.toMatch(canary);
      expect(text).not.toMatch(/FND-|ENF-SECRET|STO-A/);
    }
  });

  it('are the same bytes made of the same inputs in another place', async () => {
    await openAt('2026-09');
    await publish('2026-10');
    const other = await freshDatabase();
    try {
      await keepFullWorld(other.intake.kysely);
      for (const release of ['2026-09', '2026-10']) await publishTo(other.dataFolder, release, other.intake);
      expect(contents(path.join(other.dataFolder, 'public'))).toEqual(contents(path.join(database.dataFolder, 'public')));
    } finally {
      await other.close();
    }
  });
});

describe('a run that is cut short', () => {
  it('before the commit leaves the last release serving, and its draft is cleaned by the next', async () => {
    await openAt('2026-09');
    const before = contents(inPublic());
    const failing = publishRelease(database.intake, { release: '2026-10', dataFolder: database.dataFolder }, (step) => {
      if (step === 'files') throw new Error('The power went.');
    });
    await expect(failing).rejects.toThrow('The power went.');
    expect(contents(inPublic())).toEqual(before);
    mkdirSync(path.join(database.dataFolder, 'editions', '2026-10', 'public'), { recursive: true });
    writeFileSync(path.join(database.dataFolder, 'editions', '2026-10', 'public', 'leftover.csv'), 'half a file');
    mkdirSync(path.join(database.dataFolder, 'site', '2026-10'), { recursive: true });
    await publish('2026-10');
    expect(existsSync(path.join(database.dataFolder, 'editions'))).toBe(false);
    expect(listed()).toEqual(['2026-09', '2026-10']);
  });

  it('between the commit and the switch is made good by the next run, whatever that run is refused for', async () => {
    await openAt('2026-10');
    const before = contents(inPublic());
    rmSync(inPublic(), { recursive: true });
    await expect(publish('2026-10')).rejects.toThrow('is published and does not change');
    expect(contents(inPublic())).toEqual(before);
  });

  it('never puts other files in the place of those that were published', async () => {
    await openAt('2026-10');
    rmSync(inPublic('2026-10'), { recursive: true });
    await sql`update open.suppliers set name = 'Tampered Ltd'`.execute(database.owner.kysely);
    await expect(publish('2026-11')).rejects.toThrow('would not be made again as they were published');
    expect(existsSync(inPublic('2026-10'))).toBe(false);
  });
});
