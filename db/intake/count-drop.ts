/** A register that lost many rows since it was last handed in is held until somebody confirms it. */
import type { KeptRow } from './checks/rows.ts';
import type { Findings } from './problem.ts';

/** Share of rows that may go missing without a question. */
const largestDrop = 0.3;

/** Reports registers that would lose more than 30 % of their rows. */
export function checkCountDrop(
  brought: ReadonlyMap<string, readonly KeptRow[]>,
  counts: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  for (const [record, rows] of brought) {
    const before = counts.get(record) ?? 0;
    if (rows.length >= before * (1 - largestDrop)) continue;
    const per = Math.round((100 * (before - rows.length)) / before);
    findings.problems.push({
      ...{ file: rows[0]?.file ?? `${record}.csv`, line: null, column: null, rule: 'count-drop', value: String(rows.length) },
      message: `${record} has ${rows.length} rows; the last submission had ${before} (${per} % fewer). Check the export; if it is right, hand it in again with --confirm. Nothing was loaded.`,
    });
  }
}
