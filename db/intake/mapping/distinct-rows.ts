/** Rows that were made before, by hashes alone, so that a register of millions needs little memory. */
import { hash } from 'node:crypto';
import { problemAt } from '../checks/place.ts';
import { say, shown, type Problem } from '../problem.ts';
import type { Row } from '../readers/table.ts';
import type { MappedTable } from './mapping.ts';

export class DistinctRows {
  readonly #key: readonly number[];
  readonly #names: string;
  readonly #file: string;
  /** By hash of the key: hash of the content, and the line that it was first made from. */
  readonly #seen = new Map<string, readonly [content: string, line: number]>();

  constructor({ key, header }: MappedTable, file: string) {
    this.#key = key.map((name) => header.indexOf(name));
    this.#names = key.join(', ');
    this.#file = file;
  }

  /** Whether a row is new, was made before, or has the key of another: the problem says so. */
  find(row: Row): 'new' | 'same' | Problem {
    const key = this.#key.map((at) => row.fields[at] ?? '');
    const keyHash = hashOf(key);
    const content = hashOf(row.fields);
    const known = this.#seen.get(keyHash);
    if (known) return known[0] === content ? 'same' : this.#conflict(row.line, key.join(', '), known[1]);
    this.#seen.set(keyHash, [content, row.line]);
    return 'new';
  }

  #conflict(line: number, key: string, first: number): Problem {
    const names = this.#names;
    const message = say(
      `${names} "${shown(key)}" was made from line ${first} with other content. Correct the file, map another column to ${names}, or tell the two apart (slug: mark: always).`,
      `${names} "${shown(key)}" telah dibuat daripada baris ${first} dengan kandungan lain. Betulkan fail, petakan lajur lain kepada ${names}, atau bezakan kedua-duanya (slug: mark: always).`,
    );
    return problemAt({ file: this.#file, line }, { rule: 'mapping-key', value: key, message });
  }
}

/** 128 bits of SHA-256 over the values, each with its length before it. */
const hashOf = (values: readonly string[]): string => {
  let text = '';
  for (const value of values) text += `${value.length}:${value}`;
  return hash('sha256', text, 'base64').slice(0, 22);
};
