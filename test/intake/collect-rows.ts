/** What intake would load of a folder, without a database. */
import { checkSubmission, type RowSink } from '../../db/intake/check-submission.ts';
import { nothingKept } from '../../db/intake/kept-registers.ts';
import { noFindings, type Findings } from '../../db/intake/problem.ts';
import { openSubmission } from '../../db/intake/readers/open-submission.ts';

export interface Collected {
  readonly findings: Findings;
  /** Rows by record, each with its values by column; none where anything is wrong. */
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** Opens, reads and checks a submission and collects the rows that are in order. */
export async function collectRows(sources: string | readonly string[], today = '2026-11-24'): Promise<Collected> {
  const submission = await openSubmission([sources].flat());
  const findings = noFindings();
  const rows: Record<string, Readonly<Record<string, string>>[]> = {};
  let now: Readonly<Record<string, string>>[] = [];
  const sink: RowSink = {
    async begin({ name }) {
      now = rows[name] = [];
    },
    async write(checked) {
      now.push(...checked.map(({ values }) => values));
    },
    async end() {},
  };
  try {
    await checkSubmission(submission, { ...{ today, kept: nothingKept, empty: new Set(), partial: false, findings }, sink });
    for (const problem of await submission.findChanged()) findings.problems.add(problem);
  } finally {
    await submission.close();
  }
  return { findings, rows: findings.problems.count > 0 ? {} : rows };
}
