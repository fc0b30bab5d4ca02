/** Hides what must be hidden beside the primary cells, until each hidden cell has a witness at both ends of its interval. */
import { isSafe } from './is-safe.ts';
import { buildSystem, updateRoom, type System, type Unit } from './system.ts';
import type { Part, Publication, World } from './world.ts';

/** What was done: the secondary cells are marked in the world. */
export interface Protection {
  /** Hidden publications for which no witness was found, and nothing that this release publishes is left to hide. */
  readonly unproved: readonly string[];
}

/** Marks as secondary whatever must be hidden. The hidden cells are looked at in their order, so the outcome is always the same. */
export function protect(world: World): Protection {
  const system = buildSystem(world);
  const queue = world.publications.filter(({ state }) => state !== 'published');
  const doubtful: (readonly [Publication, Part])[] = [];
  // The queue grows while it is gone through.
  for (const publication of queue)
    for (const part of publication.parts) {
      if (isSafe(system, part)) continue;
      const hidden = hideUntilSafe(system, part);
      if (hidden) queue.push(...hidden);
      else doubtful.push([publication, part]);
    }
  // What was hidden for others may have helped them.
  const unproved = doubtful.filter(([, part]) => !isSafe(system, part)).map(([{ id }]) => id);
  return { unproved: [...new Set(unproved)] };
}

/** Hides the cheapest first, until the part is safe; then shows again what was not needed, the dearest first. */
function hideUntilSafe(system: System, part: Part): Publication[] | undefined {
  const hidden: Publication[] = [];
  let isProved = false;
  for (const candidate of candidatesFor(system, part)) {
    setState(system, candidate, 'secondary');
    hidden.push(candidate);
    isProved = isSafe(system, part);
    if (isProved) break;
  }
  const isNeeded = (candidate: Publication): boolean => {
    setState(system, candidate, 'published');
    if (!isProved || isSafe(system, part)) return false;
    setState(system, candidate, 'secondary');
    return true;
  };
  const needed = hidden.toReversed().filter(isNeeded);
  return isProved ? needed : undefined;
}

/** Sums of more units than this are no help: any other cell is too little of them. */
const closeSum = 60;
const mostNeighbours = 40;

/** What is published of the part's units, and of those that stand in a small sum with them, the cheapest first. */
function candidatesFor(system: System, part: Part): Publication[] {
  const own = publicationsOf(system, new Set(system.places.get(part)!.units));
  const beside = new Set(
    own
      .flatMap(({ parts }) => parts.map((one) => system.places.get(one)!.units))
      .filter(({ length }) => length <= closeSum)
      .flat(),
  );
  const neighbours = cheapestFirst(publicationsOf(system, beside)).slice(0, mostNeighbours);
  return cheapestFirst([...new Set([...own, ...neighbours])]);
}

const publicationsOf = (system: System, units: ReadonlySet<Unit>): Publication[] =>
  system.world.publications.filter(({ parts }) =>
    parts.some((part) => system.places.get(part)!.units.some((unit) => units.has(unit))),
  );

const cheapestFirst = (publications: readonly Publication[]): Publication[] =>
  publications
    .filter(({ state, canHide }) => state === 'published' && canHide)
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));

function setState(system: System, publication: Publication, state: Publication['state']): void {
  publication.state = state;
  updateRoom(system, publication);
}
