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

interface Flight<V> {
  readonly promise: Promise<Made<V>>;
  /** Gives the making up. */
  abort(reason: unknown): void;
  readonly since: number;
  waiting: number;
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
    const { promise, resolve, reject } = Promise.withResolvers<Made<V>>();
    const abort = (reason: unknown): void => {
      stop.abort(reason);
      reject(reason);
    };
    const flight: Flight<V> = { promise, abort, since: performance.now(), waiting: 0 };
    const land = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    promise.then((made) => {
      if (made.keep) keep(key, made.value);
      land();
    }, land);
    make(stop).then(resolve, reject);
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
  const board = (key: string, flight: Flight<V>, signal: StopSignal): Promise<V> =>
    new Promise((resolve, reject) => {
      flight.waiting += 1;
      const leave = (): void => {
        flight.waiting -= 1;
        if (flight.waiting > 0 || flights.get(key) !== flight) return;
        flights.delete(key);
        flight.abort(signal.reason);
      };
      const abort = (): void => {
        reject(signal.reason as Error);
        leave();
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      flight.promise.then(
        ({ value }) => {
          signal.removeEventListener('abort', abort);
          resolve(value);
        },
        (error: unknown) => {
          signal.removeEventListener('abort', abort);
          reject(error);
        },
      );
    });

  return {
    get bytes() {
      return bytes;
    },
    has: (key) => kept.has(key),
    get(key, signal, make) {
      const found = kept.get(key);
      if (!found) return board(key, flights.get(key) ?? start(key, make), signal);
      kept.delete(key);
      kept.set(key, found);
      return Promise.resolve(found.value);
    },
  };
}
