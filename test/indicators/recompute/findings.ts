import { daysBetween, readSample, type Row } from './sample.ts';

/** How long one finding was followed, and whether it was then fixed (else it was still open). */
export interface Case {
  readonly days: number;
  readonly fixed: boolean;
}

/**
 * Kaplan and Meier's percentile by walking through the days, with exact fractions of big integers. Null: not reached.
 * @param share of cases that are fixed by that day, as a fraction, e.g. [1, 2]
 */
export function percentileByHand(cases: readonly Case[], share: readonly [number, number]): number | null {
  let [above, below] = [1n, 1n];
  const byDay = Map.groupBy(cases, ({ days }) => days);
  let atRisk = cases.length;
  for (const day of [...byDay.keys()].toSorted((a, b) => a - b)) {
    const leaving = byDay.get(day)!;
    const fixed = leaving.filter((one) => one.fixed).length;
    if (fixed === 0) {
      atRisk -= leaving.length;
      continue;
    }
    above *= BigInt(atRisk - fixed);
    below *= BigInt(atRisk);
    if (above * BigInt(share[1]) <= BigInt(share[1] - share[0]) * below) return day;
    atRisk -= leaving.length;
  }
  return null;
}

export const twelveMonthsBefore = (t: string): string => `${Number(t.slice(0, 4)) - 1}${t.slice(4)}`;

/** The cases of VM1 for the year to t, of one severity or of all. */
export function casesToFix(month: string, t: string, asOf: string, severity?: string): Case[] {
  return readSample(month, 'findings')
    .filter((row) => row['status'] !== 'false_positive' && (severity === undefined || row['severity'] === severity))
    .filter((row) => row['detected_on']! > twelveMonthsBefore(t) && row['detected_on']! <= t)
    .map((row) => {
      const verified = row['verified_on'] !== '' && row['verified_on']! <= asOf;
      const fixed = row['status'] === 'fixed' && row['fixed_on']! <= t && verified;
      return { fixed, days: daysBetween(row['detected_on']!, fixed ? row['fixed_on']! : t) };
    });
}

const term: Readonly<Record<string, number>> = { critical: 15, high: 30, medium: 90, low: 180 };

/** The earlier of the recorded due date and the usual term. */
export function dueBy(row: Row): string {
  const usual = new Date(Date.parse(row['detected_on']!) + term[row['severity']!]! * 86_400_000).toISOString().slice(0, 10);
  return row['due_on'] !== '' && row['due_on']! < usual ? row['due_on']! : usual;
}

/** VM2: findings due from one day to another, those fixed in time, and what stands beside. */
export function fixedOnTime(month: string, from: string, to: string) {
  const counts = { numerator: 0, denominator: 0, accepted: 0, falsePositives: 0 };
  for (const row of readSample(month, 'findings')) {
    const due = dueBy(row);
    if (due < from || due > to) continue;
    if (row['status'] === 'false_positive') {
      counts.falsePositives += 1;
      continue;
    }
    counts.denominator += 1;
    if (row['status'] === 'accepted') counts.accepted += 1;
    else if (row['fixed_on'] !== '' && row['fixed_on']! <= due && row['verified_on'] !== '') counts.numerator += 1;
  }
  return counts;
}
