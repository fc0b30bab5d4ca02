/** A world as constraints with room: how far each sum may move before some publication would read differently. */
import { mergeUnits } from './merge-units.ts';
import { knownOf, plenty, sumOf, type Part, type Publication, type World } from './world.ts';

/** A sum of units with signs. `up` and `down`: its room from where it is. */
export interface Constraint {
  up: number;
  down: number;
  /** The families in it. */
  readonly members: { readonly family: Family; readonly sign: number }[];
}

/** Units that stand in the same constraints: they can take each other's place. The room is that of all of them. */
export interface Family {
  readonly terms: readonly { readonly constraint: Constraint; readonly sign: number }[];
  up: number;
  down: number;
}

export interface Unit {
  readonly family: Family;
  up: number;
  down: number;
}

/** Where a part stands: its units, and the constraint that it makes; a part of one unit bounds the unit itself. */
export interface Place {
  readonly units: readonly Unit[];
  readonly constraint?: Constraint;
}

export interface System {
  readonly world: World;
  readonly units: readonly Unit[];
  /** By publication and part. */
  readonly places: ReadonlyMap<Part, Place>;
  /** The publications that tell of one unit alone. */
  readonly alone: ReadonlyMap<Unit, readonly [Publication, Part][]>;
}

interface Term {
  readonly constraint: Constraint;
  readonly id: number;
  readonly sign: number;
}

export function buildSystem(world: World): System {
  const merged = mergeUnits(world);
  const terms: Term[][] = merged.values.map(() => []);
  const constraints: Constraint[] = [];
  const constrain = (up: number, down: number, signed: readonly (readonly [number, number])[]): Constraint => {
    const constraint = { up, down, members: [] };
    for (const [unit, sign] of signed) terms[unit]!.push({ constraint, id: constraints.length, sign });
    constraints.push(constraint);
    return constraint;
  };
  const told = world.publications.flatMap((publication) =>
    publication.parts.map((part) => {
      const units = distinct(part.units, merged.unitOf);
      const { up, down } = roomOf(world, publication, part);
      const constraint =
        units.length > 1
          ? constrain(
              up,
              down,
              units.map((unit) => [unit, 1]),
            )
          : undefined;
      return { publication, part, units, constraint };
    }),
  );
  for (const [larger, smaller] of merged.relations)
    constrain(plenty, merged.values[larger]! - merged.values[smaller]!, [
      [larger, 1],
      [smaller, -1],
    ]);
  const units = makeUnits(terms, merged.values);
  const alone = new Map<Unit, [Publication, Part][]>();
  const places = new Map<Part, Place>();
  for (const { publication, part, units: ids, constraint } of told) {
    places.set(part, { units: ids.map((id) => units[id]!), ...(constraint && { constraint }) });
    if (ids.length !== 1) continue;
    const unit = units[ids[0]!]!;
    alone.set(unit, [...(alone.get(unit) ?? []), [publication, part]]);
  }
  const system = { world, units, places, alone };
  for (const unit of alone.keys()) boundUnit(system, unit);
  return system;
}

const distinct = (units: readonly number[], unitOf: readonly number[]): number[] =>
  units.length === 1 ? [unitOf[units[0]!]!] : [...new Set(units.map((unit) => unitOf[unit]!))];

function roomOf(world: World, publication: Publication, part: Part): { up: number; down: number } {
  const sum = sumOf(world, part);
  const { lo, hi } = knownOf(publication, part);
  return { up: Math.min(hi - sum, plenty), down: sum - lo };
}

/** Units with the families that their terms make. A unit of which nothing is told alone lies anywhere from zero up. */
function makeUnits(terms: readonly (readonly Term[])[], values: readonly number[]): Unit[] {
  const families = new Map<string, Family>();
  return terms.map((own, index) => {
    const key = own.map(({ id, sign }) => id * sign || `-${id}`).join();
    let family = families.get(key);
    if (!family) {
      family = { terms: own, up: 0, down: 0 };
      families.set(key, family);
      for (const { constraint, sign } of own) constraint.members.push({ family, sign });
    }
    family.up += plenty;
    family.down += values[index]!;
    return { family, up: plenty, down: values[index]! };
  });
}

/** Sets a unit's room to what all that is told of it alone leaves. */
function boundUnit(system: System, unit: Unit): void {
  const rooms = system.alone.get(unit)!.map(([publication, part]) => roomOf(system.world, publication, part));
  const [up, down] = [Math.min(...rooms.map((room) => room.up)), Math.min(...rooms.map((room) => room.down))];
  unit.family.up += up - unit.up;
  unit.family.down += down - unit.down;
  Object.assign(unit, { up, down });
}

/** Brings the room up to date after a publication was hidden, or shown again. */
export function updateRoom(system: System, publication: Publication): void {
  for (const part of publication.parts) {
    const { units, constraint } = system.places.get(part)!;
    if (constraint) Object.assign(constraint, roomOf(system.world, publication, part));
    else for (const unit of units) boundUnit(system, unit);
  }
}
