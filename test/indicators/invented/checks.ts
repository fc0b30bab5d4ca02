/** Audits and findings. A finding is told as it stood on a day: its fix and its check come later than its detection. */
import type { Row } from '../recompute/sample.ts';
import { addDays, make, type Random } from './random.ts';

export const inventAudits = (random: Random, services: readonly string[], until: string): Row[] =>
  make(160, (i) => {
    const started_on = random.day('2023-04-10', addDays(until, -30));
    const isDone = random.chance(85);
    const completed_on = isDone ? random.day(started_on, until) : '';
    return {
      ...{ audit_id: `AUD-${i}`, service_id: random.pick(services) },
      kind: random.pick(['source_code', 'source_code', 'full', 'penetration', 'configuration']),
      ...{ auditor: 'Audit House', independent: String(random.chance(75)), started_on, completed_on },
      result: isDone ? random.pick(['pass', 'pass_with_findings', 'fail', 'inconclusive', '']) : '',
      ...{ next_due_on: '', commit_ref: '' },
    };
  });

const usual: Readonly<Record<string, number>> = { critical: 15, high: 30, medium: 90, low: 180 };

export const inventFindings = (random: Random, audits: readonly Row[], until: string): Row[] =>
  make(700, (i) => {
    const audit = random.pick(audits);
    const severity = random.pick(['critical', 'high', 'medium', 'low']);
    const detected_on = random.day(audit['started_on']!, until);
    const fixed_on = random.chance(65) ? addDays(detected_on, random.below(2 * usual[severity]! + 60)) : '';
    const status = fixed_on !== '' ? 'fixed' : random.pick(['open', 'open', 'accepted', 'false_positive']);
    return {
      ...{ finding_id: `FND-${i}`, audit_id: audit['audit_id']!, severity, category: 'other', detected_on, fixed_on, status },
      due_on: random.chance(40) ? addDays(detected_on, random.below(2 * usual[severity]!)) : '',
      verified_on: fixed_on !== '' && random.chance(80) ? addDays(fixed_on, random.below(90)) : '',
      ...{ disclosure_hold_until: '', title: '', detail: '', host: '', cve: '' },
    };
  });

/** Findings as known on a day. */
export const knownOn = (findings: readonly Row[], day: string): Row[] =>
  findings
    .filter((row) => row['detected_on']! <= day)
    .map((row) => {
      const isFixed = row['fixed_on'] !== '' && row['fixed_on']! <= day;
      if (row['status'] === 'fixed' && !isFixed) return { ...row, status: 'open', fixed_on: '', verified_on: '' };
      return row['verified_on']! <= day ? row : { ...row, verified_on: '' };
    });
