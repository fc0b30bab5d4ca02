/** The small submission with one fault, and what is to come of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Problem } from '../../db/intake/problem.ts';
import { checkAlone } from '../../db/intake/take-in.ts';
import { small } from './small-submission.ts';

/** Files by name, in place of that of their record; the others are as they are. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** `normalise` and `reject` are told at `file:line:column`, where any of the three may be left out. */
export type Case = readonly [
  title: string,
  files: Files,
  verdict: 'accept' | 'normalise' | 'reject',
  place?: string,
  mentions?: readonly string[],
  /** Texts that no message and no value repeats. */
  silentOn?: string,
];

export const changed = (record: string, from: string, to: string): Files => ({
  [`${record}.csv`]: small[record]!.replace(from, () => to),
});
export const longer = (record: string, row: string): Files => ({ [`${record}.csv`]: `${small[record]}${row}\n` });
/** Those whose files stand alone. */
const isWhole = (files: Files): boolean => 'submission.zip' in files;
const recordOf = (file: string): string => file.split('.')[0]!;

function write(folder: string, files: Files): void {
  const brought = new Set(Object.keys(files).map(recordOf));
  for (const [record, text] of Object.entries(small))
    if (!brought.has(record) && !isWhole(files)) writeFileSync(path.join(folder, `${record}.csv`), text);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes);
}

const own = ({ rule }: Problem): boolean => rule !== 'absent-column' && rule !== 'no-arabic';

export async function expectOutcome([, files, verdict, place = '', mentions = [], silentOn = '']: Case): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fault-'));
  write(folder, files);
  const found = await checkAlone(folder, { today: '2026-11-24' }).finally(() => rmSync(folder, { recursive: true }));
  expect(found.verdict).toBe(verdict === 'reject' ? 'rejected' : 'accepted');
  if (verdict === 'accept') {
    expect(found.notices.filter(own)).toEqual([]);
    return;
  }
  const [file, line, column] = place.split(':');
  const entries = verdict === 'reject' ? found.problems : found.notices;
  const there = entries.filter(
    (entry) => (!file || entry.file === file) && (!line || entry.line === Number(line)) && (!column || entry.column === column),
  );
  expect(there.map(({ message }) => message.en)).toContainEqual(
    expect.toSatisfy((message: string) => mentions.every((text) => message.toLowerCase().includes(text.toLowerCase()))),
  );
  if (silentOn) expect(JSON.stringify([found.problems, found.notices])).not.toContain(silentOn);
}
