/** What the parent asks the reading child, and what it answers: one JSON text a line, both ways. */
import type { TablePart } from '../table.ts';

/** `record`: a workbook of one record. `submission-zip`, `submission-workbook`: a submission in one piece. */
export type ArchiveKind = 'record' | 'submission-zip' | 'submission-workbook';

export interface NamedPart {
  /** Name of the entry, or of the sheet. */
  readonly name: string;
  /** The sheet is hidden. */
  readonly hidden?: boolean;
  /** The sheet has a header and no record. */
  readonly headerAlone?: boolean;
}

export type Question =
  /** What stands in the archive. */
  | { readonly ask: 'names' }
  /** The table of a record in one of its parts, under a name that messages give. */
  | { readonly ask: 'table'; readonly part: string; readonly file: string; readonly record: string };

/** Parts of a table, or the names; then `done`. */
export type Answer = TablePart | { readonly names: readonly NamedPart[] } | { readonly done: true };

/** The child's exit code where memory beside its heap runs out. */
export const outOfMemory = 75;
