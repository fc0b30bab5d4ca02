/**
 * A pool of connections for single statements. The one used last is used next: what it needs is still near the processor, on
 * both sides. Where all are in use, each is sent a few statements ahead, so that the server goes on without having to be woken;
 * but nothing is sent to wait behind a long one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Heard, Pipeline, Row, Statement } from './pipeline.ts';
import type { StopSignal } from './stop-signal.ts';

export interface Lanes {
  /** The rows of a statement, which is cancelled when `signal` aborts. Who comes first is served first. */
  run(statement: Statement, signal?: StopSignal): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Statements on one connection, of which one runs. */
const mostAtOnce = 4;

/** Milliseconds after which the one that runs is a long one. */
const longTime = 10;

/** Milliseconds from one connection that could not be made to the next attempt. */
const restTime = 100;

/** Milliseconds that statements have to end when all is closed. */
const closeTime = 2_000;

interface Asked {
  readonly statement: Statement;
  readonly signal: StopSignal | undefined;
  readonly rows: Row[];
  refused?: Error;
  resolve(rows: readonly Row[]): void;
  reject(reason: unknown): void;
  /** What is done when it is left. */
  left?: () => void;
}

interface Lane {
  /** None before the first statement, and after a loss until the next. */
  pipeline?: Pipeline | undefined;
  isOpen: boolean;
  /** What was sent, or will be once it is open, in order: the first one is running. */
  readonly sent: Asked[];
  /** When that one began. */
  since: number;
}

/**
 * @param open makes a connection, after so many ms
 * @param lostTime ms after which a connection whose statement has not ended is taken for lost
 */
