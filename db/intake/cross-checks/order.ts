/** Rules between the values of one row: dates in order, parts not larger than their whole. */
import { problemAt, entryAt } from '../checks/place.ts';
import type { KeptRow } from '../checks/rows.ts';
import { say, type Findings } from '../problem.ts';

/** `later` must not lie before `earlier`; equal is fine. Dates, ISO. */
interface DateOrder {
  readonly record: string;
  readonly earlier: string;
  readonly later: string;
}

/** `part` must not be larger than `whole`. */
interface CountOrder {
  readonly record: string;
  readonly part: string;
  readonly whole: string;
}

const dateOrders: readonly DateOrder[] = [
  { record: 'audits', earlier: 'started_on', later: 'completed_on' },
  { record: 'findings', earlier: 'detected_on', later: 'fixed_on' },
  { record: 'findings', earlier: 'fixed_on', later: 'verified_on' },
  { record: 'contracts', earlier: 'starts_on', later: 'ends_on' },
  { record: 'sanctions', earlier: 'starts_on', later: 'ends_on' },
  { record: 'partnerships', earlier: 'signed_on', later: 'ends_on' },
  { record: 'enforcement-cases', earlier: 'opened_on', later: 'decided_on' },
];

const countOrders: readonly CountOrder[] = [
  { record: 'training', part: 'completed', whole: 'enrolled' },
  { record: 'training', part: 'certified', whole: 'completed' },
  { record: 'university-cohorts', part: 'graduated', whole: 'enrolled' },
  { record: 'university-cohorts', part: 'hired_within_12_months', whole: 'graduated' },
  { record: 'service-performance', part: 'unplanned_outage_minutes', whole: 'service_minutes' },
];

/** Gives the check of a record's rows for dates and counts that contradict each other. */
export function openOrderCheck(record: string, findings: Findings): (row: KeptRow) => void {
  const dates = dateOrders.filter((rule) => rule.record === record);
  const counts = countOrders.filter((rule) => rule.record === record);
  return (row) => {
    for (const rule of dates) checkDates(row, rule, findings);
    for (const rule of counts) checkCounts(row, rule, findings);
    if (record === 'posts') noticeOverEstablished(row, findings);
  };
}

function checkDates({ file, line, values }: KeptRow, { earlier, later }: DateOrder, findings: Findings): void {
  const [first = '', second = ''] = [values[earlier], values[later]];
  if (first === '' || second === '' || second >= first) return;
  const message = say(
    `${second} lies before ${earlier} ${first}. Correct one of them.`,
    `${second} lebih awal daripada ${earlier} ${first}. Betulkan salah satu.`,
  );
  findings.problems.add(problemAt({ file, line, column: later }, { rule: 'date-order', value: second, message }));
}

const isNumber = (value: string | undefined): value is string => value !== undefined && /^-?\d/.test(value);

function checkCounts({ file, line, values }: KeptRow, { part, whole }: CountOrder, findings: Findings): void {
  const [less, more] = [values[part], values[whole]];
  if (!isNumber(less) || !isNumber(more) || Number(less) <= Number(more)) return;
  const message = say(
    `${less} is more than ${whole} ${more}. Correct one of them.`,
    `${less} melebihi ${whole} ${more}. Betulkan salah satu.`,
  );
  findings.problems.add(problemAt({ file, line, column: part }, { rule: 'count-order', value: less, message }));
}

/** Tenths, so that 1.1 times a number with one decimal is exact. */
const tenths = (value: string): number => Math.round(Number(value) * 10);

function noticeOverEstablished({ file, line, values }: KeptRow, findings: Findings): void {
  const { established_fte: established, filled_fte: filled } = values;
  if (!isNumber(established) || !isNumber(filled) || tenths(filled) * 10 <= tenths(established) * 11) return;
  const message = say(
    `${filled} posts are filled of ${established} established (over 110 %). It was kept; please check.`,
    `${filled} jawatan diisi daripada ${established} yang diluluskan (melebihi 110 %). Ia disimpan; sila semak.`,
  );
  const told = { rule: 'over-established', value: filled, message } as const;
  findings.notices.add(entryAt({ file, line, column: 'filled_fte' }, told));
}
