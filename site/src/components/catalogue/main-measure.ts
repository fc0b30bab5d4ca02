/** Which measure of a value leads. */
import type { Measure, Observation } from '../../data/observation.ts';

/** The lower bound of a share, in which the unknown counts as not reached; the value itself of what has no bounds. */
export const mainMeasure = (of: Observation | null): Measure =>
  of && of.lower === null && of.value !== null ? 'value' : 'lower';
