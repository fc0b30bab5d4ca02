/**
 * The search for a witness: other numbers under which every publication reads the same and a hidden sum is larger or smaller.
 * A unit of the sum is moved; every constraint that has no room for it is put right by moving a unit of another family the
 * other way, and so on, until all fit. Such rings of moves are repeated until the sum has moved far enough or none is found.
 */
import type { Constraint, Family, Unit } from './system.ts';

/** At most so many families move in one ring: a swap is 2, a square of rows and columns 4. */
const longestRing = 6;
/** So many of the best next moves are tried from each place. */
const breadth = 8;
/** And so many places are looked at for one ring, so that a search ends. */
const patience = 2_000;

export interface Goal {
  readonly units: readonly Unit[];
  /** 1 up, -1 down. */
  readonly direction: 1 | -1;
  readonly amount: number;
  /** The sum's own constraint: the caller asks for no more than what it allows. */
  readonly own?: Constraint | undefined;
}

/** How far, at most `amount`, the sum is proved to be able to move. The system is left as it was. */
export function reach({ units, direction, amount, own }: Goal): number {
  const journey = new Journey(units);
  let moved = 0;
  for (const unit of units) {
    let room = direction > 0 ? unit.up : unit.down;
    while (moved < amount && room > 0) {
      const ring = findRing(unit.family, direction, own);
      if (!ring) break;
      const step = Math.min(longestStep(ring), amount - moved, room);
      journey.move(ring, step);
      moved += step;
      room -= step;
    }
  }
  journey.undo();
  return moved;
}

interface Ring {
  /** How often each family moves, signed, besides the unit of the sum. */
  readonly moves: ReadonlyMap<Family, number>;
  /** How far each constraint moves with one step. */
  readonly shift: ReadonlyMap<Constraint, number>;
  readonly length: number;
}

interface Attempt {
  tries: number;
}

function findRing(start: Family, direction: 1 | -1, own: Constraint | undefined): Ring | undefined {
  // Most often another of the same family takes the unit's place, and no sum moves.
  const counter = direction > 0 ? start.down : start.up;
  if (counter > 0) return { moves: new Map([[start, -direction]]), shift: new Map(), length: 2 };
  const shift = new Map<Constraint, number>();
  for (const { constraint, sign } of start.terms) if (constraint !== own) shift.set(constraint, sign * direction);
  return closeRing({ moves: new Map(), shift, length: 1 }, { tries: 0 });
}

/** Adds moves to a ring until no constraint is left without room. */
function closeRing(ring: Ring, attempt: Attempt): Ring | undefined {
  const tight = tightest(ring.shift);
  if (!tight) return ring;
  attempt.tries += 1;
  if (ring.length >= longestRing || attempt.tries > patience) return undefined;
  for (const { family, direction } of bestMoves(ring, tight)) {
    const closed = closeRing(withMove(ring, family, direction), attempt);
    if (closed) return closed;
  }
  return undefined;
}

const hasRoom = ({ up, down }: Constraint, by: number): boolean => (by > 0 ? up >= by : down >= -by);

/** Of the constraints without room the one with the fewest families. */
function tightest(shift: Ring['shift']): Constraint | undefined {
  let found: Constraint | undefined;
  for (const [constraint, by] of shift)
    if (!hasRoom(constraint, by) && (!found || constraint.members.length < found.members.length)) found = constraint;
  return found;
}

interface Move {
  readonly family: Family;
  readonly direction: 1 | -1;
  /** By how many more constraints are without room after it. */
  readonly worse: number;
}

function bestMoves({ moves, shift }: Ring, tight: Constraint): Move[] {
  const needed = shift.get(tight)! > 0 ? -1 : 1;
  const candidates: Move[] = [];
  for (const { family, sign } of tight.members) {
    const direction = (needed * sign) as 1 | -1;
    const already = moves.get(family) ?? 0;
    const room = direction > 0 ? family.up : family.down;
    if (already * direction < 0 || room <= Math.abs(already)) continue;
    candidates.push({ family, direction, worse: worsening(shift, family, direction) });
  }
  return candidates.sort((a, b) => a.worse - b.worse).slice(0, breadth);
}

function worsening(shift: Ring['shift'], family: Family, direction: 1 | -1): number {
  let count = 0;
  for (const { constraint, sign } of family.terms) {
    const by = shift.get(constraint) ?? 0;
    count += Number(!hasRoom(constraint, by + sign * direction)) - Number(!hasRoom(constraint, by));
  }
  return count;
}

function withMove({ moves, shift, length }: Ring, family: Family, direction: 1 | -1): Ring {
  const next = new Map(shift);
  for (const { constraint, sign } of family.terms) next.set(constraint, (next.get(constraint) ?? 0) + sign * direction);
  return { moves: new Map(moves).set(family, (moves.get(family) ?? 0) + direction), shift: next, length: length + 1 };
}

/** How many whole steps the ring may be moved. */
function longestStep({ moves, shift }: Ring): number {
  const steps = [Infinity];
  for (const [{ up, down }, count] of moves) steps.push((count > 0 ? up : down) / Math.abs(count));
  for (const [{ up, down }, by] of shift) if (by !== 0) steps.push((by > 0 ? up : down) / Math.abs(by));
  return Math.floor(Math.min(...steps));
}

/** The moves made so far, which can be taken back. */
class Journey {
  private readonly backwards: (() => void)[] = [];

  /** The units of the sum are no help against themselves. */
  constructor(targets: readonly Unit[]) {
    for (const { family, up, down } of targets) this.change(family, -up, -down);
  }

  move({ moves, shift }: Ring, step: number): void {
    for (const [family, count] of moves) this.change(family, -count * step, count * step);
    for (const [constraint, by] of shift) this.change(constraint, -by * step, by * step);
  }

  undo(): void {
    for (const takeBack of this.backwards.toReversed()) takeBack();
  }

  private change(room: { up: number; down: number }, up: number, down: number): void {
    room.up += up;
    room.down += down;
    this.backwards.push(() => {
      room.up -= up;
      room.down -= down;
    });
  }
}
