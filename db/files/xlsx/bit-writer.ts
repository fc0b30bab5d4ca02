/** Bits in the order of RFC 1951: the first bit is the lowest of its byte. */
export class BitWriter {
  #bytes = Buffer.alloc(65_536);
  #length = 0;
  #hold = 0;
  #held = 0;

  /** Up to 16 bits, lowest first. */
  write(value: number, bits: number): void {
    this.#hold |= value << this.#held;
    this.#held += bits;
    while (this.#held >= 8) {
      this.#put(this.#hold & 0xff);
      this.#hold >>>= 8;
      this.#held -= 8;
    }
  }

  /** A Huffman code: highest bit first. */
  writeCode(code: number, bits: number): void {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
    this.write(turned, bits);
  }

  /** Zeros up to the next whole byte. */
  fillByte(): void {
    if (this.#held > 0) this.write(0, 8 - this.#held);
  }

  /** The whole bytes since the last call. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    this.#bytes[this.#length++] = byte;
  }
}
