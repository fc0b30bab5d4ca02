import { readSample, type Row } from './sample.ts';

const toFive = (amount: number): number => 5 * Math.floor(amount / 5 + 0.5);

/** The four quarters before one, e.g. 2025-Q3 to 2026-Q2 for 2026-Q3. */
function quartersBefore(quarter: string): string[] {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
  return [1, 2, 3, 4].map((back) => `${Math.floor((index - back) / 4)}-Q${((index - back) % 4) + 1}`);
}

interface Question {
  readonly month: string;
  readonly quarter: string;
  readonly record: 'posts' | 'training';
  /** Keeps the rows of one breakdown. */
  readonly where?: (row: Row) => boolean;
}

const columns = {
  posts: { cell: ['agency_id', 'role', 'grade_band'], done: 'filled_fte', whole: 'established_fte' },
  training: { cell: ['agency_id', 'programme'], done: 'certified', whole: 'required' },
} as const;

/** WF1 or TR1: numerator, denominator and unknown rounded to fives, and the value computed from the rounded ones. */
export function recomputePeople({ month, quarter, record, where = () => true }: Question) {
  const { cell, done, whole } = columns[record];
  const cells = new Map<string, Map<string, Row>>();
  for (const row of readSample(month, record).filter(where)) {
    const key = cell.map((column) => row[column]).join('|');
    cells.set(key, (cells.get(key) ?? new Map<string, Row>()).set(row['quarter']!, row));
  }
  const sum = { done: 0, whole: 0, unknown: 0 };
  for (const reports of cells.values()) {
    const present = reports.get(quarter);
    const last = quartersBefore(quarter).find((one) => reports.has(one));
    if (present) {
      sum.done += Number(present[done]);
      sum.whole += Number(present[whole]);
    } else if (last) sum.unknown += Number(reports.get(last)![whole]);
  }
  const [numerator, known, unknown] = [toFive(sum.done), toFive(sum.whole), toFive(sum.unknown)];
  return { numerator, denominator: known + unknown, unknown, value: Math.round((1000 * numerator) / known) / 10 };
}
