/**
 * What is done for a hidden cell when no witness is found though all around it is hidden: nothing new is told that bears on it. Its
 * row is withheld whole, so that nobody knows which of its cells are small; then all that this release newly tells of the same
 * numbers, then of the numbers that stand in a sum with those, and so on until a witness is found or nothing new is left. Then the
 * release adds nothing to what earlier ones and mere logic say of the cell.
 */
import { shortfall } from './shortfall.ts';
import { updateRoom, type Constraint, type Family, type System, type Unit } from './system.ts';
import { isSilent, type Part, type Publication } from './world.ts';

/** Withholds around a part; gives what it withheld. */
export function withholdAround(system: System, part: Part): Publication[] {
  const withheld: Publication[] = [];
  let reached: ReadonlySet<Unit> = new Set(system.places.get(part)!.units);
  while (shortfall(system, part) > 0) {
    withheld.push(...withhold(system, (publication) => tellsOf(system, publication, reached)));
    const further = linkedTo(system, reached);
    if (further.size === reached.size) break;
    reached = further;
  }
  return withheld;
}

/**
 * Withholds the distributions of which nothing but zeros would be told. Their number of services is known: were only some of
 * them withheld, those where the cells follow from it, a reader who knows the rule would find the cells by that.
 */
export function withholdEmptied(system: System): Publication[] {
  const shares = system.world.publications.filter(({ isShare, isNew }) => isShare && isNew);
  const emptied = new Set<string | undefined>();
  for (const [row, cells] of Map.groupBy(shares, (cell) => cell.row))
    if (cells.some(isHidden) && cells.every((cell) => isHidden(cell) || cell.parts.every(({ shown }) => shown.hi === 0)))
      emptied.add(row);
  return withhold(system, ({ row, isShare }) => isShare && emptied.has(row));
}

const isHidden = ({ state }: Publication): boolean => state !== 'published';

/** Withholds what is chosen and new, cells with their rows; gives what was not withheld before. */
function withhold(system: System, isChosen: (publication: Publication) => boolean): Publication[] {
  const open = system.world.publications.filter(({ isNew, state }) => isNew && state !== 'withheld');
  const chosen = new Set(open.filter(isChosen));
  const rows = new Set([...chosen].flatMap(({ row }) => row ?? []));
  const withheld = open.filter((one) => chosen.has(one) || (one.row !== undefined && rows.has(one.row)));
  for (const publication of withheld) {
    publication.state = 'withheld';
    updateRoom(system, publication);
  }
  return withheld;
}

const tellsOf = (system: System, { parts }: Publication, units: ReadonlySet<Unit>): boolean =>
  parts.some((part) => system.places.get(part)!.units.some((unit) => units.has(unit)));

/** The units with all that stand beside them in a sum of which something is still told, or in an inequality. */
function linkedTo(system: System, units: ReadonlySet<Unit>): Set<Unit> {
  const silent = silentConstraints(system);
  const families = new Set<Family>();
  for (const { family } of units)
    for (const { constraint } of family.terms)
      if (!silent.has(constraint)) for (const member of constraint.members) families.add(member.family);
  return new Set([...units, ...system.units.filter(({ family }) => families.has(family))]);
}

function silentConstraints({ world, places }: System): Set<Constraint> {
  const told = world.publications.flatMap((publication) => publication.parts.map((part) => ({ publication, part })));
  const silent = told.filter(({ publication, part }) => isSilent(publication, part));
  return new Set(silent.flatMap(({ part }) => places.get(part)!.constraint ?? []));
}
