/** What was handed in before: the list of submissions, and one of them with its report and its files. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';
import { readKeptFile } from './keep.ts';
import type { ReportLanguage } from './problem.ts';
import { describeVerdict } from './report.ts';
import type { Verdict } from './verdict.ts';

interface Kept {
  readonly submission_id: string;
  readonly verdict: 'accepted' | 'rejected';
  readonly sha256: string;
  readonly partial: boolean;
  readonly reason: string | null;
  readonly note: string | null;
  readonly files: number;
}

/** A line for each submission, oldest first: id (with its time), verdict, files, sha256, reason, note. */
export async function listSubmissions(sql: postgres.ISql): Promise<string> {
  const found = await sql<Kept[]>`
    select submission_id, verdict, sha256, partial, reason, note,
           (select count(*)::integer from intake.submission_files f where f.submission_id = s.submission_id) as files
    from intake.submissions s order by received_at, submission_id`;
  if (found.length === 0) return 'No submission was handed in.';
  return found
    .map(({ submission_id: id, verdict, files, sha256, partial, reason, note }) =>
      [id, verdict, `${files} file${files === 1 ? '' : 's'}`, sha256, partial && 'partial', reason, note]
        .filter(Boolean)
        .join('  '),
    )
    .join('\n');
}

interface KeptFile {
  readonly file: string;
  readonly size: string;
  readonly sha256: string;
}

/** One submission: its files with their sha256, and its report. Throws `CannotRun` where there is none of this id. */
export async function showSubmission(sql: postgres.ISql, id: string, language: ReportLanguage = 'en'): Promise<string> {
  const [found] = await sql<{ report: Verdict; note: string | null; received_at: Date; sha256: string }[]>`
    select report, note, received_at, sha256 from intake.submissions where submission_id = ${id}`;
  if (!found) throw new CannotRun(`There is no submission "${id}".`, 'See the ids with npm run ingest -- --list.');
  const files = await listFiles(sql, id);
  return [
    `${found.received_at.toISOString()}  ${found.sha256}${found.note ? `  ${found.note}` : ''}`,
    ...files.map(({ file, size, sha256 }) => `${sha256}  ${file} (${size} bytes)`),
    '',
    describeVerdict({ ...found.report, submissionId: id }, { language, checkedOnly: false }),
  ].join('\n');
}

const listFiles = (sql: postgres.ISql, id: string): Promise<KeptFile[]> => sql<KeptFile[]>`
  select file, size::text as size, sha256 from intake.submission_files where submission_id = ${id} order by file`;

/**
 * Writes the files of a submission as they were handed in, and gives their paths. Throws `CannotRun` where there is none of this
 * id, or a file of the name is there already.
 */
export async function writeSubmission(sql: postgres.ISql, id: string, folder: string): Promise<string[]> {
  const files = await listFiles(sql, id);
  if (files.length === 0) throw new CannotRun(`There is no submission "${id}".`, 'See the ids with npm run ingest -- --list.');
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const { file } of files) {
    const target = path.join(folder, path.basename(file));
    await pipeline(Readable.from(readKeptFile(sql, id, file)), createWriteStream(target, { flags: 'wx' })).catch((cause) => {
      throw new CannotRun(`${target} cannot be written: ${(cause as Error).message}.`, 'Name a new folder.', { cause });
    });
    written.push(target);
  }
  return written;
}
