/** Exact rows of a quarterly record with the places of their units, and which of them stand in a release. */
import type { ExactRow } from './exact-rows.ts';
import { quarterNumber, quartersRemembered } from './quarters.ts';

export interface Standing extends ExactRow {
  readonly quarter: string;
  readonly number: number;
  /** Place of the first count; the others follow. A count that was not reported is a unit of zero. */
  readonly first: number;
  /** What tells apart the cells that report, besides the quarter. */
  readonly cell: string;
}

/** Gives every row its units. A row of the same counts as before is the same secret, wherever its agency belongs. */
export function placeRows(rows: readonly ExactRow[], addUnits: (counts: readonly number[]) => number): Standing[] {
  let last: Standing | undefined;
  return rows.map((row) => {
    const isSame = last && last.key.join() === row.key.join() && last.counts.join() === row.counts.join();
    const [agency, quarter = '', ...rest] = row.key;
    const first = isSame ? last!.first : addUnits(row.counts.map((count) => count ?? 0));
    last = { ...row, quarter, number: quarterNumber(quarter), first, cell: [agency, ...rest].join('|') };
    return last;
  });
}

export const standsIn =
  (release: number) =>
  (row: ExactRow): boolean =>
    row.first_release <= release && (row.end_release === null || row.end_release > release);

interface Quarters {
  /** The rows of each quarter from the first one reported to the last. */
  readonly reported: ReadonlyMap<number, readonly Standing[]>;
  /** Of each quarter the last reports of the cells that were silent in it. */
  readonly silent: ReadonlyMap<number, readonly Standing[]>;
}

export function byQuarter(rows: readonly Standing[], lastQuarter: number): Quarters {
  const reported = new Map<number, Standing[]>();
  const first = rows.reduce((least, { number }) => Math.min(least, number), lastQuarter + 1);
  for (let number = first; number <= lastQuarter; number += 1) reported.set(number, []);
  for (const row of rows) reported.get(row.number)!.push(row);
  const silent = new Map([...reported.keys()].map((number) => [number, [] as Standing[]]));
  for (const reports of Map.groupBy(rows, ({ cell }) => cell).values()) {
    const ordered = reports.toSorted((a, b) => a.number - b.number);
    for (const [index, report] of ordered.entries()) {
      const until = Math.min(ordered[index + 1]?.number ?? Infinity, report.number + quartersRemembered + 1);
      for (let number = report.number + 1; number < until; number += 1) silent.get(number)?.push(report);
    }
  }
  return { reported, silent };
}
