/** Writes a file piece by piece and says what was written. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';

/** A file of a release. `path` is relative to the release's folder, `sha256` in hex. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows without the header; absent where a file has none. */
  readonly rows?: number;
}

/** Writes the pieces in order; each is on disk when this resolves. */
export async function writeFile(
  folder: string,
  name: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await using file = await open(path.join(folder, name), 'w');
  for await (const piece of pieces) {
    const chunk = Buffer.from(piece, 'utf8');
    hash.update(chunk);
    bytes += chunk.length;
    await file.appendFile(chunk);
  }
  await file.sync();
  return { path: name, bytes, sha256: hash.digest('hex') };
}
