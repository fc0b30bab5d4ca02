/**
 * A million rows of posts through `npm run ingest`, against `psql \copy` of the same file into the same table, in turns on one
 * server. Fails where intake takes more than 3 times as long, or its process more than 400 MB.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, inTransaction, type Connection } from '../../db/connection/connect.ts';
import { openCopy } from '../../db/connection/copy-in.ts';
import { openDatabase } from '../../db/server/open-database.ts';
import { fail, report } from './report.ts';
import { writeMillionPosts } from './million-posts.ts';

const limits = { ratio: 3, megabytes: 400 };
const rounds = 3;
const columns = 'agency_id,quarter,role,grade_band,established_fte,filled_fte,contractor_fte,advertised,hires,leavers';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-intake-'));
const dataFolder = path.join(folder, 'data');
const handedIn = path.join(folder, 'records');
mkdirSync(handedIn);
const files = await writeMillionPosts(handedIn);
const database = await openDatabase({ dataFolder });
const owner = connect<unknown>(database.urls.owner);
try {
  const runs: { intake: Run; copy: Run }[] = [];
  for (let round = 0; round < rounds; round++) {
    await clear(owner);
    const intake = await ingest();
    await owner.sql`truncate intake.posts`;
    runs.push({ intake, copy: await copy(database.urls.owner, owner) });
  }
  const seconds = (of: 'intake' | 'copy'): number => Math.min(...runs.map((run) => run[of].seconds));
  const megabytes = Math.max(...runs.map((run) => run.intake.megabytes));
  const ratio = seconds('intake') / seconds('copy');
  report('intake', {
    'file, MB': (statSync(files.posts).size / 1e6).toFixed(1),
    'ingest, s': seconds('intake').toFixed(1),
    'psql copy, s': seconds('copy').toFixed(1),
    'checked and kept rows a second': Math.round(1_000_000 / seconds('intake')),
    [`times psql copy (at most ${limits.ratio})`]: ratio.toFixed(2),
    [`memory of the process, MB (at most ${limits.megabytes})`]: Math.round(megabytes),
  });
  if (ratio > limits.ratio || megabytes > limits.megabytes) fail('intake');
} finally {
  await owner.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Run {
  readonly seconds: number;
  /** Highest resident size of the process. */
  readonly megabytes: number;
}

async function clear({ sql }: Connection<unknown>): Promise<void> {
  await sql`truncate intake.posts, intake.agencies, intake.submissions, intake.submission_files, intake.submission_file_parts cascade`;
  await sql`vacuum`;
}

/** The command as an officer gives it. */
async function ingest(): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['db/intake/ingest.ts', '--json', handedIn], {
    env: { ...process.env, PORTAL_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  let megabytes = 0;
  const timer = setInterval(() => (megabytes = Math.max(megabytes, residentPeak(child.pid!))), 20);
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  clearInterval(timer);
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${said.slice(0, 500)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

function residentPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** `psql` where there is one, else the same bytes by the same COPY from this process. */
async function copy(url: string, connection: Connection<unknown>): Promise<Run> {
  const start = performance.now();
  const psql = spawnSync('psql', [url, '-qc', `\\copy intake.posts (${columns}) from '${files.posts}' csv header`]);
  if (psql.error)
    await inTransaction(connection, async (_kysely, sql) => {
      const stream = await openCopy(sql, { table: 'intake.posts', columns: columns.split(','), format: 'csv header' });
      for await (const bytes of createReadStream(files.posts)) await stream.write(bytes as Buffer);
      await stream.end();
    });
  else if (psql.status !== 0) throw new Error(psql.stderr.toString());
  return { seconds: (performance.now() - start) / 1000, megabytes: 0 };
}
