/** What came of a submission. */
import type { Changes } from './load.ts';
import type { Findings, Problem, ReportLanguage } from './problem.ts';

export interface Verdict {
  readonly verdict: 'accepted' | 'rejected';
  /** The first 10,000 of each rule and file. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** All of them, also those not listed. */
  readonly problemCount: number;
  readonly noticeCount: number;
  /** Rows by record. */
  readonly rows: Readonly<Record<string, number>>;
  /** What changed in each register; absent after a check alone and where nothing was loaded. */
  readonly changes?: Readonly<Record<string, Changes>>;
  /** Id under which the submission is kept; absent after a check alone. */
  readonly submissionId?: string;
}

export const verdictOf = ({ problems, notices }: Findings, rows: ReadonlyMap<string, number>): Verdict => ({
  verdict: problems.count > 0 ? 'rejected' : 'accepted',
  problems: problems.kept,
  notices: notices.kept,
  problemCount: problems.count,
  noticeCount: notices.count,
  rows: Object.fromEntries(rows),
});

/** The report for programs, in one language: `{verdict, problems, notices}`, each entry `{file, line, column, rule, value, message}`. */
export function verdictAsJson(verdict: Verdict, language: ReportLanguage): string {
  const told = (entries: readonly Problem[]) =>
    entries.map(({ file, line, column, rule, value, message }) => ({
      ...{ file, line, column, rule, value, message: message[language] },
    }));
  const { problems, notices, problemCount, noticeCount, rows, changes, submissionId } = verdict;
  return JSON.stringify(
    {
      ...{ verdict: verdict.verdict, problems: told(problems), notices: told(notices) },
      ...{ problemCount, noticeCount, rows, changes, submissionId },
    },
    null,
    2,
  );
}