export function createLanes(open: (heard: Heard, delay: number) => Pipeline, most: number, lostTime: number): Lanes {
  const all: Lane[] = [];
  const idle: Lane[] = [];
  const waiting: Asked[] = [];
  let isClosed = false;
  let failedAt = -restTime;
  let watching: NodeJS.Timeout | undefined;

  function add(): Lane {
    const lane: Lane = { isOpen: false, sent: [], since: 0 };
    all.push(lane);
    return lane;
  }

  function send(lane: Lane, asked: Asked): void {
    if (lane.sent.push(asked) === 1) lane.since = performance.now();
    heed(asked, () => leave(lane, asked));
    lane.pipeline ??= connect(lane);
    if (lane.isOpen) lane.pipeline.send(asked.statement);
    watching ??= setTimeout(watch, lostTime).unref();
  }

  /** Leaves connections that have fallen silent, whoever still waits there. One that is being made has its own limit of time. */
  function watch(): void {
    watching = undefined;
    const now = performance.now();
    const busy = all.filter(({ isOpen, sent }) => isOpen && sent.length > 0);
    for (const lane of busy) if (now - lane.since >= lostTime) renew(lane, connectionLost());
    const oldest = Math.min(...all.filter(({ sent }) => sent.length > 0).map(({ since }) => since));
    if (oldest < Infinity) watching ??= setTimeout(watch, Math.max(oldest + lostTime - now, restTime)).unref();
  }

  function connect(lane: Lane): Pipeline {
    const rest = Math.max(0, failedAt + restTime - performance.now());
    const isPresent = (): boolean => lane.pipeline === pipeline;
    const running = (): Asked | undefined => (isPresent() ? lane.sent[0] : undefined);
    const pipeline: Pipeline = open(
      {
        open() {
          if (isPresent()) start(lane);
        },
        row: (row) => running()?.rows.push(row),
        refused(error) {
          const asked = running();
          if (asked) asked.refused = error;
        },
        over() {
          const asked = running();
          if (asked) finish(lane, asked);
        },
        lost(error) {
          if (!isPresent()) return;
          if (!lane.isOpen) failedAt = performance.now();
          renew(lane, error);
        },
      },
      rest,
    );
    return pipeline;
  }

  /** What was asked while it was connecting. */
  function start(lane: Lane): void {
    lane.isOpen = true;
    lane.since = performance.now();
    for (const { statement } of lane.sent) lane.pipeline!.send(statement);
  }

  function finish(lane: Lane, asked: Asked): void {
    lane.since = performance.now();
    settle(lane, asked, asked.refused);
    if (lane.sent[0]?.signal?.aborted) lane.pipeline!.cancel();
    refill(lane);
  }

  function settle(lane: Lane, asked: Asked, reason: unknown): void {
    ignore(asked);
    lane.sent.splice(lane.sent.indexOf(asked), 1);
    if (reason === undefined) asked.resolve(asked.rows);
    else asked.reject(reason);
  }

  /** Only the statement that runs can be cancelled: one sent ahead when its turn comes, one that is not sent is forgotten. */
  function leave(lane: Lane, asked: Asked): void {
    if (!lane.isOpen) {
      settle(lane, asked, asked.signal!.reason);
      refill(lane);
    } else if (lane.sent[0] === asked) lane.pipeline!.cancel();
  }

  /** Leaves a connection that is lost. What is under way on it is refused, and the next statement makes another one. */
  function renew(lane: Lane, error: Error): void {
    const { pipeline, sent } = lane;
    lane.pipeline = undefined;
    lane.isOpen = false;
    void pipeline?.end();
    if (sent.length === 0) return;
    for (const asked of [...sent]) settle(lane, asked, asked.refused ?? error);
    refill(lane);
  }

  /** Sends what waits when half of the places are free: several at once are one message. */
  function refill(lane: Lane): void {
    while (waiting.length > 0 && lane.sent.length <= mostAtOnce / 2)
      for (const asked of waiting.splice(0, mostAtOnce - lane.sent.length)) {
        ignore(asked);
        send(lane, asked);
      }
    if (lane.sent.length === 0) idle.push(lane);
  }

  /** Whoever leaves meanwhile is forgotten, however long nothing becomes free. */
  function wait(asked: Asked): void {
    waiting.push(asked);
    heed(asked, () => {
      waiting.splice(waiting.indexOf(asked), 1);
      asked.reject(asked.signal!.reason);
    });
  }

  const take = (): Lane | undefined => idle.pop() ?? (all.length < most ? add() : freest(all));

  return {
    run: (statement, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(connectionLost());
        const asked: Asked = { statement, signal, rows: [], resolve, reject };
        const lane = waiting.length > 0 ? undefined : take();
        if (lane) send(lane, asked);
        else wait(asked);
      }),
    async close() {
      isClosed = true;
      for (const asked of waiting.splice(0)) {
        ignore(asked);
        asked.reject(connectionLost());
      }
      const until = performance.now() + closeTime;
      while (all.some(({ sent }) => sent.length > 0) && performance.now() < until) await sleep(5);
      await Promise.all(all.map(({ pipeline }) => pipeline?.end()));
    },
  };
}

function heed(asked: Asked, left: () => void): void {
  asked.left = left;
  asked.signal?.addEventListener('abort', left, { once: true });
}

const ignore = ({ signal, left }: Asked): void => left && signal?.removeEventListener('abort', left);

const connectionLost = (): Error => Object.assign(new Error('The connection is closed.'), { code: 'CONNECTION_ENDED' });

/** Connection lost or refused, server starting, stopping or full: another attempt may succeed. */
export const isAway = (error: unknown): boolean =>
  /^(08|57P0|53300|CONNECT|ECONN|EHOST|ENET|EADDRNOTAVAIL|EMFILE|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(
    String((error as { code?: unknown })?.code ?? ''),
  );

/** The one with the fewest statements that has room for another. */
function freest(lanes: readonly Lane[]): Lane | undefined {
  const longSince = performance.now() - longTime;
  let best: Lane | undefined;
  for (const lane of lanes) if (lane.since > longSince && lane.sent.length < (best?.sent.length ?? mostAtOnce)) best = lane;
  return best;
}
