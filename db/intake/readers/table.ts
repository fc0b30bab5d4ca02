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
}
