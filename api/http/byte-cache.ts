/**
 * A bounded memory of finished answers with single flight: while an answer is being made, everybody who asks for the same
 * one waits for it. The least recently used is dropped first. The making is aborted once nobody waits any more.
 */
export interface Made<V> {
  readonly value: V;
  /** False: handed to those who wait, and forgotten. */
  readonly keep: boolean;
}

interface Flight<V> {
  readonly promise: Promise<Made<V>>;
  /** Gives the making up. */
  abort(reason: unknown): void;
  waiting: number;
}

export interface ByteCache<V> {
  /** Rejects with the reason of `signal` when that aborts, and with what the deadline refuses with when the time is up. */
  get(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<Made<V>>): Promise<V>;
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

  function start(key: string, make: (signal: AbortSignal) => Promise<Made<V>>): Flight<V> {
    const controller = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<Made<V>>();
    const abort = (reason: unknown): void => {
      controller.abort(reason);
      reject(reason);
    };
    const flight: Flight<V> = { promise, abort, waiting: 0 };
    const timer = deadline && setTimeout(() => abort(deadline.refuse()), deadline.milliseconds);
    const land = (): void => {
      clearTimeout(timer);
      if (flights.get(key) === flight) flights.delete(key);
    };
    promise.then((made) => {
      if (made.keep) keep(key, made.value);
      land();
    }, land);
    make(controller.signal).then(resolve, reject);
    flights.set(key, flight);
    return flight;
  }

  return {
    get bytes() {
      return bytes;
    },
    has: (key) => kept.has(key),
    async get(key, signal, make) {
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return found.value;
      }
      const flight = flights.get(key) ?? start(key, make);
      flight.waiting += 1;
      try {
        return (await orAborted(flight.promise, signal)).value;
      } finally {
        flight.waiting -= 1;
        if (flight.waiting === 0 && flights.get(key) === flight) {
          flights.delete(key);
          flight.abort(signal.reason);
        }
      }
    },
  };
}

/** Settles as `promise` does, unless `signal` aborts first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    const stopListening = (): void => signal.removeEventListener('abort', onAbort);
    promise.then(
      (value) => {
        stopListening();
        resolve(value);
      },
      (error: unknown) => {
        stopListening();
        reject(error);
      },
    );
  });
}
