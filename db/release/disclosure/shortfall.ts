import { reach } from './reach.ts';
import type { System } from './system.ts';
import { sumOf, type Part } from './world.ts';

/** How far the witnesses of a hidden part fall short of its protection interval; 0 where it is safe. */
export function shortfall(system: System, part: Part): number {
  if (!part.protect) return 0;
  const { units, constraint: own } = system.places.get(part)!;
  const far = (direction: 1 | -1, most: number): number => {
    // What is known of the sum itself bounds it too: a large cell is no witness with a small number.
    const amount = Math.min(most, own ? (direction > 0 ? own.up : own.down) : most);
    return amount <= 0 ? 0 : reach({ units, direction, amount, own });
  };
  if ('width' in part.protect) {
    const { width } = part.protect;
    const up = far(1, width);
    return width - up - far(-1, width - up);
  }
  const exact = sumOf(system.world, part);
  const [up, down] = [Math.max(0, part.protect.hi - exact), Math.max(0, exact - part.protect.lo)];
  return up - far(1, up) + (down - far(-1, down));
}
