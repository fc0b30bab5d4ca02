/** What is wrong with a mapping file, each with its place. */
import { isCollection, isMap, isScalar, LineCounter, type Document, type Node } from 'yaml';
import { CannotRun } from '../../cannot-run.ts';
import { say, shown, visible, type Message, type Problem } from '../problem.ts';

/** The way to a value: keys of mappings and indexes of lists. */
export type Way = readonly (string | number)[];

/** The mapping file is refused: `problems` names every fault, `message` all of them in English. */
export class MappingRefused extends CannotRun {
  readonly problems: readonly Problem[];
  constructor(file: string, problems: readonly Problem[]) {
    super(
      [`${file} is not a mapping that can be used:`, ...problems.map(({ message }) => `  ${message.en}`)].join('\n'),
      'Correct the mapping file; nothing was read or loaded. How one is written: db/intake/mapping/README.md.',
    );
    this.name = 'MappingRefused';
    this.problems = problems;
  }
}

/** Collects the faults of one mapping file in the order of its lines. */
export class MappingFaults {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #found: { readonly offset: number; readonly problem: Problem }[] = [];

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @param value as it is written in the file; null where something is missing */
  add(offset: number, value: string | null, message: Message): void {
    const { line, col } = this.#lines.linePos(offset);
    const problem: Problem = {
      file: this.#file,
      line: Math.max(line, 1),
      column: String(Math.max(col, 1)),
      rule: 'mapping-file',
      value: value === null ? null : shown(value),
      message: say(
        `${this.#file}, line ${Math.max(line, 1)}, column ${Math.max(col, 1)}: ${visible(message.en)}`,
        `${this.#file}, baris ${Math.max(line, 1)}, lajur ${Math.max(col, 1)}: ${visible(message.ms)}`,
      ),
    };
    this.#found.push({ offset, problem });
  }

  /** Throws `MappingRefused` where anything was found. */
  refuse(): void {
    if (!this.any) return;
    const sorted = this.#found.toSorted((a, b) => a.offset - b.offset);
    throw new MappingRefused(
      this.#file,
      sorted.map(({ problem }) => problem),
    );
  }
}

/** Where in the text the value at the end of a way begins; of a key with `key`. Falls back on what stands around it. */
export function offsetOf(document: Document, way: Way, key = false): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of way.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    if (key && index === way.length - 1 && pair) return (pair.key as Node).range?.[0] ?? offset;
    const next = isCollection(node) ? (pair ? pair.value : node.get(step, true)) : undefined;
    if (!next) return pair ? ((pair.key as Node).range?.[0] ?? offset) : offset;
    node = next as Node;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
