/**
 * A record file as read: text alone, nothing judged but its form. Tables are streams, so that a file of a million rows needs no
 * more memory than a small one.
 */
import type { Problem } from '../problem.ts';

export interface Row {
  /** Physical line on which the record starts; the header is line 1. */
  readonly line: number;
  /** As many as the header has; '' is empty. */
  readonly fields: readonly string[];
}

/**
 * A table in parts: the header first, once, then rows some hundred at a time, with what was found on the way. After `broken`
 * rows are missing (the form of some is wrong, or the rest was not read): what refers to this table cannot be judged.
 */
export type TablePart =
  | { readonly header: readonly string[] }
  | { readonly rows: readonly Row[] }
  | { readonly problem: Problem }
  | { readonly notice: Problem }
  | { readonly broken: true }
  /** Bytes of the file that have been read so far; where it is one of many in an archive, bytes of its packed part. */
  | { readonly bytes: number };

/** The table of one record in a submission. */
export interface RecordTable {
  /** Name of the file that it stands in, as messages give it; of a sheet in a whole submission `submission.xlsx [targets]`. */
  readonly file: string;
  /** Name of the record. */
  readonly record: string;
  /** Whether a column has a letter, as in a spreadsheet; the fields of JSON have none. */
  readonly lettered: boolean;
  /** Reads the table once from its start. */
  parts(): AsyncIterable<TablePart>;
}

/** A plain file as handed in. */
export interface HandedInFile {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hex of the bytes as they were when the submission was opened. */
  readonly sha256: string;
}

/** A submission that was opened: its files are known and hashed, its tables not read. */
export interface OpenSubmission {
  readonly files: readonly HandedInFile[];
  /** In the order of the registry of records, what is referred to first. To be read in this order. */
  readonly tables: readonly RecordTable[];
  /** Records whose file is there and cannot be read at all; the problem says why. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** A problem for each file whose bytes are no longer those that were hashed. To be asked when all has been read. */
  findChanged(): Promise<readonly Problem[]>;
  /** Ends the reading child, where there is one. */
  close(): Promise<void>;
}
