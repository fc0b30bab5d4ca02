/** Once a release or a redaction is committed, no client is told that an old answer is the present one. */
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../api/execute.ts';
import { serve, type Listener } from '../../api/http/server.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { loadProgramme } from '../../db/settings.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { keepFullWorld } from './full-world.ts';

let database: TestDatabase;
let listener: Listener;
beforeAll(async () => {
  database = await freshDatabase();
  await keepFullWorld(database.intake.kysely);
  await publish('2026-09');
  const folder = mkdtempSync(path.join(database.dataFolder, 'served-'));
  // As of a portal that is served: a release waits until its listeners have heard of it.
  mkdirSync(path.join(database.dataFolder, 'site', '2026-09'), { recursive: true });
  symlinkSync('2026-09', path.join(database.dataFolder, 'site', 'current'));
  const api = createApi({ reader: database.reader, programme: loadProgramme() });
  listener = await serve({ api, publicFolder: folder, siteFolder: folder, port: 0, budget: { quota: 1e9, windowSeconds: 60 } });
});
afterAll(async () => {
  await listener.close();
  await database.close();
});

const publish = (release: string) =>
  publishRelease(database.intake, { release, idSeed: 'test', confirm: true, dataFolder: database.dataFolder });

const addresses = [
  `/graphql?query=${encodeURIComponent('{ release { id } }')}`,
  `/graphql?query=${encodeURIComponent('{ releases { totalCount nodes { id } } }')}`,
  '/graphql/releases.csv?select=id',
  '/graphql/corrections.csv',
  '/graphql/services.csv?select=serviceId,changedIn',
];

interface Told {
  readonly address: string;
  /** When the request began. */
  readonly at: number;
  readonly status: number;
  /** The state that the body is of, or that it was said to be. */
  readonly body: string;
}

/** Asks as a browser does that holds the last answer, on and on, until told to stop. */
async function revalidate(address: string, told: Told[], isOver: () => boolean): Promise<void> {
  let [etag, body] = ['""', ''];
  while (!isOver()) {
    const at = performance.now();
    const response = await fetch(listener.url + address, { headers: { 'if-none-match': etag, 'accept-encoding': 'identity' } });
    const text = await response.text();
    if (response.status === 200)
      [etag, body] = [response.headers.get('etag')!, `${response.headers.get('portal-release')} ${text}`];
    told.push({ address, at, status: response.status, body });
  }
}

/** When a change was first seen in the database itself. */
async function seen(question: string): Promise<number> {
  for (;;) {
    const [row] = await database.owner.sql.unsafe<{ done: boolean }[]>(`select ${question} as done`);
    if (row!.done) return performance.now();
  }
}

test('of a release, not in the first moment after its commit', { timeout: 60_000 }, async () => {
  const told: Told[] = [];
  let isOver = false;
  const asking = addresses.map((address) => revalidate(address, told, () => isOver));
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  const committed = seen(`exists (select from open.releases where release_id = '2026-10')`);
  const publishing = publish('2026-10');
  const at = await committed;
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  isOver = true;
  await Promise.all([...asking, publishing]);
  for (const address of addresses) {
    const own = told.filter((one) => one.address === address);
    const [before, after] = [own.filter((one) => one.at < at - 500), own.filter((one) => one.at > at)];
    const last = own.at(-1)!.body;
    expect(before.filter(({ status }) => status === 304).length).toBeGreaterThan(5);
    expect(before.at(-1)!.body).not.toBe(last);
    expect(after.length).toBeGreaterThan(5);
    expect(new Set(after.map(({ body }) => body))).toEqual(new Set([last]));
  }
});
