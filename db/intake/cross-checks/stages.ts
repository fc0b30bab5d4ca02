/** The way of a service: its stages by date, and what must be proved before it is in-house. */
import { stages } from '../../records/code-lists.ts';
import { flat } from '../checks/flat.ts';
import { entryAt, problemAt } from '../checks/place.ts';
import type { KeptRow } from '../checks/rows.ts';
import type { KeptRegisters } from '../kept-registers.ts';
import { say, type Findings } from '../problem.ts';
import type { CrossCheck } from './cross-check.ts';

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

/** A service on a day: at a stage, or assessed. Line 0 was kept before. */
interface Step {
  readonly file: string;
  readonly line: number;
  readonly service: string;
  readonly day: string;
}
interface StageStep extends Step {
  readonly stage: string;
}
interface Assessment extends Step {
  readonly passed: boolean;
}

export interface StageContext {
  readonly kept: KeptRegisters;
  readonly findings: Findings;
  readonly brought: ReadonlySet<string>;
  readonly partial: boolean;
  /** Whether the assessments can be relied on: none is missing because of its form. */
  readonly provable: () => boolean;
}

/** Reports stages that go back and services in-house without a passed assessment. Only what a submission touches is judged. */
export function openStageChecks(context: StageContext): { transitions: CrossCheck; assessments: CrossCheck } {
  const steps: StageStep[] = [];
  const assessments: Assessment[] = [];
  const nothing = async (): Promise<void> => {};
  return {
    assessments: { row: (row) => void assessments.push(assessmentOf(row)), finish: nothing },
    transitions: { row: (row) => void steps.push(stageOf(row)), finish: () => judge(steps, assessments, context) },
  };
}

const stageOf = ({ file, line, values }: KeptRow): StageStep => ({
  ...{ file, line, service: flat(values['service_id']!), day: values['entered_on']!, stage: values['stage']! },
});
const assessmentOf = ({ file, line, values }: KeptRow): Assessment => ({
  ...{ file, line, service: flat(values['service_id']!), day: values['assessed_on']! },
  passed: tests.every((test) => values[test] === 'yes'),
});

async function judge(steps: readonly StageStep[], assessments: readonly Assessment[], context: StageContext): Promise<void> {
  const { brought, findings } = context;
  if (!brought.has('transitions') && !brought.has('assessments')) return;
  const touched = new Set(steps.map(({ service }) => service));
  const assessed = Map.groupBy(await standing('assessments', assessments, context), ({ service }) => service);
  for (const [service, ofService] of Map.groupBy(await standing('transitions', steps, context), ({ service: id }) => id)) {
    if (!touched.has(service) && !brought.has('assessments')) continue;
    const inTime = ofService.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    inTime.forEach((step, index) => {
      if (index > 0 && touched.has(service)) checkStep(inTime[index - 1]!, step, findings);
      if (step.stage === 'in_house' && context.provable()) checkProof(step, assessed.get(service) ?? [], findings);
    });
  }
}

const columnsOf = {
  transitions: ['service_id', 'entered_on', 'stage'],
  assessments: ['service_id', 'assessed_on', ...tests],
} as const;

/** What stands once the submission is loaded: its rows, and those kept before that it does not replace. */
async function standing<S extends Step>(
  record: keyof typeof columnsOf,
  own: readonly S[],
  { kept, brought, partial }: StageContext,
): Promise<readonly S[]> {
  if (brought.has(record) && !partial) return own;
  const taken = new Set(own.map(({ service, day }) => `${service} ${day}`));
  const of = record === 'transitions' ? stageOf : assessmentOf;
  const before = (await kept.rows(record, columnsOf[record])).map((values) => of({ file: `${record}.csv`, line: 0, values }));
  return [...before.filter(({ service, day }) => !taken.has(`${service} ${day}`)), ...own] as unknown as S[];
}

function checkStep(before: StageStep, after: StageStep, findings: Findings): void {
  if ((rank.get(after.stage) ?? 0) >= (rank.get(before.stage) ?? 0)) return;
  const { file, line } = after.line > before.line ? after : before;
  const [from, to] = [`${before.stage} (${before.day})`, `${after.stage} (${after.day})`];
  const value = after.stage;
  if (allowedBack.has(`${before.stage}>${after.stage}`))
    findings.notices.add(
      entryAt(
        { file, line },
        {
          ...{ rule: 'stage-step-back', value },
          message: say(
            `service ${after.service} goes from ${from} back to ${to}. It was kept; please check.`,
            `perkhidmatan ${after.service} berundur daripada ${from} kepada ${to}. Ia disimpan; sila semak.`,
          ),
        },
      ),
    );
  else
    findings.problems.add(
      problemAt(
        { file, line },
        {
          ...{ rule: 'stage-order', value },
          message: say(
            `service ${after.service} goes from ${from} back to ${to}. Correct the stages or their dates.`,
            `perkhidmatan ${after.service} berundur daripada ${from} kepada ${to}. Betulkan peringkat atau tarikhnya.`,
          ),
        },
      ),
    );
}

function checkProof(step: StageStep, assessments: readonly Assessment[], findings: Findings): void {
  if (assessments.some(({ day, passed }) => passed && day <= step.day)) return;
  const message = say(
    `service ${step.service} is in_house from ${step.day} without an assessment on or before that day whose five tests are all yes. Hand in the assessment, or correct the stage.`,
    `perkhidmatan ${step.service} berada pada in_house mulai ${step.day} tanpa penilaian pada atau sebelum hari itu yang kelima-lima ujiannya yes. Serahkan penilaian itu, atau betulkan peringkatnya.`,
  );
  const told = { rule: 'in-house-test', value: 'in_house', message } as const;
  if (step.line > 0) findings.problems.add(problemAt({ ...step, column: 'stage' }, told));
  else
    findings.problems.add({
      ...problemAt({ file: 'transitions kept before', line: null, column: 'stage' }, told),
      file: step.file,
    });
}
