import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeIn, type TakeInOptions } from '../../db/intake/take-in.ts';
import { writeSubmission } from '../../db/intake/submissions.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

const sample = path.resolve(import.meta.dirname, '../../db/sample/2026-08');
const small = ['agencies', 'services', 'suppliers', 'partnerships'];
const today = '2026-11-24';

let db: TestDatabase;
let folder: string;

beforeAll(async () => void (db = await freshDatabase()));
afterAll(() => db.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'submission-'));
  for (const record of small) {
    const text = gunzipSync(readFileSync(path.join(sample, `${record}.csv.gz`)));
    writeFileSync(path.join(folder, `${record}.csv`), text);
  }
  return () => rmSync(folder, { recursive: true });
});

const hand = (options: TakeInOptions = {}) => takeIn(db.intake, folder, { today, ...options });
const edit = (record: string, change: (text: string) => string): void => {
  const file = path.join(folder, `${record}.csv`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
const count = async (table: string): Promise<number> => {
  const [row] = await db.intake.sql.unsafe(`select count(*)::integer as n from intake.${table}`);
  return row!['n'] as number;
};

describe('a submission', () => {
  it('is loaded whole and kept to the byte', async () => {
    const { verdict, submissionId } = await hand({ note: 'first' });
    expect(verdict).toBe('accepted');
    expect(await count('services')).toBe(1144);
    const back = path.join(folder, 'back');
    const files = await writeSubmission(db.intake.sql, submissionId!, back);
    expect(files.map((file) => path.basename(file))).toEqual(small.map((record) => `${record}.csv`).sort());
    for (const file of files) expect(readFileSync(file).equals(readFileSync(path.join(folder, path.basename(file))))).toBe(true);
    rmSync(back, { recursive: true });
  });

  it('handed in twice changes nothing', async () => {
    const before = await count('submissions');
    expect((await hand()).notices.map(({ rule }) => rule)).toEqual(['same-submission']);
    expect(await count('submissions')).toBe(before);
  });

  it('with one wrong value is kept and loads nothing', async () => {
    edit('partnerships', (text) => text.replace('PRT-001,SA', 'PRT-001,ZZ'));
    edit('services', (text) => text.split('\n').slice(0, 1100).join('\n'));
    const before = await count('submissions');
    const { verdict, problems, submissionId } = await hand();
    expect(verdict).toBe('rejected');
    expect(problems.map(({ message }) => message.en)).toEqual([
      'partnerships.csv, line 2, column "country" (B): "ZZ" is not a country code of ISO 3166-1 alpha-2. Write it like MY. Nothing was loaded.',
    ]);
    expect(await count('services')).toBe(1144);
    expect(await count('submissions')).toBe(before + 1);
    const [kept] = await db.intake.sql`select verdict, report from intake.submissions where submission_id = ${submissionId!}`;
    expect(kept).toMatchObject({ verdict: 'rejected', report: { problems: [{ rule: 'bad-country' }] } });
  });

  it('that would take away many rows waits for a confirmation', async () => {
    edit('services', (text) => text.split('\n').slice(0, 500).join('\n'));
    expect((await hand()).problems.map(({ rule }) => rule)).toEqual(['count-drop']);
    expect((await hand({ confirm: true })).verdict).toBe('accepted');
    expect(await count('services')).toBe(499);
  });

  it('in part adds and changes rows and takes none away', async () => {
    const before = await count('agencies');
    edit('agencies', (text) => {
      const [header, first] = text.split('\n');
      return `${header}\n${first}\nAGY-NEW,Baharu,New,,state,,\n`;
    });
    for (const record of ['services', 'suppliers', 'partnerships']) rmSync(path.join(folder, `${record}.csv`));
    expect((await hand({ partial: true })).verdict).toBe('accepted');
    expect(await count('agencies')).toBe(before + 1);
  });

  it('that takes away what kept rows refer to is refused', async () => {
    edit('agencies', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('AGY-KKR,'))
        .join('\n'),
    );
    rmSync(path.join(folder, 'services.csv'));
    const { problems } = await hand();
    expect(problems.map(({ message }) => message.en)).toContain(
      'agencies: "AGY-KKR" is not there, but services kept before refers to it (agency_id). Keep it, or hand in services too. Nothing was loaded.',
    );
  });

  it('that breaks while it is loaded leaves everything as before', async () => {
    const before = [await count('agencies'), await count('submissions')];
    await db.owner.sql.unsafe(
      `create function intake.break() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$`,
    );
    await db.owner.sql.unsafe(
      'create trigger break before insert on intake.partnerships for each row execute function intake.break()',
    );
    edit('agencies', (text) => `${text}AGY-LATE,Lewat,Late,,state,,\n`);
    edit('partnerships', (text) => `${text}PRT-LATE,BN,memorandum,2026-01-01,,,,\n`);
    await expect(hand({ confirm: true })).rejects.toThrow('disk full');
    await db.owner.sql.unsafe('drop trigger break on intake.partnerships');
    expect([await count('agencies'), await count('submissions')]).toEqual(before);
  });
});

describe('a register that is said to be empty', () => {
  it('needs no file', async () => {
    await hand({ confirm: true });
    const { verdict, changes } = await takeIn(db.intake, [], { today, empty: ['partnerships'] });
    expect([verdict, changes?.['partnerships']?.added]).toEqual(['accepted', 0]);
    expect(await count('partnerships')).toBe(0);
  });

  it('is not said to be so beside its records', async () => {
    await expect(hand({ empty: ['partnerships'] })).rejects.toThrow(
      'partnerships.csv has records, and --empty partnerships says that there are none.',
    );
  });
});
