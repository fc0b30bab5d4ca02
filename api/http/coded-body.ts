/** An answer's bytes in the coding that the client likes best, each coding made once. */
import { createByteCache } from './byte-cache.ts';
import { chooseCoding, encode } from './content-coding.ts';
import { etagOf } from './etag.ts';
import type { Exchange } from './exchange.ts';

export interface Plain {
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly hash: string;
  /** Whether it will be asked for again. */
  readonly keep: boolean;
}

export interface CodedBody {
  readonly body: Uint8Array;
  /** Content-Length, Content-Encoding and the entity tag of this coding. */
  readonly headers: Record<string, string>;
}

export type EncodeBody = (exchange: Exchange, plain: Plain) => Promise<CodedBody>;

/** @param cacheBytes most bytes of coded answers kept */
export function createBodyEncoder(cacheBytes: number): EncodeBody {
  const coded = createByteCache<Uint8Array>(cacheBytes, (bytes) => bytes.length);
  return async ({ headers, signal }, { bytes, hash, keep }) => {
    const coding = chooseCoding(headers['accept-encoding'], bytes.length);
    const body = await coded.get(`${hash}-${coding}`, signal, async () => ({
      value: await encode(bytes, coding, 5),
      keep: keep && coding !== 'identity',
    }));
    const encoding: Record<string, string> = coding === 'identity' ? {} : { 'content-encoding': coding };
    return { body, headers: { 'content-length': String(body.length), ...encoding, etag: etagOf(hash, coding) } };
  };
}
