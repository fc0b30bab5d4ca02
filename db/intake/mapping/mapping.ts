/** A mapping: what its file says, and the same ready for use. */
import type { Message } from '../problem.ts';
import type { HandedInFile } from '../readers/table.ts';

export interface SourceRule {
  /** Name of the file, or a pattern with `*`. */
  readonly file: string;
  readonly format?: 'csv' | 'json' | 'ndjson' | 'xlsx';
  readonly separator?: ',' | ';' | '\t' | '|';
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly skipLines?: number;
  readonly sheet?: string;
  readonly trim?: boolean;
  readonly missing?: readonly string[];
}

export interface ConditionRule {
  readonly column: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly empty?: boolean;
  readonly matches?: string;
}

export interface ColumnRule {
  readonly from?: string;
  readonly template?: string;
  readonly constant?: string;
  readonly split?: { readonly separator: string; readonly part: number; readonly optional?: boolean };
  readonly slice?: { readonly start: number; readonly length?: number; readonly optional?: boolean };
  readonly pattern?: { readonly regex: string; readonly group?: number; readonly optional?: boolean };
  readonly values?: Readonly<Record<string, string>>;
  readonly others?: 'refuse' | 'keep';
  readonly othersAs?: string;
  readonly yesNo?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  readonly date?: { readonly format: string; readonly months?: readonly string[] };
  readonly number?: NumberRule;
  readonly slug?: SlugRule;
  readonly ifEmpty?: string;
}

export interface NumberRule {
  readonly decimal: '.' | ',';
  readonly thousands?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface SlugRule {
  readonly keep?: '.' | '_' | '._';
  readonly mark?: 'cut' | 'always';
}

export interface TableRule {
  readonly record: string;
  readonly source: string;
  readonly where?: readonly ConditionRule[];
  readonly distinct?: boolean;
  /** By column of the record; a text is the name of a foreign column. */
  readonly columns: Readonly<Record<string, string | ColumnRule>>;
}

/** A mapping file whose form is right: see `mapping.schema.json`. */
export interface MappingDocument {
  readonly version: 1;
  readonly title?: string;
  readonly sources: Readonly<Record<string, SourceRule>>;
  readonly tables: readonly TableRule[];
}

/** A value that could not be made: what is wrong with it and the remedy, without the place. */
export interface ValueFault {
  readonly fault: Message;
}

/** A text made from a text, or why not. */
export type Convert = (value: string) => string | ValueFault;

/** Where a foreign column stands in the rows of the file. */
export type Places = ReadonlyMap<string, number>;

/** How one column of a record is made from a foreign row. */
export interface ColumnMaker {
  /** Column of the record. */
  readonly name: string;
  /** Foreign columns that the value is made from; none for a constant. */
  readonly foreign: readonly string[];
  /** Whether a faulty value may be shown in a report. */
  readonly shows: boolean;
  make(fields: readonly string[], places: Places): string | ValueFault;
}

/** How one entry of a mapping makes rows of its record. */
export interface RowMaker {
  readonly columns: readonly ColumnMaker[];
  /** Foreign columns that the conditions ask. */
  readonly asked: readonly string[];
  /** Whether the foreign row becomes a row of the record. */
  takes(fields: readonly string[], places: Places): boolean;
  readonly distinct: boolean;
}

/** All that a mapping says of one record. */
export interface MappedTable {
  readonly record: string;
  /** Name of the source. */
  readonly source: string;
  /** All columns of the record in its order. */
  readonly header: readonly string[];
  /** Those that are not made: they come out empty. */
  readonly unmapped: readonly string[];
  readonly key: readonly string[];
  readonly rows: readonly RowMaker[];
  /** Columns that any table of the source reads, on the first of these tables: it tells which are not read. */
  readonly readOfSource?: ReadonlySet<string>;
}

export interface Mapping {
  /** The mapping file itself, as it was read. */
  readonly file: HandedInFile;
  readonly sources: ReadonlyMap<string, SourceRule>;
  /** In the order of the registry of records. */
  readonly tables: readonly MappedTable[];
}
