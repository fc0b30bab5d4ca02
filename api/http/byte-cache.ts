/**
 * A bounded memory of finished answers with single flight: while an answer is being made, everybody who asks for the same
 * one waits for it. The least recently used is dropped first. The making is aborted once nobody waits any more.
 */
import { Stop, type StopSignal } from '../../db/connection/stop-signal.ts';

export interface Made<V> {
  readonly value: V;
  /** False: handed to those who wait, and forgotten. */
  readonly keep: boolean;
}

interface Waiting<V> {
  resolve(value: V): void;
  reject(reason: unknown): void;
}

interface Flight<V> {
  readonly since: number;
  readonly waiting: Waiting<V>[];
  /** Gives the making up. */
  abort(reason: unknown): void;
}

export interface ByteCache<V> {
  /** Rejects with the reason of `signal` when that aborts, and with what the deadline refuses with when the time is up. */
  get(key: string, signal: StopSignal, make: (signal: StopSignal) => Promise<Made<V>>): Promise<V>;
  has(key: string): boolean;
  readonly bytes: number;
}

/** When the making of an answer is given up, and what those who wait are told. */
export interface Deadline {
  readonly milliseconds: number;
  readonly refuse: () => Error;
}

export function createByteCache<V>(maxBytes: number, sizeOf: (value: V) => number, deadline?: Deadline): ByteCache<V> {
  const kept = new Map<string, { value: V; size: number }>();
  const flights = new Map<string, Flight<V>>();
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;

  function keep(key: string, value: V): void {
    const size = sizeOf(value) + key.length;
    if (size > maxBytes / 8 || kept.has(key)) return;
    kept.set(key, { value, size });
    bytes += size;
    for (const [oldest, entry] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= entry.size;
    }
  }

  function start(key: string, make: (signal: StopSignal) => Promise<Made<V>>): Flight<V> {
    const stop = new Stop();
    let isOver = false;
    const land = (tell: (one: Waiting<V>) => void): void => {
      if (isOver) return;
      isOver = true;
      if (flights.get(key) === flight) flights.delete(key);
      flight.waiting.forEach(tell);
    };
    const fail = (reason: unknown): void => land((one) => one.reject(reason));
    const abort = (reason: unknown): void => {
      stop.abort(reason);
      fail(reason);
    };
    const flight: Flight<V> = { since: performance.now(), waiting: [], abort };
    make(stop).then((made) => {
      if (made.keep && !isOver) keep(key, made.value);
      land((one) => one.resolve(made.value));
    }, fail);
    flights.set(key, flight);
    watch();
    return flight;
  }

  /** One timer for all flights, which stand in the order of their start: most have long landed when it comes to them. */
  function watch(): void {
    if (!deadline || timer) return;
    for (const flight of flights.values()) {
      const left = flight.since + deadline.milliseconds - performance.now();
      if (left <= 0) flight.abort(deadline.refuse());
      else {
        timer = setTimeout(() => {
          timer = undefined;
          watch();
        }, Math.ceil(left)).unref();
        return;
      }
    }
  }

  /** Settles as `flight` does, unless `signal` aborts first. */
  const board = (flight: Flight<V>, signal: StopSignal): Promise<V> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason as Error);
        flight.waiting.splice(flight.waiting.indexOf(waiting), 1);
        if (flight.waiting.length === 0) flight.abort(signal.reason);
      };
      const waiting: Waiting<V> = {
        resolve(value) {
          signal.removeEventListener('abort', leave);
          resolve(value);
        },
        reject(reason) {
          signal.removeEventListener('abort', leave);
          reject(reason as Error);
        },
      };
      flight.waiting.push(waiting);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    });

  return {
    get bytes() {
      return bytes;
    },
    has: (key) => kept.has(key),
    get(key, signal, make) {
      const found = kept.get(key);
      if (!found) return board(flights.get(key) ?? start(key, make), signal);
      kept.delete(key);
      kept.set(key, found);
      return Promise.resolve(found.value);
    },
  };
}
