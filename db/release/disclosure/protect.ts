/** Hides what must be hidden beside the primary cells, until each hidden cell has a witness at both ends of its interval. */
import { shortfall } from './shortfall.ts';
import { buildSystem, updateRoom, type System, type Unit } from './system.ts';
import { withholdAround, withholdEmptied } from './withhold.ts';
import type { Part, Publication, World } from './world.ts';

/**
 * Hides whatever must be hidden. The hidden cells are looked at in their order, so the outcome is always the same. Then each cell has
 * its witnesses, or the release tells nothing new that bears on it.
 */
export function protect(world: World): void {
  const system = buildSystem(world);
  let queue = world.publications.filter(({ state }) => state !== 'published');
  while (queue.length > 0) {
    const doubtful = settle(system, queue);
    queue = [...doubtful.flatMap((part) => withholdAround(system, part)), ...withholdEmptied(system)];
  }
}

/** Hides beside the parts of hidden publications, and beside what is hidden for them; gives those for which that is too little. */
function settle(system: System, hidden: readonly Publication[]): Part[] {
  const queue = [...hidden];
  const doubtful: Part[] = [];
  // The queue grows while it is gone through.
  for (const publication of queue)
    for (const part of publication.parts) {
      if (shortfall(system, part) === 0) continue;
      queue.push(...hideAround(system, part));
      if (shortfall(system, part) > 0) doubtful.push(part);
    }
  return doubtful;
}

/** Hides all around the part, then shows again whatever makes no difference to it, the dearest first. */
function hideAround(system: System, part: Part): Publication[] {
  const candidates = candidatesFor(system, part);
  setStates(system, candidates, 'secondary');
  return showUnneeded(system, { part, least: shortfall(system, part) }, candidates);
}

interface Aim {
  readonly part: Part;
  /** The shortfall with all hidden: it must not grow. */
  readonly least: number;
}

/** Of hidden publications those that must stay hidden; the others are shown, in halves as long as that can be. */
function showUnneeded(system: System, aim: Aim, hidden: readonly Publication[]): Publication[] {
  if (hidden.length === 0) return [];
  setStates(system, hidden, 'published');
  if (shortfall(system, aim.part) <= aim.least) return [];
  setStates(system, hidden, 'secondary');
  if (hidden.length === 1) return [...hidden];
  const half = Math.ceil(hidden.length / 2);
  return [hidden.slice(0, half), hidden.slice(half)].flatMap((own) => showUnneeded(system, aim, own));
}

/** Sums of more units are no help: any other cell is too little of them. */
const closeSum = 60;
/** How many small sums lie between a hidden cell and what may be hidden for it: it, a partner, and that one's partner. */
const distance = 2;
const mostNeighbours = 400;

/** What is published of the part's units, and of those that stand in small sums with them, the dearest first. */
function candidatesFor(system: System, part: Part): Publication[] {
  const own = publicationsOf(system, new Set(system.places.get(part)!.units));
  const candidates = new Set(own);
  let round = own;
  for (let step = 0; step < distance; step += 1) {
    round = publicationsOf(system, besideIn(system, round)).filter((one) => !candidates.has(one));
    for (const one of cheapestFirst(round).slice(0, mostNeighbours)) candidates.add(one);
  }
  return cheapestFirst([...candidates]).reverse();
}

const besideIn = (system: System, publications: readonly Publication[]): Set<Unit> =>
  new Set(
    publications
      .flatMap(({ parts }) => parts.map((part) => system.places.get(part)!.units))
      .filter(({ length }) => length <= closeSum)
      .flat(),
  );

const publicationsOf = (system: System, units: ReadonlySet<Unit>): Publication[] =>
  system.world.publications.filter(({ parts }) =>
    parts.some((part) => system.places.get(part)!.units.some((unit) => units.has(unit))),
  );

const cheapestFirst = (publications: readonly Publication[]): Publication[] =>
  publications
    .filter(({ state, canHide }) => state === 'published' && canHide)
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));

function setStates(system: System, publications: readonly Publication[], state: Publication['state']): void {
  for (const publication of publications) {
    publication.state = state;
    updateRoom(system, publication);
  }
}
