/** A map that keeps the entries used most recently. */
export class Recent<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #most: number;
  readonly #sizeOf: (value: Value) => number;
  #size = 0;
  #newest: Key | undefined;

  /** @param most how many entries; where `sizeOf` says how large each is, how large all may be together */
  constructor(most: number, sizeOf: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  /** The value of the key, made when it is not there. What throws is not kept. */
  get(key: Key, make: () => Value): Value {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      if (key === this.#newest) return known;
      this.#entries.delete(key);
      this.#entries.set(key, known);
      this.#newest = key;
      return known;
    }
    const value = make();
    this.#entries.set(key, value);
    this.#newest = key;
    this.#size += this.#sizeOf(value);
    for (const [oldest, old] of this.#entries) {
      if (this.#size <= this.#most) break;
      this.#entries.delete(oldest);
      this.#size -= this.#sizeOf(old);
    }
    return value;
  }
}
