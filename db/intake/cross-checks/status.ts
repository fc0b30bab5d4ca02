/** Status and the dates and reasons that go with it. */
import type { KeptRow } from '../checks/rows.ts';
import type { Findings } from '../problem.ts';
import type { Registers } from '../registers.ts';
import type { RuleId } from '../rules.ts';

/** Reports findings whose status contradicts their dates, and new plan versions without a reason. */
export function checkStatus(registers: Registers, findings: Findings): void {
  for (const row of registers.rows('findings')) {
    const { status, fixed_on: fixedOn } = row.values;
    if (status === 'fixed' && fixedOn === '')
      say(row, 'fixed_on', 'status-date', 'the finding is fixed and has no date of the fix. Enter fixed_on.', findings);
    if (status === 'open' && fixedOn !== '')
      say(
        row,
        'fixed_on',
        'status-date',
        `the finding is open and has a date of the fix (${fixedOn}). Correct the status or the date.`,
        findings,
      );
  }
  for (const row of registers.rows('plans'))
    if (Number(row.values['plan_version']) >= 2 && row.values['slip_reason'] === '')
      say(
        row,
        'slip_reason',
        'plan-reason',
        `version ${row.values['plan_version']} gives no reason for the new date. Enter slip_reason.`,
        findings,
      );
}

function say(row: KeptRow, column: string, rule: RuleId, message: string, findings: Findings): void {
  findings.problems.push({
    ...{ file: row.file, line: row.line, column, rule, value: row.values[column] || null },
    message: `${row.file}, line ${row.line}, column "${column}": ${message} Nothing was loaded.`,
  });
}
