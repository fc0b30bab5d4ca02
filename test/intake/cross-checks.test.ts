import { describe, expect, it } from 'vitest';
import { describeVerdict } from '../../db/intake/report.ts';
import { checkSmall } from './small-submission.ts';

type Changes = Parameters<typeof checkSmall>[0];

describe('a submission', () => {
  it('without a contradiction is accepted', async () => {
    const { verdict, problems } = await checkSmall();
    expect(problems).toEqual([]);
    expect(verdict).toBe('accepted');
  });

  it.each<[string, Changes, { rule: string; file: string; line: number | null; column: string | null }]>([
    [
      'a service of no agency',
      { services: ['TAX,', 'TAXX,'] },
      { rule: 'dangling-reference', file: 'services.csv', line: 2, column: 'agency_id' },
    ],
    [
      'a list naming no service',
      { contracts: [',RETURN,', ',RETURN;REFUND,'] },
      { rule: 'dangling-reference', file: 'contracts.csv', line: 2, column: 'service_ids' },
    ],
    [
      'stages that go back',
      { transitions: ['2025-06-01,parallel_run', '2025-06-01,planning'] },
      { rule: 'stage-order', file: 'transitions.csv', line: 3, column: null },
    ],
    [
      'in-house without an assessment before',
      { assessments: ['2025-12-01', '2026-02-01'] },
      { rule: 'in-house-test', file: 'transitions.csv', line: 4, column: 'stage' },
    ],
    [
      'in-house with a failed test',
      { assessments: ['yes,yes,yes,yes,yes', 'yes,yes,no,yes,yes'] },
      { rule: 'in-house-test', file: 'transitions.csv', line: 4, column: 'stage' },
    ],
    [
      'an audit that ends before it starts',
      { audits: ['2026-02-01', '2025-12-31'] },
      { rule: 'date-order', file: 'audits.csv', line: 2, column: 'completed_on' },
    ],
    [
      'a fix before the detection',
      { findings: ['2026-01-20', '2026-01-09'] },
      { rule: 'date-order', file: 'findings.csv', line: 2, column: 'fixed_on' },
    ],
    [
      'a check before the fix',
      { findings: ['2026-01-25', '2026-01-19'] },
      { rule: 'date-order', file: 'findings.csv', line: 2, column: 'verified_on' },
    ],
    [
      'fixed without a date',
      { findings: ['2026-01-20,2026-01-25', ','] },
      { rule: 'status-date', file: 'findings.csv', line: 2, column: 'fixed_on' },
    ],
    [
      'open with a date of the fix',
      { findings: [',fixed\n', ',open\n'] },
      { rule: 'status-date', file: 'findings.csv', line: 2, column: 'fixed_on' },
    ],
    [
      'more completed than enrolled',
      { training: ['10,9,8,7', '10,7,8,7'] },
      { rule: 'count-order', file: 'training.csv', line: 2, column: 'completed' },
    ],
    [
      'a second plan without a reason',
      { plans: ['RETURN,1', 'RETURN,2'] },
      { rule: 'plan-reason', file: 'plans.csv', line: 2, column: 'slip_reason' },
    ],
    [
      'a contract that ends before it starts',
      { contracts: ['2027-12-31', '2024-12-31'] },
      { rule: 'date-order', file: 'contracts.csv', line: 2, column: 'ends_on' },
    ],
  ])('with %s is refused', async (_what, changes, place) => {
    const { verdict, problems } = await checkSmall(changes);
    expect(verdict).toBe('rejected');
    expect(problems).toContainEqual(expect.objectContaining(place));
  });

  it('in which a parallel run failed is kept with a notice', async () => {
    const { verdict, notices } = await checkSmall({ transitions: ['2026-01-01,in_house', '2026-01-01,rebuilding'] });
    expect(verdict).toBe('accepted');
    expect(notices.map(({ rule }) => rule)).toContain('stage-step-back');
  });

  it('with more posts filled than established by a tenth is kept with a notice', async () => {
    const { verdict, notices } = await checkSmall({ posts: ['10.0,8.0', '10.0,11.1'] });
    expect(verdict).toBe('accepted');
    expect(notices).toContainEqual(expect.objectContaining({ rule: 'over-established', line: 2, column: 'filled_fte' }));
  });

  it('is reported with every problem at once, by rule', async () => {
    const verdict = await checkSmall({
      training: ['10,9,8,7', '10,7,8,9'],
      audits: ['2026-01-01,2026-02-01', '01/02/2026,2026-02-31'],
    });
    expect(describeVerdict({ ...verdict, notices: [] }, { language: 'en', checkedOnly: false })).toMatchInlineSnapshot(`
      "Problems:
        Not a date [bad-date], 2:
          audits.csv, line 2, column "started_on" (F): "01/02/2026" is a date whose day and month could be taken for each other (2026-02-01 or 2026-01-02). Write YYYY-MM-DD, e.g. 2026-02-28. Nothing was loaded.
          audits.csv, line 2, column "completed_on" (G): "2026-02-31" is not a date that exists. Write YYYY-MM-DD, e.g. 2026-02-28. Nothing was loaded.
        A part is larger than its whole [count-order], 2:
          training.csv, line 2, column "completed": 8 is more than enrolled 7. Correct one of them. Nothing was loaded.
          training.csv, line 2, column "certified": 9 is more than completed 8. Correct one of them. Nothing was loaded.

      Refused: 4 problems. Nothing was loaded. Mend them and hand it in again."
    `);
  });
});
