/** The rows of a submission by record, beside what was kept before. */
import { keyOf } from './checks/keys.ts';
import type { KeptRow } from './checks/rows.ts';
import { recordByName } from '../records/index.ts';

export interface Registers {
  /** Rows that this submission brings; empty for a record that it does not. */
  rows(record: string): readonly KeptRow[];
  /** Rows that stand once the submission is loaded. Those kept before have line 0. */
  standing(record: string): readonly KeptRow[];
  /** Keys of one column that stand once the submission is loaded; undefined where they could not be read. */
  ids(record: string): ReadonlySet<string> | undefined;
  /** Whether the submission holds a file of this record that could not be read whole. */
  isBroken(record: string): boolean;
}

type Rows = ReadonlyMap<string, readonly KeptRow[]>;

export interface Standing {
  readonly brought: Rows;
  readonly kept: Rows;
  readonly partial: boolean;
  /** Records whose file could not be read whole: what depends on them is not judged. */
  readonly broken: ReadonlySet<string>;
}

/** A full submission replaces the registers that it brings; a partial one adds to them and changes them. */
export function registersOf({ brought, kept, partial, broken }: Standing): Registers {
  const standing = new Map<string, readonly KeptRow[]>();
  const ids = new Map<string, ReadonlySet<string>>();
  const merged = (record: string): readonly KeptRow[] => {
    const [own, before] = [brought.get(record), kept.get(record) ?? []];
    if (!own) return before;
    if (!partial) return own;
    const { key } = recordByName.get(record)!;
    const keys = new Set(own.map((row) => keyOf(row, key)));
    return [...before.filter((row) => !keys.has(keyOf(row, key))), ...own];
  };
  return {
    rows: (record) => brought.get(record) ?? [],
    standing: (record) => remember(standing, record, merged),
    isBroken: (record) => broken.has(record),
    ids(record) {
      if (broken.has(record)) return undefined;
      const column = recordByName.get(record)!.key[0]!;
      return remember(ids, record, () => new Set(this.standing(record).map((row) => row.values[column]!)));
    },
  };
}

function remember<Value>(known: Map<string, Value>, name: string, make: (name: string) => Value): Value {
  const value = known.get(name) ?? make(name);
  known.set(name, value);
  return value;
}
