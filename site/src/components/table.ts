/** What the cells of a plain table hold. */
import type { Measure, Observation } from '../data/observation.ts';

/** Text, a link, a code or file name as it stands in files, or a published value: with too few for a share, a value without a measure is given as its counts. */
export type Cell =
  string | { text: string; href: string } | { code: string; href?: string } | { of: Observation | null; measure?: Measure };

/** A column's heading; `numeric` sets its cells to the end. */
export type Column = { title: string; numeric?: boolean };
