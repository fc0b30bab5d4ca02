/** What is published of secret numbers, and those numbers: the input of the search for what else must be hidden. */
import type { Interval } from './rules.ts';

/** A sum of units of which a publication tells something. A unit is the number of its place in `World.values`. */
export interface Part {
  readonly units: readonly number[];
  /** What is known of the sum while it is published, and while it is hidden. */
  readonly shown: Interval;
  readonly hidden: Interval;
  /** To within what it may not be found while hidden: this interval, or any of that width. Nothing for a sum of cells. */
  readonly protect?: Interval | { readonly width: number };
}

/** What is published or hidden as one: a cell, or a row of an indicator with its several sums. */
export interface Publication {
  readonly id: string;
  /** What the reader loses with it, as a number to compare. */
  readonly cost: number;
  readonly parts: readonly Part[];
  state: State;
  /** False where an earlier release told the same numbers, or everybody knows them: hiding them hides nothing. */
  readonly isNew: boolean;
  /** Whether it may be hidden alone. A zero that stands may only be withheld with its whole row. */
  readonly canHide: boolean;
  /** Of a cell: the row of the dataset whose cells are withheld together. */
  readonly row?: string | undefined;
  /** A cell of a distribution over a number that is known. */
  readonly isShare: boolean;
  /** In no dataset, and withheld from the first. */
  readonly isUntold: boolean;
}

/**
 * A small cell is hidden as primary, what is hidden beside it as secondary. A withheld one is hidden with its whole row, zeros and
 * all, so that nobody knows which of its cells are small.
 */
export type State = 'published' | 'primary' | 'secondary' | 'withheld';

/** One record: its units, in a row of `values`, and which of them are never smaller than which others. */
export interface SecretRecord {
  readonly first: number;
  readonly size: number;
  /** Pairs of positions, the larger first. */
  readonly atLeast: readonly (readonly [number, number])[];
}

export interface World {
  readonly values: number[];
  readonly records: SecretRecord[];
  readonly publications: Publication[];
}

/** The sum of a part as it is. */
export const sumOf = ({ values }: World, { units }: Part): number => units.reduce((sum, unit) => sum + values[unit]!, 0);

/** Room without end. A number, so that what was added can be taken away again. */
export const plenty = 1e9;

const nothing: Interval = { lo: 0, hi: 2 * plenty };

/** What is known of a part in its publication's state. */
export const knownOf = ({ state }: Publication, part: Part): Interval =>
  state === 'published' ? part.shown : state === 'withheld' ? nothing : part.hidden;

/** Whether a part tells nothing in its publication's state. */
export function isSilent(publication: Publication, part: Part): boolean {
  const { lo, hi } = knownOf(publication, part);
  return lo === 0 && hi >= plenty;
}
