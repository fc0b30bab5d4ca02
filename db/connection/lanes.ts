/**
 * A pool of connections for single statements. The one used last is used next: what it needs is still near the processor, on
 * both sides. Where all are in use, each is sent a few statements ahead, so that the server goes on without having to be woken;
 * but nothing is sent to wait behind a long one.
 *
 * Each connection is a client of the driver of its own, because the driver's pool keeps a trace of every statement and searches
 * all of them before each further one.
 */
import type postgres from 'postgres';
import type { StopSignal } from './stop-signal.ts';

export interface Statement {
  readonly text: string;
  readonly parameters?: readonly unknown[];
  readonly prepare?: boolean;
}

export interface Lanes {
  /** The rows of a statement, which is cancelled when `signal` aborts. Who comes first is served first. */
  run<Row>(statement: Statement, signal?: StopSignal): Promise<Row[]>;
  close(): Promise<void>;
}

/** Statements on one connection, of which one runs. */
const mostAtOnce = 4;

/** Milliseconds after which the one that runs is a long one. */
const longTime = 10;

/** Milliseconds after which somebody who leaves a statement leaves a connection that is lost: the reader's have two seconds. */
const lostTime = 8_000;

interface Asked {
  readonly statement: Statement;
  readonly signal: StopSignal | undefined;
  resolve(rows: never[]): void;
  reject(reason: unknown): void;
  /** Only while it is sent. */
  cancel?: () => void;
}

interface Lane {
  sql: postgres.Sql;
  /** What was sent, in order: the first one is running. */
  readonly sent: Asked[];
  /** When that one began. */
  since: number;
}

/** @param open makes a client of one connection that takes so many statements at once, when it is first needed */
export function createLanes(open: (atOnce: number) => postgres.Sql, most: number): Lanes {
  const all: Lane[] = [];
  const idle: Lane[] = [];
  const waiting: Asked[] = [];
  let isClosed = false;

  function add(): Lane {
    const lane = { sql: open(mostAtOnce), sent: [], since: 0 };
    all.push(lane);
    return lane;
  }

  function send(lane: Lane, asked: Asked): void {
    const { statement, signal } = asked;
    const { text, parameters = [], prepare = false } = statement;
    const { sql } = lane;
    const query = sql.unsafe(text, parameters as never[], { prepare });
    asked.cancel = () => void (isRunning(query) && query.cancel());
    // The driver gives the answer of a statement that is cancelled before it runs to the next one.
    const stop = (): void => {
      if (performance.now() - lane.since > lostTime) renew(lane, sql);
      else if (lane.sent[0] === asked) asked.cancel?.();
    };
    if (lane.sent.push(asked) === 1) lane.since = performance.now();
    signal?.addEventListener('abort', stop, { once: true });
    const end = (): void => {
      signal?.removeEventListener('abort', stop);
      lane.sent.splice(lane.sent.indexOf(asked), 1);
      lane.since = performance.now();
      const [next] = lane.sent;
      if (next?.signal?.aborted) next.cancel?.();
      refill(lane);
    };
    query.then(
      (rows) => {
        end();
        asked.resolve(rows as unknown as never[]);
      },
      (error: unknown) => {
        if (isAway(error)) renew(lane, sql);
        end();
        asked.reject(error);
      },
    );
  }

  /**
   * Another client in the place of one whose connection is lost. The driver may keep half a message of such a connection, send it
   * first on the next one, and wait for ever. What is under way on it is refused.
   */
  function renew(lane: Lane, lost: postgres.Sql): void {
    if (isClosed || lane.sql !== lost) return;
    lane.sql = open(mostAtOnce);
    if (lane.sql !== lost) lost.end({ timeout: 0 }).catch(() => {});
  }

  /** Sends what waits when half of the places are free: several at once are one message. */
  function refill(lane: Lane): void {
    while (waiting.length > 0 && lane.sent.length <= mostAtOnce / 2)
      for (const asked of waiting.splice(0, mostAtOnce - lane.sent.length)) send(lane, asked);
    if (lane.sent.length === 0) idle.push(lane);
  }

  /** Whoever leaves meanwhile is forgotten, however long nothing becomes free. */
  function wait(asked: Asked): void {
    waiting.push(asked);
    const leave = (): void => {
      const place = waiting.indexOf(asked);
      if (place < 0) return;
      waiting.splice(place, 1);
      asked.reject(asked.signal!.reason);
    };
    asked.signal?.addEventListener('abort', leave, { once: true });
  }

  const take = (): Lane | undefined => idle.pop() ?? (all.length < most ? add() : freest(all));

  return {
    run: (statement, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closedError());
        const asked = { statement, signal, resolve, reject };
        const lane = waiting.length > 0 ? undefined : take();
        if (lane) send(lane, asked);
        else wait(asked);
      }),
    async close() {
      isClosed = true;
      await Promise.all(all.map(({ sql }) => sql.end({ timeout: 2 })));
    },
  };
}

const closedError = (): Error => Object.assign(new Error('The connections are closed.'), { code: 'CONNECTION_ENDED' });

/** Connection lost or refused, server starting, stopping or full: another attempt may succeed. */
export const isAway = (error: unknown): boolean =>
  /^(08|57P0|53300|CONNECT|ECONN|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(String((error as { code?: unknown })?.code ?? ''));

/**
 * Whether the server has been sent the statement and all before it are answered. One that is cancelled sooner, while its
 * connection is being made, would leave the connection to the driver as one in use for ever; so it runs, for nobody.
 */
const isRunning = (query: object): boolean => (query as { active?: boolean }).active === true;

/** The one with the fewest statements that has room for another. */
function freest(lanes: readonly Lane[]): Lane | undefined {
  const longSince = performance.now() - longTime;
  let best: Lane | undefined;
  for (const lane of lanes) if (lane.since > longSince && lane.sent.length < (best?.sent.length ?? mostAtOnce)) best = lane;
  return best;
}
