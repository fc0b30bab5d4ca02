/**
 * Records that stand in the same publications cannot be told apart by any of them, so they count as one. Tens of thousands of
 * records become a few thousand; their inequalities hold for the sums, and sums that keep them can always be shared out again.
 */
import type { World } from './world.ts';

export interface Merged {
  /** The merged unit of each unit. */
  readonly unitOf: readonly number[];
  readonly values: readonly number[];
  /** Pairs of merged units, the larger first. */
  readonly relations: readonly (readonly [number, number])[];
}

export function mergeUnits(world: World): Merged {
  const kindOf = sortOut(world);
  const firstOf = new Map<string | number, number>();
  const unitOf = new Array<number>(world.values.length);
  const values: number[] = [];
  const relations: [number, number][] = [];
  for (const { first, size, atLeast } of world.records) {
    const signature = size === 1 ? kindOf[first]! : `${kindOf.subarray(first, first + size).join()}|${atLeast.join(';')}`;
    let start = firstOf.get(signature);
    if (start === undefined) {
      start = values.length;
      firstOf.set(signature, start);
      for (let i = 0; i < size; i += 1) values.push(0);
      for (const [larger, smaller] of atLeast) relations.push([start + larger, start + smaller]);
    }
    for (let i = 0; i < size; i += 1) {
      unitOf[first + i] = start + i;
      values[start + i]! += world.values[first + i]!;
    }
  }
  return { unitOf, values, relations };
}

/** A number for each unit, the same for units in the same parts: each part tells those in it from those that are not. */
function sortOut({ values, publications }: World): Int32Array {
  const kinds = new Int32Array(values.length);
  let next = 1;
  for (const { parts } of publications)
    for (const { units } of parts) {
      if (units.length === 1) {
        kinds[units[0]!] = next++;
        continue;
      }
      const inside = new Map<number, number>();
      for (const unit of units) {
        let kind = inside.get(kinds[unit]!);
        if (kind === undefined) inside.set(kinds[unit]!, (kind = next++));
        kinds[unit] = kind;
      }
    }
  return kinds;
}
