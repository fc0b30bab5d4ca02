/** Load on one server: some connections, each of which asks again as soon as it has its answer. */
import { Agent, request } from 'node:http';
import type { RunningServer } from './processes.ts';

/** One request as it is sent. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The status that it has to have. */
  readonly status: number;
}

export interface Loaded {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each answer. */
  readonly latencies: readonly number[];
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export function ask(server: RunningServer, agent: Agent, { method, path, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { host: '127.0.0.1', port: server.port, agent, method, path, headers: { ...headers, ...length } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces).toString() }),
        );
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** Asks for `seconds` over so many connections. Throws where an answer is not what it has to be. */
export async function load(
  server: RunningServer,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => Asked },
): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const started = performance.now();
  const ends = started + seconds * 1000;
  const connection = async (): Promise<void> => {
    while (performance.now() < ends) {
      const asked = next();
      const from = performance.now();
      const { status, body } = await ask(server, agent, asked);
      latencies.push(performance.now() - from);
      if (status !== asked.status || body.startsWith('{"errors"'))
        throw new Error(`${server.name} answered ${status}: ${body.slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return { requests: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}
