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
  readonly controller: AbortController;
  waiting: number;
}

export interface ByteCache<V> {
  /** Rejects with the reason of `signal` when that aborts. */
  get(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<Made<V>>): Promise<V>;
  has(key: string): boolean;
  readonly bytes: number;
}

export function createByteCache<V>(maxBytes: number, sizeOf: (value: V) => number): ByteCache<V> {
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
    const promise = make(controller.signal).then((made) => {
      if (made.keep) keep(key, made.value);
      return made;
    });
    const flight: Flight<V> = { promise, controller, waiting: 0 };
    const land = () => void (flights.get(key) === flight && flights.delete(key));
    promise.then(land, land);
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
          flight.controller.abort(signal.reason);
        }
      }
    },
  };
}

/** Settles as `promise` does, unless `signal` aborts first. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
