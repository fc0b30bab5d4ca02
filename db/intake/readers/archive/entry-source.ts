/** Unpacks one entry of an archive as a stream, held against the size and sum that its directory gives. */
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from '../byte-source.ts';
import { readRange, type ByteStore } from './byte-store.ts';
import type { ZipEntry } from './zip-directory.ts';
import { brokenZip, type ZipFault } from './zip-fault.ts';
import { startOf } from './zip-place.ts';

export class EntrySource implements ByteSource {
  readonly file: string;
  taken = 0;
  readonly #store: ByteStore;
  readonly #entry: ZipEntry;

  /**
   * @param file name in messages
   * @param store the archive
   */
  constructor(file: string, store: ByteStore, entry: ZipEntry) {
    this.file = file;
    this.#store = store;
    this.#entry = entry;
  }

  /** Throws `FormFault` at the latest at the end, where the bytes are not those that were packed. */
  async *read(): AsyncIterable<Buffer> {
    try {
      yield* this.#unpack();
    } catch (error) {
      throw isInflateError(error) ? this.#damaged().of(this.file) : error;
    }
  }

  async *#unpack(): AsyncIterable<Buffer> {
    const { name, method, packed, size, crc } = this.#entry;
    if (method !== 0 && method !== 8)
      throw brokenZip(`"${name}" is packed in an unknown way`, `"${name}" dimampatkan dengan cara yang tidak dikenali`).of(
        this.file,
      );
    const start = startOf(this.#store, this.#entry);
    const bytes = readRange(this.#store, start, start + packed, (length) => (this.taken += length));
    let have = 0;
    let sum = 0;
    for await (const chunk of method === 0 ? bytes : inflate(bytes)) {
      have += chunk.length;
      if (have > size) throw this.#damaged().of(this.file);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (have !== size || sum !== crc) throw this.#damaged().of(this.file);
  }

  #damaged(): ZipFault {
    return brokenZip(`"${this.#entry.name}" is damaged`, `"${this.#entry.name}" rosak`);
  }
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const unpacked = createInflateRaw({ chunkSize: 65_536 });
  const input = Readable.from(packed);
  input.on('error', (error) => unpacked.destroy(error));
  input.pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } finally {
    input.destroy();
    unpacked.destroy();
  }
}

const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
