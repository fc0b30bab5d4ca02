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
  const places: number[][] = world.values.map(() => []);
  let part = 0;
  for (const { parts } of world.publications)
    for (const { units } of parts) {
      for (const unit of units) places[unit]!.push(part);
      part += 1;
    }
  const firstOf = new Map<string, number>();
  const merged = { unitOf: new Array<number>(world.values.length), values: [] as number[], relations: [] as [number, number][] };
  for (const { first, size, atLeast } of world.records) {
    const signature = `${places.slice(first, first + size).join(';')}|${atLeast.join(';')}`;
    let start = firstOf.get(signature);
    if (start === undefined) {
      start = merged.values.length;
      firstOf.set(signature, start);
      for (let i = 0; i < size; i += 1) merged.values.push(0);
      for (const [larger, smaller] of atLeast) merged.relations.push([start + larger, start + smaller]);
    }
    for (let i = 0; i < size; i += 1) {
      merged.unitOf[first + i] = start + i;
      merged.values[start + i]! += world.values[first + i]!;
    }
  }
  return merged;
}
