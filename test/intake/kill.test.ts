/** The real command, killed or without room on the disk: afterwards the registers are as before or as after. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../db/connection/connect.ts';
import { openDatabase } from '../../db/server/open-database.ts';
import { preparePlace } from '../../db/server/place.ts';
import { findRunning } from '../../db/server/postmaster.ts';
import { writeMillionPosts } from '../bench/million-posts.ts';
import { times } from '../world/long.ts';

const project = path.resolve(import.meta.dirname, '../..');
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
  env = { ...process.env, PORTAL_DATA: path.join(folder, 'data') };
  delete env['DATABASE_URL'];
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A submission of so many agencies and posts, each named after the round. */
async function writeRound(round: number, rows: number): Promise<string> {
  const records = path.join(folder, `round-${round}`);
  mkdirSync(records);
  await writeMillionPosts(records, rows);
  const agencies = path.join(records, 'agencies.csv');
  writeFileSync(agencies, readFileSync(agencies, 'utf8').replaceAll(',Agency ', `,Round ${round} agency `));
  return records;
}

/** What stands: submissions kept, the round that the agencies speak of, the rows of posts. */
async function look(): Promise<{ kept: number; round: string; posts: number }> {
  const database = await openDatabase({ dataFolder: env['PORTAL_DATA']! }, { handleSignals: false });
  const connection = connect(database.urls.intake, { max: 1 });
  try {
    const [found] = await connection.sql<{ kept: number; round: string; posts: number }[]>`
      select (select count(*)::integer from intake.submissions) as kept,
             (select coalesce(string_agg(distinct split_part(name_en, ' ', 2), ' '), '') from intake.agencies) as round,
             (select count(*)::integer from intake.posts) as posts`;
    return { ...found! };
  } finally {
    await connection.close();
    await database.stop();
  }
}

const ingest = (records: string) => ['db/intake/ingest.ts', '--confirm', records];

describe('the command', { timeout: 600_000 }, () => {
  it('killed at any moment leaves everything as before or as after', async () => {
    const rows = 20_000;
    expect(spawnSync(process.execPath, ingest(await writeRound(0, rows)), { cwd: project, env }).status).toBe(0);
    const start = performance.now();
    expect(spawnSync(process.execPath, ingest(await writeRound(1, rows)), { cwd: project, env }).status).toBe(0);
    const usual = performance.now() - start;
    let before = await look();
    expect(before).toEqual({ kept: 2, round: '1', posts: rows });
    const ends = new Set<string>();
    for (let round = 2; round < 2 + times(100, 2); round++) {
      const child = spawn(process.execPath, ingest(await writeRound(round, rows + round)), { cwd: project, env });
      const timer = setTimeout(() => killAll(child.pid!, round % 2 === 0), usual * (0.25 + 0.75 * ((round * 0.618) % 1)));
      await once(child, 'close');
      clearTimeout(timer);
      const now = await look();
      const after = { kept: before.kept + 1, round: String(round), posts: rows + round };
      expect([before, after]).toContainEqual(now);
      ends.add(now.kept === before.kept ? 'before' : 'after');
      before = now;
    }
    expect(ends).toContain('before');
  });

  it('without room on the disk says so, changes nothing, and works again when there is room', async () => {
    const before = await look();
    const records = await writeRound(1000, 250_000);
    // PostgreSQL takes a limit on the size of files for a full disk; its own files of 16 MB stay possible.
    const limited = spawnSync('sh', ['-c', `ulimit -f 36864; exec "$0" "$@"`, process.execPath, ...ingest(records)], {
      ...{ cwd: project, env, encoding: 'utf8' },
    });
    expect(limited.stderr).toContain('The database has no room to write');
    expect(limited.stderr).toContain('Make room on the disk');
    expect(limited.status).toBe(2);
    expect(await look()).toEqual(before);
    expect(spawnSync(process.execPath, ingest(records), { cwd: project, env }).status).toBe(0);
    expect(await look()).toEqual({ kept: before.kept + 1, round: '1000', posts: 250_000 });
  });
});

/** Kills the command, and with it the server, as when the power goes. */
function killAll(pid: number, alsoServer: boolean): void {
  const server = alsoServer ? findRunning(preparePlace(env['PORTAL_DATA']!)) : undefined;
  process.kill(pid, 'SIGKILL');
  if (server !== undefined) process.kill(server, 'SIGKILL');
}
