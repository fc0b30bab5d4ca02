/** A reader finds API, files and pages of one release, whatever happens to the next one at whatever step. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../api/execute.ts';
import { serve, type Listener } from '../../api/http/server.ts';
import { siteDraft } from '../../db/release/editions.ts';
import type { OnProgress, Prepare } from '../../db/release/publish-edition.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { repairUnlocked } from '../../db/release/release-files.ts';
import { loadProgramme } from '../../db/settings.ts';
import { preparedDatabase, type TestDatabase } from '../world/database.ts';
import { keepFullWorld, printOpen, readAll } from './full-world.ts';

let database: TestDatabase;
let listener: Listener;
beforeEach(async () => {
  database = await preparedDatabase('with_smallest_site', async (made) => {
    await keepFullWorld(made.intake.kysely);
    await publishIn(made, '2026-09');
  });
  const { dataFolder } = database;
  listener = await serve({
    api: createApi({ reader: database.reader, programme: loadProgramme() }),
    publicFolder: path.join(dataFolder, 'public'),
    siteFolder: path.join(dataFolder, 'site', 'current'),
    editionFolders: (edition) => ({
      publicFolder: path.join(dataFolder, 'editions', edition, 'public'),
      siteFolder: path.join(dataFolder, 'site', edition),
    }),
    port: 0,
    buildToken: 'token',
  });
});
afterEach(async () => {
  await listener.close();
  await database.close();
});

/** The smallest site: one page that says which release it shows. */
const prepare: Prepare = async ({ kysely }, { dataFolder }) => {
  const { rows } = await sql<{ id: string }>`select release_id as id from open.releases order by ordinal desc limit 1`.execute(
    kysely,
  );
  mkdirSync(siteDraft(dataFolder), { recursive: true });
  writeFileSync(path.join(siteDraft(dataFolder), 'index.html'), `<!doctype html><p>${rows[0]!.id}</p>`);
};

const publishIn = ({ intake, dataFolder }: TestDatabase, release: string, more: { step?: OnProgress; make?: Prepare } = {}) =>
  publishRelease(intake, { release, idSeed: 'test', confirm: true, dataFolder, prepare: more.make ?? prepare }, more.step);
const publish = (release: string, more?: { step?: OnProgress; make?: Prepare }) => publishIn(database, release, more);

const text = async (address: string): Promise<string> => (await fetch(listener.url + address)).text();
async function askApi(query: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer token' };
  const answer = await fetch(`${listener.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return JSON.stringify(((await answer.json()) as { data: unknown }).data);
}
const idIn = (said: string): string => /2026-\d\d(?!.*2026-\d\d)/s.exec(said)![0];
/** The release that each face of the portal shows. A comment keeps the answer out of the cache. */
const faces = {
  api: async (nonce: number) => idIn(await askApi(`{ release { id } } # ${nonce}`)),
  cached: async () => idIn(await askApi('{ release { id } }')),
  page: async () => idIn(await text('/')),
  list: async () => {
    const { releases } = JSON.parse(await text('/data/releases.json')) as { releases: { id: string }[] };
    return releases.at(-1)!.id;
  },
  latest: async () => (JSON.parse(await text('/data/latest/manifest.json')) as { release: string }).release,
};
const served = async (): Promise<Record<string, string>> => ({
  page: await text('/'),
  list: await text('/data/releases.json'),
  services: await text('/data/latest/services.csv'),
  api: await askApi('{ release { id } releases { totalCount } }'),
});
const onDisk = () =>
  new Map(readAll(database.dataFolder).map(({ path: file, text: bytes }) => [path.relative(database.dataFolder, file), bytes]));

describe('while a release is published', () => {
  it('a reader never sees a face of the portal go back to the release before', { timeout: 120_000 }, async () => {
    const seen: string[] = [];
    let isOver = false;
    const reading = (async () => {
      for (let nonce = 0; !isOver; nonce++) {
        const names = Object.keys(faces) as (keyof typeof faces)[];
        const name = names[(nonce * 7) % names.length]!;
        seen.push(await faces[name](nonce));
      }
    })();
    await publish('2026-10');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    isOver = true;
    await reading;
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen)).toEqual(new Set(['2026-09', '2026-10']));
  });

  it('files and pages of it are served as soon as the API names it, before they lie at their place', async () => {
    const { dataFolder } = database;
    await publish('2026-10');
    // As right after the commit: everything still lies under the name of the edition.
    const edition = path.join(dataFolder, 'editions', '2026-10', 'public');
    cpSync(path.join(dataFolder, 'public'), edition, { recursive: true });
    writeFileSync(path.join(edition, 'data', 'releases.json'), '{"releases":[{"id":"2026-09"},{"id":"2026-10"}]}');
    writeFileSync(path.join(dataFolder, 'public', 'data', 'releases.json'), '{"releases":[{"id":"2026-09"}]}');
    const moment = { api: await faces.api(1), page: await faces.page(), list: await faces.list(), latest: await faces.latest() };
    expect(moment).toEqual({ api: '2026-10', page: '2026-10', list: '2026-10', latest: '2026-10' });
    await repairUnlocked(database.reader, dataFolder);
    expect(existsSync(path.join(dataFolder, 'editions'))).toBe(false);
    expect(await faces.list()).toBe('2026-10');
  });
});

describe('a failure', () => {
  const steps = ['agencies', 'sanctions', 'indicators', 'history', 'files', 'verify', 'switch'];

  it.each(steps)('at the step %s leaves the last release serving, unchanged to the byte', async (step) => {
    const [answers, files, rows] = [await served(), onDisk(), await printOpen(database.reader.kysely)];
    const failing = publish('2026-10', {
      step: (name) => {
        if (name === step) throw new Error('The power went.');
      },
    });
    await expect(failing).rejects.toThrow('The power went.');
    expect(await served()).toEqual(answers);
    expect(onDisk()).toEqual(files);
    expect(await printOpen(database.reader.kysely)).toBe(rows);
  });

  it('of the database, which ends every connection before the commit, leaves the last release serving', async () => {
    const [answers, files] = [await served(), onDisk()];
    const make: Prepare = async (transaction, folders) => {
      await prepare(transaction, folders);
      await database.intake.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state like 'idle in transaction%' and pid <> pg_backend_pid()`;
    };
    const failing = publish('2026-10', { make });
    await expect(failing).rejects.toThrow();
    await repairUnlocked(database.reader, database.dataFolder);
    expect(await served()).toEqual(answers);
    expect(onDisk()).toEqual(files);
    await publish('2026-10');
    expect(await faces.list()).toBe('2026-10');
  });
});

it('a run that starts again removes what never came to stand', async () => {
  const { dataFolder } = database;
  mkdirSync(path.join(dataFolder, 'editions', 'draft', 'public', 'data', '2026-10'), { recursive: true });
  mkdirSync(path.join(dataFolder, 'site', '2026-10'), { recursive: true });
  await repairUnlocked(database.reader, dataFolder);
  expect(existsSync(path.join(dataFolder, 'editions'))).toBe(false);
  expect(readdirSync(path.join(dataFolder, 'site')).sort()).toEqual(['2026-09', 'current']);
  expect(readFileSync(path.join(dataFolder, 'site', 'current', 'index.html'), 'utf8')).toContain('2026-09');
});
