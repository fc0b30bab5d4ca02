/** What the sentences that answer a worked question are made of. */

/** The cells of a row as a reader sees them, in the order of the columns. */
export type Cells = readonly string[];

/** Beside the rows: how many there are in all, how many are as far up as the first, and the days and months of the question. */
export type Around = { found: string; ties: string; until: string; lastYear: string };
