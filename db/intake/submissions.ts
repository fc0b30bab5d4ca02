/** What was handed in before: the list of submissions, and one of them with its report. */
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';
import { describeVerdict } from './report.ts';
import type { Verdict } from './take-in.ts';

interface Kept {
  readonly submission_id: string;
  readonly verdict: 'accepted' | 'rejected';
  readonly partial: boolean;
  readonly reason: string | null;
  readonly note: string | null;
  readonly files: number;
}

/** A line for each submission, oldest first: id, verdict, files, note. */
export async function listSubmissions(sql: postgres.ISql): Promise<string> {
  const found = await sql<Kept[]>`
    select submission_id, verdict, partial, reason, note,
           (select count(*)::integer from intake.submission_files f where f.submission_id = s.submission_id) as files
    from intake.submissions s order by received_at, submission_id`;
  if (found.length === 0) return 'No submission was handed in.';
  return found
    .map(({ submission_id: id, verdict, files, partial, reason, note }) =>
      [id, verdict, `${files} file${files === 1 ? '' : 's'}`, partial && 'partial', reason, note].filter(Boolean).join('  '),
    )
    .join('\n');
}

/** One submission: its files with their sha256, and its report. Throws `CannotRun` where there is none of this id. */
export async function showSubmission(sql: postgres.ISql, id: string): Promise<string> {
  const [found] = await sql<{ verdict: 'accepted' | 'rejected'; report: Pick<Verdict, 'problems' | 'notices' | 'rows'> }[]>`
    select verdict, report from intake.submissions where submission_id = ${id}`;
  if (!found) throw new CannotRun(`There is no submission "${id}".`, 'See the ids with npm run ingest -- --list.');
  const files = await sql<{ file: string; size: string; sha256: string }[]>`
    select file, size::text as size, sha256 from intake.submission_files where submission_id = ${id} order by file`;
  return [
    ...files.map(({ file, size, sha256 }) => `${sha256}  ${file} (${size} bytes)`),
    '',
    describeVerdict({ verdict: found.verdict, ...found.report, submissionId: id }, false),
  ].join('\n');
}
