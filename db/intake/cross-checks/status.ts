/** Status and the dates and reasons that go with it. */
import { problemAt } from '../checks/place.ts';
import type { KeptRow } from '../checks/rows.ts';
import { say, type Findings, type Message } from '../problem.ts';
import type { RuleId } from '../rules.ts';

/** What a row lacks or contradicts, with the column to be mended. */
interface Contradiction {
  readonly column: string;
  readonly rule: RuleId;
  readonly message: Message;
}

type Values = KeptRow['values'];

const ofFinding = ({ status, fixed_on: fixedOn }: Values): Contradiction | undefined => {
  const at = (column: string, message: Message): Contradiction => ({ column, rule: 'status-date', message });
  if (status === 'fixed' && fixedOn === '')
    return at(
      'fixed_on',
      say(
        'the finding is fixed and has no date of the fix. Enter fixed_on.',
        'penemuan telah dibaiki tetapi tiada tarikh pembaikan. Isikan fixed_on.',
      ),
    );
  if (status === 'open' && fixedOn !== '')
    return at(
      'fixed_on',
      say(
        `the finding is open and has a date of the fix (${fixedOn}). Correct the status or the date.`,
        `penemuan masih terbuka tetapi ada tarikh pembaikan (${fixedOn}). Betulkan status atau tarikh.`,
      ),
    );
  return undefined;
};

const ofPlan = ({ plan_version: version, slip_reason: reason }: Values): Contradiction | undefined =>
  Number(version) >= 2 && reason === ''
    ? {
        ...{ column: 'slip_reason', rule: 'plan-reason' },
        message: say(
          `version ${version} gives no reason for the new date. Enter slip_reason.`,
          `versi ${version} tidak memberi sebab bagi tarikh baharu. Isikan slip_reason.`,
        ),
      }
    : undefined;

const contradictions: Readonly<Record<string, (values: Values) => Contradiction | undefined>> = {
  findings: ofFinding,
  plans: ofPlan,
};

/** Gives the check of a record's rows for a status against its dates, and for new plan versions without a reason. */
export function openStatusCheck(record: string, findings: Findings): (row: KeptRow) => void {
  const find = contradictions[record];
  if (!find) return () => {};
  return ({ file, line, values }) => {
    const found = find(values);
    if (!found) return;
    const { column, rule, message } = found;
    findings.problems.add(problemAt({ file, line, column }, { rule, value: values[column] || null, message }));
  };
}
