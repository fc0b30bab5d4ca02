/**
 * How a GraphQL field is answered by SQL. Each field of the schema carries a `Mapping` in `extensions.sql`; the compiler reads
 * nothing else. A mapping is built of SQL templates over the row that the field belongs to.
 */
import type { RawBuilder } from 'kysely';
import type { Arguments } from './arguments.ts';

export type Sql = RawBuilder<unknown>;

/** The release as of which something is read, and everything below it. */
export interface Vintage {
  /** Its ordinal. */
  readonly asOf: Sql;
  /** True where that is the newest release whatever it is: its rows are those that nothing has ended. */
  readonly isLatest?: boolean;
  /** Only below a comparison: against what. */
  readonly compared?: {
    /** Ordinal of the earlier release. */
    readonly since: Sql;
    /** Makes rows that several fields read into a table of the statement, so that they are found once; its name. */
    readonly share: (rows: Sql) => Sql;
  };
}

/** The row that a field belongs to: a table's, an element of a JSON constant's, or a few expressions such as a label's. */
export interface Row extends Vintage {
  /** The value of a column (or property) of this row. */
  get(name: string): Sql;
}

/** One key of an order. `sqlType` reads the key back from a cursor's text. The expression is never null. */
export interface OrderKey {
  readonly by: (row: Row) => Sql;
  readonly sqlType: string;
}

/** A total order: all keys in one direction, the last ones unique. */
export interface Order {
  readonly name: string;
  readonly descending: boolean;
  readonly keys: readonly OrderKey[];
}

/** Where rows come from. */
export interface Relation {
  /** Rows of this source, to be given an alias. */
  readonly from: Sql;
  /** The row under its alias. */
  readonly row: (alias: Sql, vintage: Vintage) => Row;
  /** Conditions, joined by `and`. */
  readonly where: (row: Row) => readonly Sql[];
  /** Of several rows the first; the order of a list; for a connection the first order is the default. */
  readonly orders: readonly Order[];
}

/** How many rows at most, by the values of the arguments or whatever these are. */
export type MostRows = number | ((values: Readonly<Record<string, unknown>>) => number);

/** One of the types that an object of an interface may be: where the object is found if `when` holds. */
export interface Choice {
  readonly type: string;
  readonly when: Sql;
  readonly relation: Relation;
}

/** What an interface carries in `extensions.choices`: of which types the object behind a row can be. */
export type Choices = (row: Row) => readonly Choice[];

export type Mapping =
  /** A leaf. */
  | { readonly kind: 'value'; readonly value: (row: Row, args: Arguments) => Sql }
  /** An object over the same row; null when `present` is false. */
  | { readonly kind: 'same'; readonly row: (row: Row, args: Arguments) => Row; readonly present?: (row: Row) => Sql }
  /** An object of another source, null when there is none. */
  | { readonly kind: 'one'; readonly relation: (row: Row, args: Arguments) => Relation }
  /** A plain list; `rows` is how many it may have at most, for the cost. */
  | { readonly kind: 'list'; readonly relation: (row: Row, args: Arguments) => Relation; readonly rows: MostRows }
  /** A Relay connection with `first`, `after` and where it has them `last`, `before`, `orderBy`. */
  | { readonly kind: 'connection'; readonly relation: (row: Row, args: Arguments) => Relation; readonly dataset: string }
  /** A part of a connection, compiled together with it; `rows` where it has others than the page's. */
  | { readonly kind: 'part'; readonly part: string; readonly rows?: Exclude<MostRows, number> };
