/** An answer's bytes in the coding that the client likes best, each coding made once. */
import { createByteCache } from './byte-cache.ts';
import { chooseCoding, encode, type Coding } from './content-coding.ts';
import type { Exchange } from './exchange.ts';

export interface Plain {
  readonly body: string | Uint8Array;
  /** Names the body among all others. */
  readonly hash: () => string;
  /** Whether it will be asked for again. */
  readonly keep: boolean;
}

export interface CodedBody {
  readonly body: string | Uint8Array;
  readonly coding: Coding;
  /** Content-Length and Content-Encoding. */
  readonly headers: Readonly<Record<string, string>>;
}

export type EncodeBody = (exchange: Exchange, plain: Plain) => CodedBody | Promise<CodedBody>;

/** @param cacheBytes most bytes of coded answers kept */
export function createBodyEncoder(cacheBytes: number): EncodeBody {
  const coded = createByteCache<Uint8Array>(cacheBytes, (bytes) => bytes.length);
  const encodeOnce = async ({ signal }: Exchange, { body: plain, hash, keep }: Plain, coding: Coding): Promise<CodedBody> => {
    const body = await coded.get(`${hash()}-${coding}`, signal, async () => ({
      value: await encode(typeof plain === 'string' ? Buffer.from(plain) : plain, coding, 5),
      keep,
    }));
    return { body, coding, headers: { 'content-length': String(body.length), 'content-encoding': coding } };
  };
  return (exchange, plain) => {
    const length = Buffer.byteLength(plain.body);
    const coding = chooseCoding(exchange.headers['accept-encoding'], length);
    if (coding !== 'identity') return encodeOnce(exchange, plain, coding);
    return { body: plain.body, coding, headers: { 'content-length': String(length) } };
  };
}
