/** A record file as read: text alone, nothing judged but its form. */
export interface Row {
  /** Physical line on which the record starts; the header is line 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** False where records were left out because of their form: what refers to this table cannot be judged. */
  readonly whole: boolean;
  /** Whether a column has a letter, as in a spreadsheet; the fields of JSON have none. */
  readonly lettered: boolean;
}
