import { expect, it } from 'vitest';
import { say, type Problem } from '../../db/intake/problem.ts';
import { describeVerdict, type ReportOptions } from '../../db/intake/report.ts';
import { listSubmissions, showSubmission } from '../../db/intake/submissions.ts';
import { takeIn } from '../../db/intake/take-in.ts';
import { verdictAsJson, type Verdict } from '../../db/intake/verdict.ts';
import { freshDatabase } from '../world/database.ts';
import { withSmall } from './small-submission.ts';

const problem = (line: number): Problem => ({
  ...{ file: 'audits.csv', line, column: 'completed_on', rule: 'bad-date', value: '31/02/2026' },
  message: say(
    `audits.csv, line ${line}, column "completed_on" (F): "31/02/2026" is not a date that exists.`,
    `audits.csv, baris ${line}, lajur "completed_on" (F): "31/02/2026" bukan tarikh yang wujud.`,
  ),
});
const verdict = (more: Partial<Verdict>): Verdict => ({
  ...{ verdict: 'accepted', problems: [], notices: [], problemCount: 0, noticeCount: 0, rows: {} },
  ...more,
});
const refused = (problems: readonly Problem[], problemCount = problems.length): Verdict =>
  verdict({ verdict: 'rejected', problems, problemCount });
const english: ReportOptions = { language: 'en', checkedOnly: false };
const malay: ReportOptions = { language: 'ms', checkedOnly: false };

it('groups problems by rule, shows the first twenty and says how many more', () => {
  const problems = Array.from({ length: 23 }, (_, index) => problem(index + 2));
  const lines = describeVerdict(refused(problems, 10_023), english).split('\n');
  expect([...lines.slice(0, 3), '(18 lines)', ...lines.slice(-5)].join('\n')).toMatchInlineSnapshot(`
    "Problems:
      Not a date [bad-date], 23:
        audits.csv, line 2, column "completed_on" (F): "31/02/2026" is not a date that exists.
    (18 lines)
        audits.csv, line 21, column "completed_on" (F): "31/02/2026" is not a date that exists.
        ... and 3 more
      10,000 more are counted and not listed.

    Refused: 10,023 problems. Nothing was loaded. Mend them and hand it in again."
  `);
});

it('speaks Malay where it is asked to', () => {
  expect(describeVerdict(refused([problem(2)]), malay)).toMatchInlineSnapshot(`
    "Masalah:
      Bukan tarikh [bad-date], 1:
        audits.csv, baris 2, lajur "completed_on" (F): "31/02/2026" bukan tarikh yang wujud.

    Ditolak: 1 masalah. Tiada apa-apa dimuatkan. Betulkannya dan serahkan semula."
  `);
  expect(JSON.parse(verdictAsJson(refused([problem(2)]), 'ms')).problems[0].message).toContain('baris 2');
});

it('counts rows of what is in order, and what changes', () => {
  const inOrder = verdict({ rows: { services: 3, audits: 1 } });
  expect(describeVerdict(inOrder, { ...english, checkedOnly: true })).toBe(
    'In order: 4 rows in 2 records. Nothing was changed (--check).',
  );
  const changes = { services: { added: 1, changed: 2, withdrawn: 0 }, audits: { added: 0, changed: 0, withdrawn: 4 } };
  expect(describeVerdict({ ...inOrder, changes }, { ...english, seconds: 0.5 })).toMatchInlineSnapshot(`
    "  services: 3 rows: 1 new, 2 changed, 0 withdrawn
      audits: 1 row: 0 new, 0 changed, 4 withdrawn
    Accepted: 4 rows in 2 records. 0.5 s, 8 rows a second."
  `);
});

it('is kept with its submission, and shown again', async () => {
  const database = await freshDatabase();
  const { sql } = database.intake;
  expect(await listSubmissions(sql)).toBe('No submission was handed in.');
  const found = await withSmall({ audits: ['2026-02-01', '31/02/2026'] }, (folder) =>
    takeIn(database.intake, folder, { note: 'October', today: '2026-11-24' }),
  );
  const id = found.submissionId!;
  expect(await listSubmissions(sql)).toMatch(new RegExp(`^${id}  rejected  11 files  [0-9a-f]{64}  October$`));
  const shown = await showSubmission(sql, id);
  expect(shown).toMatch(/[0-9a-f]{64} {2}audits\.csv \(\d+ bytes\)/);
  expect(shown.slice(shown.indexOf('Problems:')).replaceAll(id, '<id>')).toMatchInlineSnapshot(`
    "Problems:
      Not a date [bad-date], 1:
        audits.csv, line 2, column "completed_on" (G): "31/02/2026" is not a date that exists. Write YYYY-MM-DD, e.g. 2026-02-28. Nothing was loaded.

    Notices:
      An optional column is not there [absent-column], 31:
        agencies.csv, line 1: the optional column "name_ar" is not there; it is taken as empty.
        agencies.csv, line 1: the optional column "parent_agency_id" is not there; it is taken as empty.
        agencies.csv, line 1: the optional column "website" is not there; it is taken as empty.
        services.csv, line 1: the optional column "name_ar" is not there; it is taken as empty.
        services.csv, line 1: the optional column "description_ms" is not there; it is taken as empty.
        services.csv, line 1: the optional column "description_en" is not there; it is taken as empty.
        services.csv, line 1: the optional column "description_ar" is not there; it is taken as empty.
        services.csv, line 1: the optional column "launched_on" is not there; it is taken as empty.
        services.csv, line 1: the optional column "url" is not there; it is taken as empty.
        services.csv, line 1: the optional column "annual_transactions" is not there; it is taken as empty.
        suppliers.csv, line 1: the optional column "registration_no" is not there; it is taken as empty.
        suppliers.csv, line 1: the optional column "local_sme" is not there; it is taken as empty.
        transitions.csv, line 1: the optional column "evidence_ref" is not there; it is taken as empty.
        assessments.csv, line 1: the optional column "assessor_agency_id" is not there; it is taken as empty.
        audits.csv, line 1: the optional column "result" is not there; it is taken as empty.
        audits.csv, line 1: the optional column "next_due_on" is not there; it is taken as empty.
        audits.csv, line 1: the optional column "commit_ref" is not there; it is taken as empty.
        findings.csv, line 1: the optional column "due_on" is not there; it is taken as empty.
        findings.csv, line 1: the optional column "disclosure_hold_until" is not there; it is taken as empty.
        findings.csv, line 1: the optional column "title" is not there; it is taken as empty.
        ... and 11 more
      There is no Arabic text [no-arabic], 1:
        3 names or texts have no Arabic; the Arabic pages show the English and say so.

    Refused: 1 problem. Nothing was loaded. Mend them and hand it in again.
    Kept as <id>."
  `);
  expect(await showSubmission(sql, id, 'ms')).toContain('Ditolak: 1 masalah.');
  await expect(showSubmission(sql, 'none')).rejects.toThrow('There is no submission "none".');
  await database.close();
});
