/**
 * Disclosure control: what of small counts is hidden, and what is hidden beside it so that nobody finds it.
 *
 * 1. Primary. A cell is hidden for its exact value, before rounding (the table below). What is shown is rounded to base 5.
 *    A cell is a measure of a row of a dataset. The protection interval of a small one is its whole class (posts 0 to 4.9, or 0.1
 *    to 4.9 of established ones; persons 1 to 9; services 1 to 2), of one hidden beside it the width of one rounding. A row of an
 *    indicator is a sum of cells: it is hidden where it is small itself or would give a cell away, and is no secret beyond them.
 *    Cases of companies have no protection, those of persons stand in no sum (publish/enforcement.ts).
 * 2. What an attacker holds. Every published cell, in any table and any release, says of a sum of unknown numbers (units) that
 *    it lies in the interval that rounds to the published figure; a hidden cell says that it lies in its class. Known
 *    inequalities (certified <= completed) are sums too. `system.ts` keeps all of them as constraints on units.
 * 3. Safe means that a witness exists: for each end of a hidden cell's protection interval, other numbers in place of the
 *    secret ones, which put the cell there and with which every publication would read the same. `reach.ts` looks for one, from
 *    the true numbers, by shifting units against each other. What it finds is a proof; where it finds none, `protect.ts` hides
 *    more, and where that is not enough, `withhold.ts` takes back all new that bears on the cell. So the search may be incomplete
 *    without ever being wrong: it then hides too much. A test asks a solver of linear programmes whether any hidden cell can be
 *    found; here no solver is needed.
 * 4. The attacker is assumed to know of every cell of a dataset, when it is hidden for the first time, whether it is small, unless
 *    its row is withheld whole, and not to know why a sum (a row of an indicator) or a cell that was hidden before is hidden. Only the count of all hidden cells is
 *    published: where few are, two counts would say why each is.
 * 5. Releases. A number that did not change between releases is one unknown in all of them, and what was published stays known.
 *    So a later release may hide only what is new in it (a late or changed figure): hiding an old figure hides nothing. What
 *    was hidden stays hidden, whatever its value becomes, since two releases with different patterns would tell which side of
 *    the threshold it crossed. A published cell that a revision brings under the threshold is hidden from then on: the old
 *    figure is that of another number.
 */

/** Numbers from `lo` to `hi`, both counted, in the smallest step of their measure. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** How counts of one kind are published. All numbers are in steps: a tenth of a post, a person. */
export interface CountRule {
  /** Steps in the base to which figures are rounded; 1 where they are exact. */
  readonly base: number;
  /** The primary class. */
  readonly hidden: Interval;
  /** Whether zero stands when it is published. */
  readonly zeroStands: boolean;
}

/** Full-time posts: 0 to 4.9 is one class where there are posts. */
export const fte: CountRule = { base: 50, hidden: { lo: 0, hi: 49 }, zeroStands: false };
/** Established posts: the same, but none is told. */
export const establishedFte: CountRule = { base: 50, hidden: { lo: 1, hi: 49 }, zeroStands: true };
/** Advertised posts, hires and leavers, where there are posts. */
export const postEvents: CountRule = { base: 5, hidden: { lo: 0, hi: 4 }, zeroStands: false };
/** Persons in training, in cohorts and in cases. */
export const persons: CountRule = { base: 5, hidden: { lo: 1, hi: 9 }, zeroStands: true };
/** Services in a distribution. */
export const servicesOf: CountRule = { base: 1, hidden: { lo: 1, hi: 2 }, zeroStands: true };

export const isSmall = ({ hidden }: CountRule, exact: number): boolean => hidden.lo <= exact && exact <= hidden.hi;

/** To the nearest base, halves up. */
export const rounded = (base: number, exact: number): number => Math.floor((exact + base / 2) / base) * base;

/** What a published figure tells of the exact number. `isCell`: whether numbers of the primary class would have been hidden. */
export function shownAs(rule: CountRule, exact: number, isCell: boolean): Interval {
  const figure = rounded(rule.base, exact);
  const lo = Math.max(0, Math.ceil(figure - rule.base / 2));
  const hi = Math.ceil(figure + rule.base / 2) - 1;
  if (rule.base === 1 || (isCell && exact === 0)) return { lo: exact, hi: exact };
  return { lo: isCell && exact > rule.hidden.hi ? Math.max(lo, rule.hidden.hi + 1) : lo, hi };
}

/** An upper end without meaning: whatever is added to the exact number. */
export const plentyFrom = (exact: number): number => exact + 1e9;
