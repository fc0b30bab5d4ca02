/** What is wrong with a submission, or worth knowing about it. Bad data is returned as a list of these, never thrown. */
export interface Problem {
  /** Name of the file; empty where the submission as a whole is meant. */
  readonly file: string;
  /** Physical line on which the record starts, the header being 1; null for the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** Permanent id of the rule, see `rules.ts`. */
  readonly rule: RuleId;
  /** The value as it was written, cut at 80 characters. */
  readonly value: string | null;
  /** What is wrong and what to do, in plain words. */
  readonly message: string;
}

import type { RuleId } from './rules.ts';

export interface Findings {
  readonly problems: Problem[];
  readonly notices: Problem[];
}

export const noFindings = (): Findings => ({ problems: [], notices: [] });

/** A value as it is quoted in a message: cut, so that a report stays readable. */
export const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 77)}...` : value);

/** The letter of a spreadsheet column, 0 is A. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
