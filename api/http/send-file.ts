/** A file as an answer: its content coding, entity tag and range. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createByteCache, type ByteCache } from './byte-cache.ts';
import { readRange, type ByteRange } from './byte-range.ts';
import { chooseCoding, encode, type Coding } from './content-coding.ts';
import { etagOf } from './etag.ts';
import type { Exchange, Reply } from './exchange.ts';
import type { FoundFile } from './find-file.ts';
import { isCompressible, mediaTypeOf } from './media-type.ts';
import { Refusal } from './refusal.ts';

/** A larger file is streamed as it lies. */
const memoryBytes = 8_388_608;
/** Up to this size Brotli works at full quality: it is done once a file. */
const fullQualityBytes = 262_144;

export interface FileSender {
  /** The whole file, or what Range and If-Range ask of it. */
  send(exchange: Exchange, found: FoundFile, headers: Record<string, string>): Promise<Reply>;
  read(found: FoundFile, coding: Coding): Promise<Uint8Array>;
}

export function createFileSender(cacheBytes: number): FileSender {
  const representations: ByteCache<Uint8Array> = createByteCache(cacheBytes, (bytes) => bytes.length);
  const hashes: ByteCache<string> = createByteCache(4_194_304, (hash) => hash.length);
  const never = new AbortController().signal;

  const read = (found: FoundFile, coding: Coding): Promise<Uint8Array> =>
    representations.get(`${coding}\0${found.identity}`, never, async () => ({
      value:
        coding === 'identity' ? await readFile(found.file) : await encode(await read(found, 'identity'), coding, quality(found)),
      keep: true,
    }));

  const hash = (found: FoundFile): Promise<string> =>
    hashes.get(found.identity, never, async () => ({ value: await hashFile(found), keep: true }));

  async function send(exchange: Exchange, found: FoundFile, headers: Record<string, string>): Promise<Reply> {
    const type = mediaTypeOf(found.file);
    const own = { 'content-type': type, 'accept-ranges': 'bytes', ...headers };
    const compressible = isCompressible(type) && found.size <= memoryBytes;
    const vary: Record<string, string> = compressible ? { vary: 'Accept-Encoding' } : {};
    const plainTag = etagOf(await hash(found), 'identity');
    const range = exchange.method === 'GET' ? rangeOf(exchange, found.size, plainTag) : undefined;
    if (range) return sendRange(found, range, { ...own, ...vary, etag: plainTag });

    const coding = compressible ? chooseCoding(exchange.headers['accept-encoding'], found.size) : 'identity';
    const etag = etagOf(await hash(found), coding);
    if (found.size > memoryBytes) {
      const length = { 'content-length': String(found.size) };
      return { status: 200, headers: { ...own, ...length, etag }, body: () => createReadStream(found.file) };
    }
    const body = await read(found, coding);
    const encoding: Record<string, string> = coding === 'identity' ? {} : { 'content-encoding': coding };
    return { status: 200, headers: { ...own, ...vary, ...encoding, 'content-length': String(body.length), etag }, body };
  }

  return { send, read };
}

const quality = (found: FoundFile): number => (found.size <= fullQualityBytes ? 11 : 6);

async function hashFile(found: FoundFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(found.file)) hash.update(chunk as Buffer);
  return hash.digest('base64url').slice(0, 27);
}

/** If-Range compares strongly (RFC 9110, section 13.1.5): with any other tag, or a date, the whole file is sent. */
function rangeOf({ headers }: Exchange, size: number, etag: string): ByteRange | 'unsatisfiable' | undefined {
  const condition = headers['if-range'];
  return condition === undefined || condition === etag ? readRange(headers.range, size) : undefined;
}

function sendRange(found: FoundFile, range: ByteRange | 'unsatisfiable', headers: Record<string, string>): Reply {
  if (range === 'unsatisfiable') {
    const message = `The file has ${found.size} bytes; the range asked for lies beyond them.`;
    const { 'content-type': _type, 'cache-control': _cache, ...own } = headers;
    throw new Refusal('RANGE_NOT_SATISFIABLE', message, { ...own, 'content-range': `bytes */${found.size}` });
  }
  const { start, end } = range;
  const own = { 'content-range': `bytes ${start}-${end}/${found.size}`, 'content-length': String(end - start + 1) };
  return { status: 206, headers: { ...headers, ...own }, body: () => createReadStream(found.file, { start, end }) };
}
