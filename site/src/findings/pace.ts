/** Is the move faster than before, and where does it stand against the plan? Findings that titles are made of. */
import type { Observation } from '../data/observation.ts';

export type Gap = { kind: 'behind' | 'ahead' | 'same'; services: number; plan: number } | { kind: 'none' };

/** The plan as a whole number of services, and how far the value is from it. `plan` of the observation is per cent. */
export function planGap(of: Observation): Gap {
  if (of.plan === null || of.numerator === null || !of.denominator) return { kind: 'none' };
  const plan = Math.round((of.plan / 100) * of.denominator);
  const services = Math.abs(of.numerator - plan);
  return { kind: of.numerator < plan ? 'behind' : of.numerator > plan ? 'ahead' : 'same', services, plan };
}

/** `last` and `before`: by how many the total changed in the last six months and in the six before. */
export type Pace = { kind: 'faster' | 'slower' | 'same'; last: number; before: number } | { kind: 'unknown' };

/** `series` is monthly, oldest first. Thirteen months are needed. */
export function pace(series: readonly Observation[]): Pace {
  const at = (monthsAgo: number) => series.at(-1 - monthsAgo)?.numerator ?? null;
  const [now, six, twelve] = [at(0), at(6), at(12)];
  if (now === null || six === null || twelve === null) return { kind: 'unknown' };
  const [last, before] = [now - six, six - twelve];
  return { kind: last > before ? 'faster' : last < before ? 'slower' : 'same', last, before };
}
