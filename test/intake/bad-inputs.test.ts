/** Submissions with one fault each, from outside the project; the folder is beside it where the whole workplace is. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAlone, takeIn } from '../../db/intake/take-in.ts';
import { tableOf } from '../../db/records/define.ts';
import { records } from '../../db/records/index.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/bad-inputs');

interface Case {
  readonly case: string;
  readonly title: string;
  readonly verdict: 'accept' | 'normalise' | 'reject';
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly mustMention: readonly string[];
  /** The case whose rows these are too. */
  readonly sameRowsAs?: string;
}

const cases: readonly Case[] = existsSync(folder) ? JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) : [];
if (cases.length === 0) console.log('The outside submissions are not here; their tests do not run.');

describe('an outside submission', () => {
  it('is looked for beside the project', () => expect(Array.isArray(cases)).toBe(true));

  it.each(cases)('$case: $title', async ({ case: name, verdict, file, line, column, mustMention }) => {
    const found = await checkAlone(path.join(folder, name), { today: '2026-11-24' });
    expect(found.verdict).toBe(verdict === 'reject' ? 'rejected' : 'accepted');
    if (verdict === 'accept') return;
    const entries = verdict === 'reject' ? found.problems : found.notices;
    const placed = entries.filter(
      (entry) =>
        entry.file === file &&
        (verdict === 'normalise' || ((line === null || entry.line === line) && (column === null || entry.column === column))),
    );
    const messages = placed.map(({ message }) => message.en.toLowerCase());
    expect(messages).toContainEqual(
      expect.toSatisfy((message: string) => mustMention.every((text) => message.includes(text.toLowerCase()))),
    );
  });
});

// Without the outside submissions there is nothing to load here; the line above says so.
describe.runIf(cases.length > 0)('an outside submission in another form', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.close());

  const rowsOf = async (name: string): Promise<unknown[]> => {
    expect((await takeIn(database.intake, path.join(folder, name), { today: '2026-11-24' })).verdict).toBe('accepted');
    const { sql } = database.intake;
    const rows = records.map((record) =>
      sql.unsafe(`select to_jsonb(r)::text as row from intake.${tableOf(record.name)} r order by 1`),
    );
    return (await Promise.all(rows)).map((register) => register.map(({ row }) => row as string));
  };

  const same = cases.filter(({ sameRowsAs }) => sameRowsAs !== undefined);
  it.each(same)('$case loads the rows of $sameRowsAs', async ({ case: name, sameRowsAs }) => {
    const expected = await rowsOf(sameRowsAs!);
    expect(await rowsOf(name)).toEqual(expected);
  });
});
