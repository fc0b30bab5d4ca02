/** Keeps every submission whole: the bytes as handed in, their sha256, the verdict and the report. */
import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import type { HandedInFile } from './readers/list-files.ts';
import type { Verdict } from './take-in.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The sha256 of a submission: of the names and sums of its files, in order of their names. */
export const fingerprint = (files: readonly HandedInFile[]): string =>
  sha256(
    Buffer.from(
      files
        .map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`)
        .sort()
        .join(''),
    ),
  );

export interface KeepNote {
  readonly note: string | null;
  readonly reason: string | null;
  readonly partial: boolean;
}

/** Writes a submission and gives its id, e.g. `2026-11-24T05-00-00Z-1a2b3c4d`. */
export async function keepSubmission(
  sql: postgres.ISql,
  files: readonly HandedInFile[],
  verdict: Verdict,
  { note, reason, partial }: KeepNote,
): Promise<string> {
  const sum = fingerprint(files);
  const at = new Date();
  const stamp = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const [{ count } = { count: 0 }] = await sql<
    { count: number }[]
  >`select count(*)::integer as count from intake.submissions where submission_id like ${`${stamp}-${sum.slice(0, 8)}%`}`;
  const id = `${stamp}-${sum.slice(0, 8)}${count > 0 ? `-${count + 1}` : ''}`;
  const { verdict: word, problems, notices, rows } = verdict;
  const report = { verdict: word, problems, notices, rows };
  await sql`
    insert into intake.submissions (submission_id, received_at, sha256, note, reason, partial, verdict, report)
    values (${id}, ${at.toISOString()}, ${sum}, ${note}, ${reason}, ${partial}, ${verdict.verdict}, ${sql.json(report as unknown as postgres.JSONValue)})`;
  for (const { name, bytes } of withOwnNames(files))
    await sql`
      insert into intake.submission_files (submission_id, file, bytes, size, sha256)
      values (${id}, ${name}, ${bytes}, ${bytes.length}, ${sha256(bytes)})`;
  return id;
}

/** Files of one name from two folders (such a submission is refused) are told apart by a number. */
function withOwnNames(files: readonly HandedInFile[]): HandedInFile[] {
  const taken = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    return { name: nth === 1 ? name : `${name} (${nth})`, bytes };
  });
}

/**
 * The id under which the very same files are the last that was accepted, or undefined. Files handed in as a part and as a whole
 * are not the same submission.
 */
export async function findSame(
  sql: postgres.ISql,
  files: readonly HandedInFile[],
  partial: boolean,
): Promise<string | undefined> {
  const [last] = await sql<{ submission_id: string; sha256: string; partial: boolean }[]>`
    select submission_id, sha256, partial from intake.submissions
    where verdict = 'accepted' order by received_at desc, submission_id desc limit 1`;
  return last?.sha256 === fingerprint(files) && last.partial === partial ? last.submission_id : undefined;
}
