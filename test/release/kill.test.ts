/** The real command, killed at any moment, with the server too: afterwards one whole release stands, and the next run heals. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../db/connection/connect.ts';
import { openDatabase } from '../../db/server/open-database.ts';
import { preparePlace } from '../../db/server/place.ts';
import { findRunning } from '../../db/server/postmaster.ts';
import { writeSmall } from '../intake/small-submission.ts';
import { isLong, times } from '../world/long.ts';
import { readAll } from './full-world.ts';

const project = path.resolve(import.meta.dirname, '../..');
let dataFolder: string;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'kill-release-'));
  env = { ...process.env, PORTAL_DATA: dataFolder };
  delete env['DATABASE_URL'];
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' });
const publish = (release: string) => ['db/release/release.ts', release, '--confirm', '--published', '2026-11-16T10:00:00+08:00'];

/** The releases that the database holds, the one that the site and the list show, and every published file. */
async function look(): Promise<{ known: string[]; site: string; list: string; files: Map<string, string> }> {
  const database = await openDatabase({ dataFolder }, { handleSignals: false });
  const reader = connect(database.urls.reader, { max: 1 });
  try {
    const rows = await reader.sql<{ id: string }[]>`select release_id as id from open.releases order by ordinal`;
    const known = rows.map(({ id }) => id);
    const { id: site } = JSON.parse(readFileSync(path.join(dataFolder, 'site/current/release.json'), 'utf8')) as { id: string };
    const { releases } = JSON.parse(readFileSync(path.join(dataFolder, 'public/data/releases.json'), 'utf8')) as {
      releases: { id: string }[];
    };
    const files = readAll(path.join(dataFolder, 'public'));
    return { known, site, list: releases.at(-1)!.id, files: new Map(files.map(({ path: file, text }) => [file, text])) };
  } finally {
    await reader.close();
    await database.stop();
  }
}

describe('the command', { timeout: 1_200_000 }, () => {
  it('killed at any moment leaves the last release or the next one, whole, and --undo-draft removes the rest', async () => {
    const records = isLong ? 'db/sample/2026-08' : path.join(dataFolder, 'records');
    if (!isLong) writeSmall(records);
    expect(run('db/intake/ingest.ts', records).status).toBe(0);
    const started = performance.now();
    const first = run(...publish('2026-08'));
    expect([first.status, first.stderr]).toEqual([0, '']);
    const usual = performance.now() - started;
    let month = 9;
    let before = await look();
    for (let round = 0; round < times(100, 1); round++) {
      const next = `20${26 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
      const child = spawn(process.execPath, publish(next), { cwd: project, env, stdio: 'ignore', detached: true });
      const timer = setTimeout(() => killAll(child.pid!, round % 2 === 0), usual * (0.2 + 0.8 * (((round + 1) * 0.618) % 1)));
      await once(child, 'close');
      clearTimeout(timer);
      const undone = run('db/release/release.ts', '--undo-draft');
      expect([undone.status, undone.stderr]).toEqual([0, '']);
      const now = await look();
      for (const [file, text] of before.files)
        if (!/(releases|redactions)\.json$/.test(file)) expect(now.files.get(file)).toBe(text);
      const newest = now.known.at(-1)!;
      expect({ site: now.site, list: now.list }).toEqual({ site: newest, list: newest });
      expect([before.known, [...before.known, next]]).toContainEqual(now.known);
      if (newest === before.known.at(-1)) expect([...now.files.keys()]).toEqual([...before.files.keys()]);
      else month += 1;
      before = now;
    }
  });
});

/** Kills the command with its children, and with it the server, as when the power goes. */
function killAll(pid: number, alsoServer: boolean): void {
  const server = alsoServer ? findRunning(preparePlace(dataFolder)) : undefined;
  process.kill(-pid, 'SIGKILL');
  if (server !== undefined) process.kill(server, 'SIGKILL');
}
