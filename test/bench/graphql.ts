/**
 * The portal's GraphQL beside PostGraphile 5 on the same schema, Yoga and Pothos with dataloader, and two floors: a bare
 * listener with the statement written by hand, and one with a buffer. All run at once on one machine and are loaded in turns, so
 * that what else it does falls on all of them. Linux only.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { connect } from '../../db/connection/connect.ts';
import { releaseSample } from '../../db/sample/release-sample.ts';
import { openEmbedded } from '../../db/server/embedded.ts';
import { ensureDatabase, migrateAs, urlsOn } from '../../db/server/open-database.ts';
import { compareCached } from './graphql/compare-cached.ts';
import { compareUncached } from './graphql/compare-uncached.ts';
import { ask } from './graphql/load.ts';
import { startServer, type RunningServer } from './graphql/processes.ts';
import { canonical, questions, type Question, type Sample } from './graphql/questions.ts';
import { fail } from './report.ts';

const folder = mkdtempSync(path.join('/tmp', 'bench-graphql-'));
chmodSync(folder, 0o755);
installPeers();
const database = await openEmbedded(folder, { durable: false });
const servers: RunningServer[] = [];
try {
  await ensureDatabase(database, 'portal');
  const urls = urlsOn(database, 'portal');
  await migrateAs(urls.owner);
  await releaseSample(urls, path.join(folder, 'files'));
  const owner = connect<unknown>(urls.owner, { max: 1 });
  await owner.sql`vacuum analyze`;
  const sample = await readSample(owner.sql);
  const start = async (name: string, file: string, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> => {
    servers.push(await startServer(name, file, { READER_URL: urls.reader, ...env }));
    return servers.at(-1)!;
  };
  const asked = [
    await start('portal', 'portal.ts', { CACHE_BYTES: '0' }),
    await start('PostGraphile', 'peers/postgraphile.ts'),
    await start('dataloader', 'peers/dataloader.ts'),
    await start('SQL floor', 'sql-floor.ts'),
  ];
  for (const question of questions) await proveSameAnswers(asked, question, sample);
  const isSlow = await compareUncached(asked, { questions, sample, database: owner.sql });
  const isDear = await compareCached(start, questions[0]!);
  if (isSlow || isDear) fail('graphql');
  await owner.close();
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The peers are many packages, wanted here alone. */
function installPeers(): void {
  const peers = path.join(import.meta.dirname, 'graphql/peers');
  if (existsSync(path.join(peers, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: peers,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The peers could not be installed in ${peers}: see above, then run this again.`);
}

async function readSample(sql: ReturnType<typeof connect>['sql']): Promise<Sample> {
  const list = async (query: string): Promise<string[]> => (await sql.unsafe<{ one: string }[]>(query)).map(({ one }) => one);
  return {
    services: await list('select service_id as one from open.services where end_release is null order by 1'),
    topics: await list('select distinct topic as one from open.services where end_release is null order by 1'),
    ministries: await list(
      `select agency_id as one from open.agencies where end_release is null and kind = 'ministry' order by 1`,
    ),
    indicators: await list(
      `select distinct indicator_id as one from open.indicators where end_release is null and statistic = 'share' and scope like 'agency:%' and breakdown = '' order by 1`,
    ),
  };
}

/** Throws where two servers do not say the same. */
async function proveSameAnswers(of: readonly RunningServer[], question: Question, sample: Sample): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const at of [0.03, 0.31, 0.62, 0.97]) {
    const variables = question.variables(() => at, sample);
    const answers = await Promise.all(
      of.map(async (server) => {
        const query = server.name === 'PostGraphile' ? question.postgraphile : question.document;
        const body = JSON.stringify({ query, variables });
        const answer = await ask(server, agent, { method: 'POST', path: '/graphql', body, status: 200 });
        const { data } = JSON.parse(answer.body) as { data?: unknown };
        if (!data) throw new Error(`${server.name}: ${answer.body.slice(0, 2000)}`);
        return canonical(data);
      }),
    );
    for (const [index, answer] of answers.entries())
      if (answer !== answers[0])
        throw new Error(`"${question.name}": ${of[index]!.name} and ${of[0]!.name} differ:\n${answer}\n${answers[0]}`);
  }
  agent.destroy();
}
