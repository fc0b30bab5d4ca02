/** What the sentences that answer a worked question are made of. */

/** The cells of a row as a reader sees them, in the order of the columns. */
export type Cells = readonly string[];
