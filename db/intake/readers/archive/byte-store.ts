/** Bytes that are read at any place: an open file, or what was unpacked from another archive. */
import { fstatSync, readSync } from 'node:fs';
import type { ByteSource } from '../byte-source.ts';
import { largestUnpacked } from './limits.ts';
import { unpacksTooLarge } from './zip-fault.ts';

export interface ByteStore {
  readonly size: number;
  /** As many bytes from a place on, fewer at the end. */
  read(at: number, length: number): Buffer;
}

/** The bytes of an open file. */
export function storeOfFile(descriptor: number): ByteStore {
  return {
    size: fstatSync(descriptor).size,
    read(at, length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(length, 0));
      let have = 0;
      while (have < bytes.length) {
        const count = readSync(descriptor, bytes, have, bytes.length - have, at + have);
        if (count === 0) break;
        have += count;
      }
      return bytes.subarray(0, have);
    },
  };
}

const storeOfBytes = (bytes: Buffer): ByteStore => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});

/** The bytes of a source, held in memory. Throws `ZipFault` where they are too many. */
export async function holdInMemory(source: ByteSource): Promise<ByteStore> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.read()) {
    size += chunk.length;
    if (size > largestUnpacked) throw unpacksTooLarge(size);
    chunks.push(chunk);
  }
  return storeOfBytes(Buffer.concat(chunks));
}

const chunkSize = 65_536;

/** Reads a store from its start, as a source of bytes. */
export class StoreSource implements ByteSource {
  readonly file: string;
  readonly #store: ByteStore;
  taken = 0;

  constructor(file: string, store: ByteStore) {
    this.file = file;
    this.#store = store;
  }

  async *read(): AsyncIterable<Buffer> {
    yield* readRange(this.#store, 0, this.#store.size, (length) => (this.taken += length));
  }
}

/** A range of a store in chunks. */
export async function* readRange(
  store: ByteStore,
  from: number,
  to: number,
  count: (length: number) => void,
): AsyncIterable<Buffer> {
  for (let at = from; at < to; at += chunkSize) {
    const chunk = store.read(at, Math.min(chunkSize, to - at));
    count(chunk.length);
    yield chunk;
    // Lets timers and messages have their turn.
    await new Promise(setImmediate);
  }
}
