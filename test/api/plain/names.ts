/**
 * Cursors and ids mean something to the API alone. What they stand for is learned from answers: where plain rows say that the
 * cursor of a certain row stands, there the API has told its name. A name that then stands elsewhere, or a row that is called
 * otherwise, is a difference.
 */
import type { PlainRow, Value } from './rows.ts';

/** What a name stands for, as JSON: `id`, type and key, or `cursor`, list, order, release and key. */
type Meaning = string;

const marks = ['["id",', '["cursor",'];

const isMeaning = (value: unknown): value is Meaning => typeof value === 'string' && marks.some((mark) => value.startsWith(mark));

export const idOf = (type: string, key: readonly Value[]): Meaning => JSON.stringify(['id', type, ...key]);

export interface Place {
  readonly list: string;
  readonly order: string;
  readonly release: string;
}

const placeOf = ({ list, order, release }: Place): string => JSON.stringify(['cursor', list, order, release]).slice(0, -1);

export class Names {
  readonly #meanings = new Map<string, Meaning>();
  readonly #names = new Map<Meaning, string>();
  readonly #rows = new Map<Meaning, PlainRow>();
  /** Names by what they may be used for: `id`, or the place of a cursor. */
  readonly #known = new Map<string, string[]>();

  /** The cursor of a row. */
  cursorOf(place: Place, row: PlainRow, key: readonly Value[]): Meaning {
    const meaning = `${placeOf(place)},${JSON.stringify(key).slice(1)}`;
    this.#rows.set(meaning, row);
    return meaning;
  }

  /** An answer with what its names stand for, as far as they are known or can be learned from the plain answer. */
  read(answer: unknown, plain: unknown): unknown {
    if (typeof answer === 'string') return isMeaning(plain) ? this.#learn(answer, plain) : answer;
    if (Array.isArray(answer)) return answer.map((one, place) => this.read(one, (plain as unknown[] | null)?.[place]));
    if (answer === null || typeof answer !== 'object') return answer;
    const entries = Object.entries(answer);
    return Object.fromEntries(
      entries.map(([key, one]) => [key, this.read(one, (plain as Record<string, unknown> | null)?.[key])]),
    );
  }

  #learn(name: string, meaning: Meaning): string {
    const [kind, list] = JSON.parse(meaning) as [string, string];
    const about = kind === 'id' ? 'id' : list;
    const known = this.#meanings.get(`${about} ${name}`);
    if (known !== undefined || this.#names.has(meaning)) return known ?? name;
    this.#meanings.set(`${about} ${name}`, meaning);
    this.#names.set(meaning, name);
    const use = kind === 'id' ? 'id' : placeUsed(meaning);
    if (!this.#known.has(use)) this.#known.set(use, []);
    this.#known.get(use)!.push(name);
    return meaning;
  }

  /** Type and key behind an id. */
  ofId(id: string): readonly [type: string, ...key: Value[]] | undefined {
    const meaning = this.#meanings.get(`id ${id}`);
    return meaning === undefined ? undefined : ((JSON.parse(meaning) as [string, string, ...Value[]]).slice(1) as [string]);
  }

  /** Row and release behind a cursor of a list. */
  ofCursor(list: string, cursor: string): { readonly row: PlainRow; readonly release: string } {
    const meaning = this.#meanings.get(`${list} ${cursor}`)!;
    return { row: this.#rows.get(meaning)!, release: (JSON.parse(meaning) as string[])[3]! };
  }

  ids(): readonly string[] {
    return this.#known.get('id') ?? [];
  }

  cursors(place: Place): readonly string[] {
    return this.#known.get(placeOf(place)) ?? [];
  }
}

const placeUsed = (meaning: Meaning): string => JSON.stringify((JSON.parse(meaning) as unknown[]).slice(0, 4)).slice(0, -1);
