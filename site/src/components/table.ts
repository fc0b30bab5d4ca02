/** What the cells of a plain table hold. */
import type { Measure, Observation } from '../data/observation.ts';

/** Text, a link, a code or file name as it stands in files, or a published value: with too few for a share, a value without a measure is given as its counts. `note` says what the value is of. */
export type Cell =
  | string
  | { text: string; href: string }
  | { code: string; href?: string; id?: string }
  | { of: Observation | null; measure?: Measure; note?: string | undefined };

/** A column's heading; `numeric` sets its cells to the end. */
export type Column = { title: string; numeric?: boolean };
