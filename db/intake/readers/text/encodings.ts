/** From chunks of bytes to text, whatever the cuts between them. */
import { isAscii, isUtf8 } from 'node:buffer';
import { followersOf } from './bad-byte.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

/** Turns chunks into text, in order. Throws `NotThisEncoding`. */
export interface Decoder {
  decode(chunk: Buffer): string;
  /** What is left at the end. */
  end(): string;
}

export class NotThisEncoding extends Error {
  readonly encoding: Encoding;
  constructor(encoding: Encoding) {
    super(encoding);
    this.encoding = encoding;
  }
}

export function makeDecoder(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new Utf16Decoder(encoding);
  return { decode: encoding === 'iso-8859-1' ? fromLatin1 : fromWindows1252, end: () => '' };
}

/** A character cut in two waits for the next chunk. Plain ASCII, which almost all chunks are, is not looked at twice. */
class Utf8Decoder implements Decoder {
  #waiting: Buffer = Buffer.alloc(0);

  decode(chunk: Buffer): string {
    if (this.#waiting.length === 0 && isAscii(chunk)) return chunk.toString('latin1');
    const bytes = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    const whole = bytes.length - cutOff(bytes);
    const text = bytes.subarray(0, whole);
    if (!isUtf8(text)) throw new NotThisEncoding('utf-8');
    this.#waiting = Buffer.from(bytes.subarray(whole));
    return text.toString('utf8');
  }

  end(): string {
    if (this.#waiting.length > 0) throw new NotThisEncoding('utf-8');
    return '';
  }
}

/** How many bytes at the end begin a character that goes on. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return followersOf(byte) >= back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

class Utf16Decoder implements Decoder {
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(chunk: Buffer): string {
    return this.#try(() => this.#decoder.decode(chunk, { stream: true }));
  }

  end(): string {
    return this.#try(() => this.#decoder.decode());
  }

  #try(decode: () => string): string {
    try {
      return decode();
    } catch {
      throw new NotThisEncoding(this.#encoding);
    }
  }
}

const fromLatin1 = (chunk: Buffer): string => chunk.toString('latin1');

/** The characters of 0x80 to 0x9F; five of the bytes stand for none and stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const fromWindows1252 = (chunk: Buffer): string =>
  // eslint-disable-next-line no-control-regex
  fromLatin1(chunk).replace(/[\u0080-\u009F]/g, (byte) => windows1252[byte.charCodeAt(0) - 0x80]!);
