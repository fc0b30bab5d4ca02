/** Answers that nobody has asked for before: processor time of server and database, throughput and slowest answers. */
import type postgres from 'postgres';
import { report } from '../report.ts';
import { load, type Asked } from './load.ts';
import { mostMemory, processorTime, type RunningServer } from './processes.ts';
import type { Question, Random, Sample } from './questions.ts';

export const thresholds = {
  /** Processor time of the server a request, as a share of PostGraphile's and of the SQL floor's. */
  serverOfPostgraphile: 0.35,
  serverOfFloor: 1.6,
  /** Processor time of the database, as a share of what the hand-written statement takes. */
  databaseOfFloor: 1.2,
  throughputOfPostgraphile: 1.3,
} as const;

const connectionCounts = [1, 16, 64];
const rounds = 4;
const seconds = 1;
/** Of every question to every server, before anything is measured: a server that is new still compiles itself. */
const warmingSeconds = 2;

interface Measured {
  requests: number;
  seconds: number;
  server: number;
  database: number;
  latencies: number[];
}

interface Setting {
  readonly questions: readonly Question[];
  readonly sample: Sample;
  /** A connection that may see the server's other ones. */
  readonly database: postgres.Sql;
}

/** Loads the servers in turns; true where a threshold is passed. */
export async function compareUncached(
  servers: readonly RunningServer[],
  { questions, sample, database }: Setting,
): Promise<boolean> {
  const over: string[] = [];
  await warm(servers, { questions, sample, database });
  for (const question of questions)
    for (const connections of connectionCounts) {
      const random = seeded(2026);
      const measured = new Map(
        servers.map(({ name }) => [name, { requests: 0, seconds: 0, server: 0, database: 0, latencies: [] } as Measured]),
      );
      for (let round = -1; round < rounds; round += 1)
        for (const server of turned(servers, round)) {
          const next = () => asked(question, server.name, question.variables(random, sample));
          const part = await measure(server, { connections, next, database });
          if (round >= 0) add(measured.get(server.name)!, part);
        }
      over.push(...judge(`${question.name}, ${connections} connections`, measured, connections));
    }
  over.push(...judgeMemory(servers));
  for (const what of over) console.error(`Over its threshold: ${what}`);
  return over.length > 0;
}

async function warm(servers: readonly RunningServer[], { questions, sample }: Setting): Promise<void> {
  const random = seeded(2025);
  for (const server of servers)
    for (const question of questions) {
      const next = () => asked(question, server.name, question.variables(random, sample));
      await load(server, { connections: 16, seconds: warmingSeconds, next });
    }
}

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = (by + list.length) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

function asked(question: Question, server: string, variables: object): Asked {
  const query = server === 'PostGraphile' ? question.postgraphile : question.document;
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }), status: 200 };
}

interface Part {
  readonly connections: number;
  readonly next: () => Asked;
  readonly database: postgres.Sql;
}

async function measure(server: RunningServer, { connections, next, database }: Part): Promise<Measured> {
  const before = { server: processorTime(server.pid), database: await sessionTimes(database) };
  const { requests, seconds: took, latencies } = await load(server, { connections, seconds, next });
  return {
    requests,
    seconds: took,
    server: processorTime(server.pid) - before.server,
    database: sum([...(await sessionTimes(database))].map(([pid, time]) => time - (before.database.get(pid) ?? 0))),
    latencies: [...latencies],
  };
}

/** Processor time of each session of the reader so far, in ms: only the server that is loaded uses any. Idle ones may end. */
async function sessionTimes(database: postgres.Sql): Promise<Map<number, number>> {
  const sessions = await database<{ pid: number }[]>`select pid from pg_stat_activity where usename like '%reader'`;
  return new Map(sessions.map(({ pid }) => [pid, processorTime(pid)]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

function add(to: Measured, part: Measured): void {
  to.requests += part.requests;
  to.seconds += part.seconds;
  to.server += part.server;
  to.database += part.database;
  to.latencies.push(...part.latencies);
}

function judge(title: string, measured: ReadonlyMap<string, Measured>, connections: number): string[] {
  const of = (name: string) => measured.get(name)!;
  const [portal, postgraphile, floor] = [of('portal'), of('PostGraphile'), of('SQL floor')];
  for (const [name, one] of measured)
    report(`${title}: ${name}`, {
      'server, ms of processor a request': each(one, 'server').toFixed(3),
      'database, ms of processor a request': each(one, 'database').toFixed(3),
      'requests a second': (one.requests / one.seconds).toFixed(0),
      'median and 99th percentile, ms': `${percentile(one, 0.5).toFixed(1)}, ${percentile(one, 0.99).toFixed(1)}`,
    });
  const ratios: [string, number, number][] = [
    ['server time of PostGraphile', each(portal, 'server') / each(postgraphile, 'server'), thresholds.serverOfPostgraphile],
    ['server time of the SQL floor', each(portal, 'server') / each(floor, 'server'), thresholds.serverOfFloor],
    ['database time of the SQL floor', each(portal, 'database') / each(floor, 'database'), thresholds.databaseOfFloor],
  ];
  const full = connections === Math.max(...connectionCounts);
  if (full) {
    // Written as what must not be exceeded, as the others.
    const throughput = postgraphile.requests / postgraphile.seconds / (portal.requests / portal.seconds);
    ratios.push(['throughput of PostGraphile by the portal', throughput, 1 / thresholds.throughputOfPostgraphile]);
    ratios.push(['99th percentile of PostGraphile', percentile(portal, 0.99) / percentile(postgraphile, 0.99), 1]);
  }
  report(
    `${title}: the portal, as a share of`,
    Object.fromEntries(ratios.map(([name, ratio, most]) => [`${name} (at most ${most.toFixed(2)})`, ratio.toFixed(2)])),
  );
  return ratios.filter(([, ratio, most]) => ratio > most).map(([name, ratio]) => `${title}: ${ratio.toFixed(2)} of the ${name}`);
}

const each = (measured: Measured, what: 'server' | 'database'): number => measured[what] / measured.requests;

const percentile = ({ latencies }: Measured, at: number): number =>
  latencies.toSorted((a, b) => a - b)[Math.min(latencies.length - 1, Math.floor(latencies.length * at))]!;

function judgeMemory(servers: readonly RunningServer[]): string[] {
  const most = new Map(servers.map(({ name, pid }) => [name, mostMemory(pid)]));
  report('memory under load, MB', Object.fromEntries([...most].map(([name, mb]) => [name, mb.toFixed(0)])));
  return most.get('portal')! > most.get('PostGraphile')! ? ['memory, against PostGraphile'] : [];
}

/** The same draws in every run. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
