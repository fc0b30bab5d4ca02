/** Keeps every submission whole: the bytes as handed in, their sha256, the verdict and the report. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type postgres from 'postgres';
import { CannotRun } from '../cannot-run.ts';
import { copyText, openCopy } from '../connection/copy-in.ts';
import type { HandedInFile } from './readers/table.ts';
import type { Verdict } from './verdict.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The sha256 of a submission: of the names and sums of its files, in order of their names. */
export const fingerprint = (files: readonly HandedInFile[]): string =>
  sha256(
    files
      .map(({ name, sha256: sum }) => `${sum}  ${name}\n`)
      .sort()
      .join(''),
  );

export interface KeepNote {
  readonly note: string | null;
  readonly reason: string | null;
  readonly partial: boolean;
}

/** Writes a submission and gives its id, e.g. `2026-11-24T05-00-00Z-1a2b3c4d`. */
export async function keepSubmission(
  sql: postgres.TransactionSql,
  files: readonly HandedInFile[],
  verdict: Verdict,
  { note, reason, partial }: KeepNote,
): Promise<string> {
  const sum = fingerprint(files);
  const at = new Date();
  const id = await freeId(sql, at, sum);
  const { verdict: word, rows } = verdict;
  await sql`
    insert into intake.submissions (submission_id, received_at, sha256, note, reason, partial, verdict, records, report)
    values (${id}, ${at.toISOString()}, ${sum}, ${note}, ${reason}, ${partial}, ${word}, ${Object.keys(rows)},
            ${sql.json(verdict as unknown as postgres.JSONValue)})`;
  for (const file of withOwnNames(files)) await keepFile(sql, id, file, word === 'accepted');
  return id;
}

async function freeId(sql: postgres.TransactionSql, at: Date, sum: string): Promise<string> {
  const stamp = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const id = `${stamp}-${sum.slice(0, 8)}`;
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::integer as count from intake.submissions where starts_with(submission_id, ${id})`;
  return `${id}${count > 0 ? `-${count + 1}` : ''}`;
}

/** Files of one name from two folders (such a submission is refused) are told apart by a number. */
function withOwnNames(files: readonly HandedInFile[]): HandedInFile[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const nth = (taken.get(file.name) ?? 0) + 1;
    taken.set(file.name, nth);
    return { ...file, name: nth === 1 ? file.name : `${file.name} (${nth})` };
  });
}

/** Bytes of a file in one part. */
const partSize = 1 << 20;
const isPackedAlready = (name: string): boolean => /\.(gz|zip|xlsx)$/.test(name);
const pack = (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 1 });

/** Throws `CannotRun` where the bytes are no longer those that were checked and accepted. */
async function keepFile(sql: postgres.TransactionSql, id: string, file: HandedInFile, isAccepted: boolean): Promise<void> {
  const { name } = file;
  await sql`
    insert into intake.submission_files (submission_id, file, size, sha256) values (${id}, ${name}, ${file.size}, ${file.sha256})`;
  const { size, sum } = await keepParts(sql, id, file);
  if (sum === file.sha256) return;
  if (isAccepted)
    throw new CannotRun(`${name} changed while it was kept. Nothing was loaded.`, 'Hand it in again when nobody writes to it.');
  await sql`update intake.submission_files set size = ${size}, sha256 = ${sum} where submission_id = ${id} and file = ${name}`;
}

async function keepParts(
  sql: postgres.TransactionSql,
  id: string,
  { name, path }: HandedInFile,
): Promise<{ size: number; sum: string }> {
  const target = { table: 'intake.submission_file_parts', columns: ['submission_id', 'file', 'part', 'bytes', 'is_packed'] };
  const copy = await openCopy(sql, target);
  const isPacked = !isPackedAlready(name);
  const hash = createHash('sha256');
  let [part, size] = [0, 0];
  for await (const bytes of readParts(path)) {
    hash.update(bytes);
    size += bytes.length;
    const kept = isPacked ? await pack(bytes) : bytes;
    await copy.write(`${id}\t${copyText(name)}\t${part++}\t\\\\x${kept.toString('hex')}\t${isPacked}\n`);
  }
  await copy.end();
  return { size, sum: hash.digest('hex') };
}

async function* readParts(path: string): AsyncIterable<Buffer> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(partSize), 0, partSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a kept file, part by part. */
export async function* readKeptFile(sql: postgres.ISql, id: string, file: string): AsyncIterable<Buffer> {
  const rows = sql<{ bytes: Buffer; is_packed: boolean }[]>`
    select bytes, is_packed from intake.submission_file_parts where submission_id = ${id} and file = ${file} order by part`;
  for await (const found of rows.cursor(1))
    for (const { bytes, is_packed: isPacked } of found) yield isPacked ? await promisify(gunzip)(bytes) : bytes;
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
