/** Messages and reports do not repeat what a column that is never published holds, whatever is wrong with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeVerdict } from '../../db/intake/report.ts';
import { showSubmission } from '../../db/intake/submissions.ts';
import { takeIn } from '../../db/intake/take-in.ts';
import { verdictAsJson } from '../../db/intake/verdict.ts';
import { fileColumns, type RecordDeclaration } from '../../db/records/define.ts';
import { records } from '../../db/records/index.ts';
import { keepFullWorld } from '../release/full-world.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { filled } from './filled-records.ts';
import { makeWorkbook } from './make-zip.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await keepFullWorld(database.intake.kysely);
});
afterAll(() => database.close());

const mark = 'CANARY-5ec2e75ec2e7';
const secret = (records as readonly RecordDeclaration[]).flatMap((record) =>
  fileColumns(record.columns).flatMap(({ name, column }) =>
    column.neverPublished ? [{ record, name, title: `${record.name}.${name}` }] : [],
  ),
);

/** Values with something wrong in each way that a value can be. */
const faulty: readonly string[] = [
  `${mark}${'x'.repeat(2100)}`,
  ` ${mark} `,
  `${mark} e\u0301`,
  `${mark}\u0000`,
  `${mark}\u202E`,
  `${mark}\u200B`,
  `${mark}\u0007`,
  `=${mark}`,
  `${mark} 900101-14-5678 a@example.my`,
  `${mark} with spaces`,
  mark,
];

/** Everything that a report of these files says, to the sender and in the database. */
async function reported(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const verdict = await takeIn(database.intake, folder, { today: '2026-11-24', partial: true });
    const told = (['en', 'ms'] as const).map((language) => describeVerdict(verdict, { language, checkedOnly: false }));
    const stored = await database.intake
      .sql`select report::text from intake.submissions where submission_id = ${verdict.submissionId!}`;
    expect(verdict.problemCount + verdict.noticeCount).toBeGreaterThan(0);
    return [
      ...told,
      verdictAsJson(verdict, 'en'),
      stored[0]!.report,
      await showSubmission(database.intake.sql, verdict.submissionId!),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const textOf = (cell: unknown): string =>
  cell !== null && typeof cell === 'object' && 'day' in cell ? String(cell.day) : String(cell);

/** A row of a record that is in order but for one column. */
const rowWith = (record: string, name: string, value: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(filled[record]![0]!).map(([column, cell]) => [column, textOf(cell)])),
  [name]: value,
});
const csv = (rows: readonly Record<string, string>[]): string =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((fields) => fields.map((field) => `"${field}"`).join(','))
    .join('\n');

describe.each(secret)('$title', ({ record, name }) => {
  it('is not repeated from CSV or JSON', async () => {
    const rows = faulty.map((value) => rowWith(record.name, name, value));
    const files = [{ [`${record.name}.csv`]: csv(rows) }, { [`${record.name}.json`]: JSON.stringify(rows) }];
    const broken = { [`${record.name}.csv`]: csv([rowWith(record.name, name, `${mark}"`)]) };
    for (const submission of [...files, broken]) expect(await reported(submission)).not.toContain(mark);
  });

  it('is not repeated from a workbook', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = rowWith(record.name, name, '');
    const cells = [
      text(`${mark}${'x'.repeat(2100)}`),
      `<c t="str"><f>"${mark}"</f><v>${mark}</v></c>`,
      `<c t="e"><v>${mark}</v></c>`,
      '<c s="3"><v>7531</v></c>',
    ];
    const rows = cells.map((cell) => Object.entries(row).map(([column, value]) => (column === name ? cell : text(value))));
    const sheet = [Object.keys(row).map(text), ...rows].map((row, index) => `<row r="${index + 1}">${row.join('')}</row>`);
    const told = await reported({ [`${record.name}.xlsx`]: makeWorkbook({ [record.name]: sheet.join('') }) });
    expect(told).toContain('xlsx-shown-otherwise');
    expect(told).not.toMatch(/missing-column|7531/);
    expect(told).not.toContain(mark);
  });
});

describe('a reference in a column that is never published', () => {
  const sanction = (caseId: string) =>
    `sanction_id,supplier_id,case_id,authority,legal_basis,scope,starts_on,status,effective\nSAN-B,SUP-FAR,${caseId},A,B,C,2026-03-01,in_force,true\n`;

  it('that leads nowhere is not repeated, nor is a case with a like id told', async () => {
    const told = await reported({ 'sanctions.csv': sanction('ENF-SECRETS') });
    expect(told).toContain('dangling-reference');
    expect(told).not.toContain('ENF-SECRET');
  });

  it('that loses its case is not repeated', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'secret-'));
    writeFileSync(
      path.join(folder, 'enforcement-cases.csv'),
      'case_id,opened_on,subject_kind,allegation,agency_id\nENF-OTHER,2026-01-01,legal_person,licence_misuse,AGY-HEALTH\n',
    );
    const verdict = await takeIn(database.intake, folder, { today: '2026-11-24' });
    rmSync(folder, { recursive: true });
    expect(verdict.problems.map(({ rule }) => rule)).toContain('dangling-reference');
    expect(JSON.stringify(verdict)).not.toContain('ENF-SECRET');
  });
});
