/** An answer that is in memory, and one that the client has already, against a bare listener with a buffer as large. */
import { Agent } from 'node:http';
import { report } from '../report.ts';
import { ask, load, type Asked } from './load.ts';
import { processorTime, type RunningServer } from './processes.ts';
import type { Question } from './questions.ts';

type Start = (name: string, file: string, env?: NodeJS.ProcessEnv) => Promise<RunningServer>;

/** Processor time a request, as a share of the buffer floor's. */
export const thresholds = { cached: 1.5, notModified: 1 } as const;

const connections = 16;
const rounds = 6;
const seconds = 1;

/** True where a threshold is passed. */
export async function compareCached(start: Start, { document }: Question): Promise<boolean> {
  const portal = await start('portal with its cache', 'portal.ts');
  const variables = JSON.stringify({ topic: 'tax', first: 20 });
  const search = new URLSearchParams({ query: document, variables });
  const get: Asked = { method: 'GET', path: `/graphql?${search}`, status: 200 };
  const agent = new Agent();
  const first = await ask(portal, agent, get);
  agent.destroy();
  const floor = await start('buffer floor', 'buffer-floor.ts', { ANSWER_BYTES: String(Buffer.byteLength(first.body)) });
  const known: Asked = { ...get, headers: { 'if-none-match': String(first.headers['etag']) }, status: 304 };
  const rows = [
    ['cached', portal, get],
    ['notModified', portal, known],
    ['floor', floor, get],
  ] as const;
  const sums = new Map<string, { time: number; requests: number }>(rows.map(([name]) => [name, { time: 0, requests: 0 }]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, server, asked] of rows) {
      const before = processorTime(server.pid);
      const { requests } = await load(server, { connections, seconds, next: () => asked });
      const sum = sums.get(name)!;
      if (round >= 0) sums.set(name, { time: sum.time + processorTime(server.pid) - before, requests: sum.requests + requests });
    }
  const each = (name: string): number => sums.get(name)!.time / sums.get(name)!.requests;
  const ratios = { cached: each('cached') / each('floor'), notModified: each('notModified') / each('floor') };
  report('answers from memory', {
    'ms of processor a request: floor, cached, not modified': ['floor', 'cached', 'notModified']
      .map((name) => each(name).toFixed(4))
      .join(', '),
    [`cached, as a share of the floor (at most ${thresholds.cached})`]: ratios.cached.toFixed(2),
    [`not modified, as a share of the floor (at most ${thresholds.notModified})`]: ratios.notModified.toFixed(2),
  });
  return ratios.cached > thresholds.cached || ratios.notModified > thresholds.notModified;
}
