/** Unpacks gzip as a stream. What unpacks to too much is refused as soon as that shows. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { say } from '../problem.ts';
import type { ByteSource } from './byte-source.ts';
import { faultAt, FormFault } from './form-fault.ts';

export interface UnpackLimits {
  /** Bytes at most that a file may unpack to. */
  readonly largest: number;
  /** How many times as large as its packed bytes it may become, beyond the first megabytes. */
  readonly ratio: number;
}

const gzipLimits: UnpackLimits = { largest: 1_000_000_000, ratio: 250 };

/** Below this size any ratio is fine: a short text of one letter packs to almost nothing. */
const ratioMatters = 20_000_000;

export class GunzipSource implements ByteSource {
  readonly #packed: ByteSource;
  readonly #limits: UnpackLimits;

  constructor(packed: ByteSource, limits: Partial<UnpackLimits> = {}) {
    this.#packed = packed;
    this.#limits = { ...gzipLimits, ...limits };
  }

  get file(): string {
    return this.#packed.file;
  }

  get taken(): number {
    return this.#packed.taken;
  }

  async *read(): AsyncIterable<Buffer> {
    const gunzip = createGunzip({ chunkSize: 65_536 });
    let packed = 0;
    const input = Readable.from(
      counting(this.#packed.read(), (length) => (packed += length)),
      { objectMode: true },
    );
    input.on('error', (error) => gunzip.destroy(error));
    input.pipe(gunzip);
    let size = 0;
    try {
      for await (const chunk of gunzip as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > this.#limits.largest || (size > ratioMatters && size > gunzip.bytesWritten * this.#limits.ratio))
          throw this.#tooLarge(size);
        yield chunk;
      }
      // What is left shows whether something follows the end.
      input.unpipe();
      for await (const _rest of input);
    } catch (error) {
      throw isZlibError(error) ? this.#damaged('it is cut off or damaged', 'terpotong atau rosak') : error;
    } finally {
      input.destroy();
      gunzip.destroy();
    }
    if (gunzip.bytesWritten < packed) throw this.#damaged('something follows its end', 'ada sesuatu selepas penghujungnya');
  }

  #tooLarge(size: number): FormFault {
    const most = this.#limits.largest / 1e6;
    const reached = Math.round(size / 1e6);
    return faultAt(
      { file: this.file, line: null },
      'unpacks-too-large',
      say(
        `unpacks to more than ${reached} MB; ${most} MB, and ${this.#limits.ratio} times its own size, is the most. Hand it in without gzip.`,
        `menjadi lebih daripada ${reached} MB apabila dibuka; had tertinggi ialah ${most} MB, dan ${this.#limits.ratio} kali saiznya sendiri. Serahkan tanpa gzip.`,
      ),
    );
  }

  #damaged(en: string, ms: string): FormFault {
    return faultAt(
      { file: this.file, line: null },
      'not-this-format',
      say(
        `cannot be unpacked with gzip (${en}). Compress it again.`,
        `tidak dapat dibuka dengan gzip (${ms}). Mampatkan semula.`,
      ),
    );
  }
}

async function* counting(chunks: AsyncIterable<Buffer>, count: (length: number) => void): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_|^ERR_/.test(String(error.code));
