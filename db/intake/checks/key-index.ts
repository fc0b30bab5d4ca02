/**
 * Which keys a file has brought, in 24 bytes a key: a million keys as text would fill the memory that is allowed. A key is known
 * by 64 bits of it; two different keys among a million have the same bits once in 37 million files, and the table's own unique
 * key would still refuse to lose one of them.
 */
export class KeyIndex {
  #slots = new Int32Array(1 << 10);
  #lines = new Int32Array(1 << 9);
  #keys = new Uint32Array(1 << 10);
  #contents = new Uint32Array(1 << 10);
  #size = 0;

  /**
   * Remembers a key with the line and the content of its row.
   *
   * @returns undefined at the first time, else the line where the key stood and whether its content was the same
   */
  add(key: string, line: number, content = ''): { readonly line: number; readonly same: boolean } | undefined {
    const [high, low] = [hash(key, 0x9747b28c), hash(key, 0x1b873593)];
    const slot = this.#find(high, low);
    const known = this.#slots[slot]! - 1;
    const [contentHigh, contentLow] = [hash(content, 0x85ebca6b), hash(content, 0xc2b2ae35)];
    if (known >= 0)
      return {
        line: this.#lines[known]!,
        same: this.#contents[2 * known] === contentHigh && this.#contents[2 * known + 1] === contentLow,
      };
    if (this.#size === this.#lines.length) this.#grow();
    this.#slots[this.#find(high, low)] = this.#size + 1;
    this.#lines[this.#size] = line;
    this.#keys.set([high, low], 2 * this.#size);
    this.#contents.set([contentHigh, contentLow], 2 * this.#size);
    this.#size++;
    return undefined;
  }

  has(key: string): boolean {
    return this.#slots[this.#find(hash(key, 0x9747b28c), hash(key, 0x1b873593))] !== 0;
  }

  /** The slot of a key, or the free one where it belongs. */
  #find(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]! - 1;
      if (known < 0 || (this.#keys[2 * known] === high && this.#keys[2 * known + 1] === low)) return slot;
    }
  }

  #grow(): void {
    const wider = <A extends Int32Array | Uint32Array>(old: A, fresh: A): A => (fresh.set(old), fresh);
    this.#lines = wider(this.#lines, new Int32Array(2 * this.#lines.length));
    this.#keys = wider(this.#keys, new Uint32Array(2 * this.#keys.length));
    this.#contents = wider(this.#contents, new Uint32Array(2 * this.#contents.length));
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let index = 0; index < this.#size; index++)
      this.#slots[this.#find(this.#keys[2 * index]!, this.#keys[2 * index + 1]!)] = index + 1;
  }
}

/** MurmurHash3 of the UTF-16 units, 32 bits (Austin Appleby, public domain). */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let at = 0; at < text.length; at++) {
    let k = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h ^= k;
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
