/**
 * Deflate (RFC 1951) with fixed codes. The runtime's own zlib packs tighter, and differently from version to version and from
 * machine to machine; files of this project have the same bytes anywhere.
 */
import { BitWriter } from './bit-writer.ts';

const shortestMatch = 4;
const longestMatch = 258;
const farthestMatch = 32_768;
const hashBits = 15;
const endOfBlock = 256;

/** Packs a text of bytes piece by piece: what the pieces give, in order, and then `end`, is one deflate stream. */
export class Deflater {
  readonly #bits = new BitWriter();

  /** One block; earlier pieces are not looked back to, so pieces should be large. */
  push(bytes: Buffer): Buffer {
    this.#openBlock(false);
    const newest = new Int32Array(1 << hashBits).fill(-farthestMatch - 1);
    for (let at = 0; at < bytes.length;) {
      const from = at + shortestMatch <= bytes.length ? replaceNewest(newest, bytes, at) : -farthestMatch - 1;
      const length = at - from <= farthestMatch ? matchLength(bytes, from, at) : 0;
      if (length < shortestMatch) this.#writeSymbol(bytes[at++]!);
      else {
        this.#writeLength(length);
        this.#writeDistance(at - from);
        at += length;
      }
    }
    this.#writeSymbol(endOfBlock);
    return this.#bits.take();
  }

  end(): Buffer {
    this.#openBlock(true);
    this.#writeSymbol(endOfBlock);
    this.#bits.fillByte();
    return this.#bits.take();
  }

  #openBlock(last: boolean): void {
    this.#bits.write(last ? 1 : 0, 1);
    this.#bits.write(1, 2);
  }

  /** Literals and lengths, codes of 3.2.6. */
  #writeSymbol(symbol: number): void {
    if (symbol < 144) this.#bits.writeCode(0x30 + symbol, 8);
    else if (symbol < 256) this.#bits.writeCode(0x190 + symbol - 144, 9);
    else if (symbol < 280) this.#bits.writeCode(symbol - 256, 7);
    else this.#bits.writeCode(0xc0 + symbol - 280, 8);
  }

  /** Symbols 257 to 284: the two bits after the first one choose among four, the rest stand as they are. */
  #writeLength(length: number): void {
    const value = length - 3;
    if (length === longestMatch) return this.#writeSymbol(285);
    if (value < 8) return this.#writeSymbol(257 + value);
    const rest = 29 - Math.clz32(value);
    this.#writeSymbol(257 + 4 * rest + (value >> rest));
    this.#bits.write(value & ((1 << rest) - 1), rest);
  }

  /** As lengths, with one bit that chooses. */
  #writeDistance(distance: number): void {
    const value = distance - 1;
    if (value < 4) return this.#bits.writeCode(value, 5);
    const rest = 30 - Math.clz32(value);
    this.#bits.writeCode(2 * rest + (value >> rest), 5);
    this.#bits.write(value & ((1 << rest) - 1), rest);
  }
}

/** Where four bytes like those at `at` stood last, as far as is known; they now stand at `at`. */
function replaceNewest(newest: Int32Array, bytes: Buffer, at: number): number {
  const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  const hash = Math.imul(four, 0x9e3779b1) >>> (32 - hashBits);
  const before = newest[hash]!;
  newest[hash] = at;
  return before;
}

function matchLength(bytes: Buffer, from: number, at: number): number {
  const most = Math.min(longestMatch, bytes.length - at);
  let length = 0;
  while (length < most && bytes[from + length] === bytes[at + length]) length++;
  return length;
}
