/**
 * A file as handed in: opened without following links or waiting for pipes, hashed, and known again by what the system says
 * about it. Whatever reads it later notices when it is no longer the same.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { CannotRun } from '../../cannot-run.ts';
import { FileChanged, type ByteSource } from './byte-source.ts';
import type { HandedInFile } from './table.ts';

/** Bytes that are read, and given on, in one go. */
const blockSize = 262_144;
const chunkSize = 65_536;

/** What the system says about a file, in one text. */
async function identify(handle: FileHandle): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Opens a plain file, or nothing else: undefined for a link, folder, pipe or device, and where nothing is there. */
async function openPlain(path: string): Promise<FileHandle | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EMFILE')
      throw new CannotRun(`${path} cannot be opened (${code}).`, 'Give this program permission to read it.', { cause: error });
    return undefined;
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

async function* readBlocks(handle: FileHandle): AsyncIterable<Buffer> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(blockSize), 0, blockSize, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function hash(handle: FileHandle): Promise<string> {
  const sum = createHash('sha256');
  for await (const block of readBlocks(handle)) sum.update(block);
  return sum.digest('hex');
}

export class PlainFile implements HandedInFile, ByteSource {
  readonly name: string;
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  taken = 0;
  readonly #identity: string;
  /** What the last whole reading found: whether the bytes were those that were hashed. */
  #seenSame: boolean | undefined;

  private constructor(name: string, path: string, size: number, sha256: string, identity: string) {
    this.name = name;
    this.file = name;
    this.path = path;
    this.size = size;
    this.sha256 = sha256;
    this.#identity = identity;
  }

  /** The file of a path, hashed; undefined where it is no plain file. */
  static async open(name: string, path: string): Promise<PlainFile | undefined> {
    const handle = await openPlain(path);
    if (!handle) return undefined;
    try {
      const identity = await identify(handle);
      const { size } = await handle.stat();
      const sha256 = await hash(handle);
      return new PlainFile(name, path, size, sha256, identity);
    } finally {
      await handle.close();
    }
  }

  /** Opens the very file that was hashed. Throws `FileChanged`. */
  async reopen(): Promise<FileHandle> {
    const handle = await openPlain(this.path);
    if (handle && (await identify(handle)) === this.#identity) return handle;
    await handle?.close();
    this.#seenSame = false;
    throw new FileChanged();
  }

  async *read(): AsyncIterable<Buffer> {
    const handle = await this.reopen();
    const sum = createHash('sha256');
    try {
      for await (const block of readBlocks(handle)) {
        sum.update(block);
        for (let at = 0; at < block.length; at += chunkSize) {
          const chunk = block.subarray(at, at + chunkSize);
          this.taken += chunk.length;
          yield chunk;
        }
      }
      this.#seenSame = this.#seenSame !== false && sum.digest('hex') === this.sha256;
      if (!this.#seenSame) throw new FileChanged();
    } finally {
      await handle.close();
    }
  }

  /** Whether the file is no longer what it was. Hashes it again where no reading of the whole has done so. */
  async isChanged(): Promise<boolean> {
    try {
      const handle = await this.reopen();
      try {
        return this.#seenSame === undefined ? (await hash(handle)) !== this.sha256 : !this.#seenSame;
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (error instanceof FileChanged) return true;
      throw error;
    }
  }
}
