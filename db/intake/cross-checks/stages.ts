/** The way of a service: its stages by date, and what must be proved before it is in-house. */
import { stages } from '../../records/code-lists.ts';
import type { KeptRow } from '../checks/rows.ts';
import type { Findings } from '../problem.ts';
import type { Registers } from '../registers.ts';

const rank = new Map(Object.keys(stages).map((stage, index) => [stage, index]));

/** Steps back that happen in practice: a failed parallel run, an unsuccessful switch. */
const allowedBack = new Set(['parallel_run>rebuilding', 'in_house>parallel_run']);

const tests = [
  'officer_owns_product',
  'officers_hold_access',
  'government_controls_accounts',
  'in_house_release',
  'no_blocking_contract',
] as const;

/** Reports stages that go back and services in-house without a passed assessment. Only what a submission touches is judged. */
export function checkStages(registers: Registers, findings: Findings): void {
  const assessments = byService(registers.standing('assessments'));
  const touched = new Set(registers.rows('transitions').map((row) => row.values['service_id']!));
  const provable = !registers.isBroken('assessments');
  const assessedAnew = registers.rows('assessments').length > 0;
  for (const [service, rows] of byService(registers.standing('transitions'))) {
    if (!touched.has(service) && !assessedAnew) continue;
    const inTime = rows.toSorted((a, b) => compare(a.values['entered_on']!, b.values['entered_on']!));
    inTime.forEach((row, index) => {
      if (index > 0 && touched.has(service)) checkStep(service, inTime[index - 1]!, row, findings);
      if (row.values['stage'] === 'in_house' && provable) checkProof(service, row, assessments.get(service) ?? [], findings);
    });
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byService(rows: readonly KeptRow[]): Map<string, KeptRow[]> {
  return Map.groupBy(rows, (row) => row.values['service_id']!);
}

function checkStep(service: string, before: KeptRow, after: KeptRow, findings: Findings): void {
  const [from, to] = [before.values['stage']!, after.values['stage']!];
  if ((rank.get(to) ?? 0) >= (rank.get(from) ?? 0)) return;
  const reported = after.line > before.line ? after : before;
  const where = `${reported.file}, line ${reported.line}: service ${service} goes from ${from} (${before.values['entered_on']}) back to ${to} (${after.values['entered_on']})`;
  const base = { file: reported.file, line: reported.line, column: null, value: to };
  if (allowedBack.has(`${from}>${to}`))
    findings.notices.push({ ...base, rule: 'stage-step-back', message: `${where}. It was kept; please check.` });
  else
    findings.problems.push({
      ...base,
      rule: 'stage-order',
      message: `${where}. Correct the stages or their dates. Nothing was loaded.`,
    });
}

function checkProof(service: string, row: KeptRow, assessments: readonly KeptRow[], findings: Findings): void {
  const day = row.values['entered_on']!;
  const passed = assessments.some(({ values }) => values['assessed_on']! <= day && tests.every((test) => values[test] === 'yes'));
  if (passed) return;
  const place = row.line > 0 ? `${row.file}, line ${row.line}, column "stage"` : 'transitions kept before, column "stage"';
  findings.problems.push({
    ...{ file: row.file, line: row.line || null, column: 'stage', rule: 'in-house-test', value: 'in_house' },
    message: `${place}: service ${service} is in_house from ${day} without an assessment on or before that day whose five tests are all yes. Hand in the assessment, or correct the stage. Nothing was loaded.`,
  });
}
