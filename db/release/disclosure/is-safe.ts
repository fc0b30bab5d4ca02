import { reach } from './reach.ts';
import type { System } from './system.ts';
import { sumOf, type Part } from './world.ts';

/** Whether witnesses prove that a hidden part may be anywhere in its protection interval. */
export function isSafe(system: System, part: Part): boolean {
  if (!part.protect) return true;
  const { units, constraint: own } = system.places.get(part)!;
  const far = (direction: 1 | -1, amount: number): number => (amount <= 0 ? 0 : reach({ units, direction, amount, own }));
  if ('width' in part.protect) {
    const { width } = part.protect;
    const up = far(1, width);
    return up >= width || up + far(-1, width - up) >= width;
  }
  const exact = sumOf(system.world, part);
  const [up, down] = [part.protect.hi - exact, exact - part.protect.lo];
  return far(1, up) >= up && far(-1, down) >= down;
}
