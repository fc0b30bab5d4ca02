/** Rules between the values of one row: dates in order, parts not larger than their whole. */
import type { KeptRow } from '../checks/rows.ts';
import type { Findings } from '../problem.ts';
import type { Registers } from '../registers.ts';

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

/** Reports dates and counts of one row that contradict each other. */
export function checkOrder(registers: Registers, findings: Findings): void {
  for (const rule of dateOrders) for (const row of registers.rows(rule.record)) checkDates(row, rule, findings);
  for (const rule of countOrders) for (const row of registers.rows(rule.record)) checkCounts(row, rule, findings);
  for (const row of registers.rows('posts')) noticeOverEstablished(row, findings);
}

function checkDates(row: KeptRow, { earlier, later }: DateOrder, findings: Findings): void {
  const [first = '', second = ''] = [row.values[earlier], row.values[later]];
  if (first === '' || second === '' || second >= first) return;
  findings.problems.push({
    ...{ file: row.file, line: row.line, column: later, rule: 'date-order', value: second },
    message: `${row.file}, line ${row.line}, column "${later}": ${second} lies before ${earlier} ${first}. Correct one of them. Nothing was loaded.`,
  });
}

const isNumber = (value: string | undefined): value is string => value !== undefined && /^-?\d/.test(value);

function checkCounts(row: KeptRow, { part, whole }: CountOrder, findings: Findings): void {
  const [less, more] = [row.values[part], row.values[whole]];
  if (!isNumber(less) || !isNumber(more) || Number(less) <= Number(more)) return;
  findings.problems.push({
    ...{ file: row.file, line: row.line, column: part, rule: 'count-order', value: less },
    message: `${row.file}, line ${row.line}, column "${part}": ${less} is more than ${whole} ${more}. Correct one of them. Nothing was loaded.`,
  });
}

function noticeOverEstablished(row: KeptRow, findings: Findings): void {
  const { established_fte: established, filled_fte: filled } = row.values;
  if (!isNumber(established) || !isNumber(filled) || Number(filled) <= Number(established) * 1.1 + 1e-9) return;
  findings.notices.push({
    ...{ file: row.file, line: row.line, column: 'filled_fte', rule: 'over-established', value: filled },
    message: `${row.file}, line ${row.line}, column "filled_fte": ${filled} posts are filled of ${established} established (over 110 %). It was kept; please check.`,
  });
}
