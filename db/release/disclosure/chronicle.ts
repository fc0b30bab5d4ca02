/** What was published release by release, with the numbers behind it: the world of one subject over all releases. */
import { isSmall, plentyFrom, shownAs, type CountRule } from './rules.ts';
import type { Part, Publication, SecretRecord, State, World } from './world.ts';

/** A sum that is published, in a row of its own or with others. */
export interface Told {
  readonly units: readonly number[];
  readonly rule: CountRule;
  /** False where the rule's class does not apply: a sum beside those that decide, or posts where none are established. */
  readonly decides: boolean;
  /** The exact sum where it is not that of the units: a mean of four. */
  readonly scale?: number;
  /** The sum is known from elsewhere: it can be neither hidden nor found. */
  readonly isKnown?: boolean;
}

export interface Row {
  readonly id: string;
  readonly cost: number;
  readonly told: readonly Told[];
  /**
   * Of a cell: its row of a dataset. Whoever sees a cell hidden is taken to know whether it is small, unless the row is withheld. Of a
   * sum nobody knows why it is hidden.
   */
  readonly cellOf?: string;
  /** The cell is of a distribution over a number that is known. */
  readonly isShare?: boolean;
  /** The cell is in no dataset: it is withheld from the first, and its exact number shall not follow from what is told. */
  readonly isUntold?: boolean;
}

/** Of what is hidden: since which release, and whether as part of a row that was withheld. */
export interface HiddenBefore {
  readonly since: number;
  readonly isWithheld: boolean;
}

export class Chronicle {
  readonly world: World = { values: [], records: [], publications: [] };
  /** The publication of each id as of the release that was told last. */
  readonly standing = new Map<string, Publication>();
  private readonly toldLast = new Map<string, readonly Told[]>();
  private readonly hiddenBefore: ReadonlyMap<string, HiddenBefore>;
  private readonly presentRelease: number;

  constructor(hiddenBefore: ReadonlyMap<string, HiddenBefore>, presentRelease: number) {
    this.hiddenBefore = hiddenBefore;
    this.presentRelease = presentRelease;
  }

  /** Adds a record's numbers; gives the place of its first. */
  addRecord(values: readonly number[], atLeast: SecretRecord['atLeast'] = []): number {
    const first = this.world.values.length;
    this.world.values.push(...values);
    this.world.records.push({ first, size: values.length, atLeast });
    return first;
  }

  /** Tells all that a release publishes; what it does not publish any more is taken back. */
  tell(release: number, rows: readonly Row[]): void {
    const told = new Set(rows.map(({ id }) => id));
    for (const row of rows) this.publish(release, row);
    for (const id of this.standing.keys())
      if (!told.has(id)) {
        this.standing.delete(id);
        this.toldLast.delete(id);
      }
  }

  /** The same row of the same numbers is the same publication, whichever release repeats it. */
  private publish(release: number, row: Row): void {
    const { id, cost, told, cellOf, isShare = false, isUntold = false } = row;
    const last = this.toldLast.get(id);
    if (last && (last === told || isOfSameUnits(last, told)) && this.standing.get(id)!.isUntold === isUntold) return;
    this.toldLast.set(id, told);
    const sums = told.map((one) => ({ ...one, exact: this.sum(one.units) })).filter(({ units }) => units.length > 0);
    const small = sums.some(({ decides, rule, exact }) => decides && isSmall(rule, exact));
    const before = this.hiddenBefore.get(id);
    const wasHidden = before !== undefined && before.since < release;
    const isNew = release === this.presentRelease && !told.some(({ isKnown }) => isKnown);
    const isCell = cellOf !== undefined;
    const publication: Publication = {
      ...{ id, cost, row: cellOf, isShare, isUntold, isNew },
      state: isUntold ? 'withheld' : stateOf(before, release, small, isNew),
      canHide: isNew && !(isCell && sums.every(zeroStands)),
      parts: sums.map((one) => (isUntold ? untoldPart(one) : partOf(one, isCell, wasHidden))),
    };
    this.world.publications.push(publication);
    this.standing.set(id, publication);
  }

  private sum(units: readonly number[]): number {
    return units.reduce((total, unit) => total + this.world.values[unit]!, 0);
  }
}

function stateOf(before: HiddenBefore | undefined, release: number, small: boolean, isNew: boolean): State {
  if (before?.since === release && before.isWithheld) return 'withheld';
  if ((before && before.since <= release) || (isNew && small)) return small ? 'primary' : 'secondary';
  return 'published';
}

const isOfSameUnits = (a: readonly Told[], b: readonly Told[]): boolean =>
  a.length === b.length &&
  a.every(({ units }, at) => units.length === b[at]!.units.length && units.every((unit, index) => unit === b[at]!.units[index]));

/** A zero that everybody expects to be published: a hidden one would be taken for a number. */
const zeroStands = ({ rule, exact }: Told & { readonly exact: number }): boolean => rule.zeroStands && exact === 0;

const untoldPart = ({ units, exact }: Told & { readonly exact: number }): Part => ({
  ...{ units, shown: { lo: 0, hi: plentyFrom(exact) }, hidden: { lo: 0, hi: plentyFrom(exact) }, protect: { width: 1 } },
});

/** A sum is told what the numbers in it tell; only cells are secrets of their own. */
function partOf(
  { units, rule, decides, exact, scale = 1 }: Told & { readonly exact: number },
  isCell: boolean,
  wasHidden: boolean,
): Part {
  const shown = shownAs({ ...rule, base: rule.base * scale }, exact, decides);
  const free = { lo: 0, hi: plentyFrom(exact) };
  if (!isCell) return { units, shown, hidden: free };
  const isPrimary = decides && isSmall(rule, exact);
  const protect = isPrimary ? rule.hidden : { width: Math.max(1, Math.min(rule.base - 1, rule.hidden.hi - rule.hidden.lo)) };
  // Of what was hidden before nobody knows on which side of the threshold it lies since.
  if (wasHidden) return { units, shown, hidden: free, protect };
  const isLarge = decides && exact > rule.hidden.hi;
  return { units, shown, hidden: isPrimary ? rule.hidden : { ...free, lo: isLarge ? rule.hidden.hi + 1 : 0 }, protect };
}
