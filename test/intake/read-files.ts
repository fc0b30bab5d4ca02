/** Reads files as a submission, to its end, and tells what was found in as few words as a test needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem } from '../../db/intake/problem.ts';
import type { ByteSource } from '../../db/intake/readers/byte-source.ts';
import { openSubmission, type OpenOptions } from '../../db/intake/readers/open-submission.ts';
import type { OpenSubmission, Row, TablePart } from '../../db/intake/readers/table.ts';

export interface ReadTable {
  readonly header: readonly string[] | undefined;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly broken: boolean;
  /** The last that was told; 0 where nothing was. */
  readonly bytes: number;
}

export async function collect(parts: AsyncIterable<TablePart>): Promise<ReadTable> {
  let header: readonly string[] | undefined;
  let broken = false;
  let bytes = 0;
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  for await (const part of parts) {
    if ('header' in part) ({ header } = part);
    else if ('rows' in part) rows.push(...part.rows);
    else if ('problem' in part) problems.push(part.problem);
    else if ('notice' in part) notices.push(part.notice);
    else if ('bytes' in part) ({ bytes } = part);
    else broken = true;
  }
  return { header, rows, problems, notices, broken, bytes };
}

export interface ReadSubmission {
  readonly tables: Readonly<Record<string, ReadTable>>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly unread: readonly string[];
  readonly changed: readonly Problem[];
}

export async function readAll(submission: OpenSubmission): Promise<ReadSubmission> {
  const tables: Record<string, ReadTable> = {};
  try {
    for (const table of submission.tables) tables[table.record] = await collect(table.parts());
    const all = Object.values(tables);
    return {
      tables,
      problems: [...submission.problems, ...all.flatMap(({ problems }) => problems)],
      notices: [...submission.notices, ...all.flatMap(({ notices }) => notices)],
      unread: [...submission.unread],
      changed: await submission.findChanged(),
    };
  } finally {
    await submission.close();
  }
}

/** Writes files into a folder of their own, which is gone afterwards. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readers-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const readFiles = (files: Readonly<Record<string, string | Buffer>>, options?: OpenOptions): Promise<ReadSubmission> =>
  inFolder(files, async (folder) => readAll(await openSubmission([folder], options)));

/** Rule and line of each problem. */
export const brief = (problems: readonly Problem[]): [rule: string, line: number | null][] =>
  problems.map(({ rule, line }) => [rule, line]);

/** Bytes in memory, cut into chunks at the given places. */
export function sourceOf(bytes: Buffer, cuts: readonly number[] = [], file = 'suppliers.csv'): ByteSource {
  const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length];
  return {
    file,
    taken: 0,
    async *read() {
      for (let index = 1; index < places.length; index++) {
        const chunk = bytes.subarray(places[index - 1], places[index]);
        if (chunk.length > 0) yield chunk;
      }
    },
  };
}
