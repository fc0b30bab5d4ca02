/** What is done with the rows of an answer: few steps that every program and spreadsheet has. */

export type Step =
  /** Rows in which the column has a value. */
  | { keep: string }
  /** By a column of numbers, rising unless `falling`; rows that are equal stay in their order. */
  | { sort: string; falling?: true }
  /** The first rows, or the last. */
  | { take: number; end?: true };

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** The rows after all steps. */
export function applySteps(rows: readonly Row[], steps: readonly Step[]): Row[] {
  return steps.reduce<Row[]>((left, step) => applyStep(left, step), [...rows]);
}

function applyStep(rows: Row[], step: Step): Row[] {
  if ('keep' in step) return rows.filter((row) => row[step.keep] !== null && row[step.keep] !== '');
  if ('take' in step) return step.end ? rows.slice(-step.take) : rows.slice(0, step.take);
  const sign = step.falling ? -1 : 1;
  return rows.toSorted((a, b) => sign * (Number(a[step.sort]) - Number(b[step.sort])));
}

/** What stands in an answer at a path; null where something on the way is null. */
export function valueAt<T = Value>(row: unknown, path: string): T {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name] ?? null, row) as T;
}
