import { expect, it } from 'vitest';
import type { Problem } from '../../db/intake/problem.ts';
import { describeVerdict } from '../../db/intake/report.ts';
import { listSubmissions, showSubmission } from '../../db/intake/submissions.ts';
import { keepSubmission } from '../../db/intake/keep.ts';
import { freshDatabase } from '../world/database.ts';

const problem = (line: number): Problem => ({
  ...{ file: 'audits.csv', line, column: 'completed_on', rule: 'bad-date', value: '31/02/2026' },
  message: `audits.csv, line ${line}, column "completed_on" (F): "31/02/2026" is not a date that exists.`,
});

it('groups problems by rule, shows the first twenty and says how many more', () => {
  const problems = Array.from({ length: 23 }, (_, index) => problem(index + 2));
  const lines = describeVerdict({ verdict: 'rejected', problems, notices: [], rows: {} }, false).split('\n');
  expect([...lines.slice(0, 3), '(18 lines)', ...lines.slice(-4)].join('\n')).toMatchInlineSnapshot(`
    "Problems:
      Not a date [bad-date], 23:
        audits.csv, line 2, column "completed_on" (F): "31/02/2026" is not a date that exists.
    (18 lines)
        audits.csv, line 21, column "completed_on" (F): "31/02/2026" is not a date that exists.
        ... and 3 more

    Refused: 23 problems. Nothing was loaded. Mend them and hand it in again."
  `);
});

it('counts rows of what is in order', () => {
  const verdict = { verdict: 'accepted', problems: [], notices: [], rows: { services: 3, audits: 1 } } as const;
  expect(describeVerdict(verdict, false)).toBe('Accepted: 4 rows in 2 records.');
  expect(describeVerdict(verdict, true)).toBe('In order: 4 rows in 2 records. Nothing was changed (--check).');
});

it('is kept with its submission, and shown again', async () => {
  const database = await freshDatabase();
  const { sql } = database.intake;
  expect(await listSubmissions(sql)).toBe('No submission was handed in.');
  const file = { name: 'audits.csv', bytes: Buffer.from('audit_id\n') };
  const verdict = { verdict: 'rejected', problems: [problem(2)], notices: [], rows: { audits: 1 } } as const;
  const id = await keepSubmission(sql, [file], verdict, { note: 'October', reason: null, partial: false });
  expect(await listSubmissions(sql)).toBe(`${id}  rejected  1 file  October`);
  expect((await showSubmission(sql, id)).replaceAll(id, '<id>')).toMatchInlineSnapshot(`
    "defb8e9fbc0d30ede4c548dd4ceb699adefede503504271fe2eba39051c12c5c  audits.csv (9 bytes)

    Problems:
      Not a date [bad-date], 1:
        audits.csv, line 2, column "completed_on" (F): "31/02/2026" is not a date that exists.

    Refused: 1 problem. Nothing was loaded. Mend them and hand it in again.
    Kept as <id>."
  `);
  await expect(showSubmission(sql, 'none')).rejects.toThrow('There is no submission "none".');
  await database.close();
});
