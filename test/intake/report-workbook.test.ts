/** The workbook for the sender: what is refused, as it was handed in, beside what to mend. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openSubmission } from '../../db/intake/readers/open-submission.ts';
import { writeReport } from '../../db/intake/report-workbook.ts';
import { checkAlone } from '../../db/intake/take-in.ts';
import { unzip } from '../world/unzip.ts';
import { withSmall } from './small-submission.ts';

/** The texts of a sheet's cells, row by row. */
const cellsOf = (xml: string): string[][] =>
  [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell]) =>
      (cell ?? '').replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'),
    ),
  );

it('holds every problem, and the refused rows with their wrong cells marked', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  const file = path.join(folder, 'to-mend.xlsx');
  await withSmall(
    { suppliers: ['ABC,Syarikat ABC,MY\n', 'ABC,Syarikat ABC,MY\nXYZ,=1+1,ZZ\n'], audits: ['2026-01-01', '01/01/2026'] },
    async (records) => {
      const verdict = await checkAlone(records, { today: '2026-11-24' });
      const submission = await openSubmission([records]);
      await writeReport(file, verdict, submission);
      await submission.close();
    },
  );
  const parts = unzip(readFileSync(file));
  rmSync(folder, { recursive: true });
  const sheet = (index: number): string => parts.get(`xl/worksheets/sheet${index}.xml`)!.toString();
  expect(
    parts
      .get('xl/workbook.xml')!
      .toString()
      .match(/(?<=<sheet name=")[^"]+/g),
  ).toEqual(['Masalah - Problems', 'suppliers', 'audits']);
  expect(cellsOf(sheet(1)).map((cells) => cells.slice(0, 5))).toEqual([
    ['Fail / File', 'Baris / Line', 'Lajur / Column', 'Peraturan / Rule', 'Nilai / Value'],
    ['suppliers.csv', '3', 'name', 'formula', '=1+1'],
    ['suppliers.csv', '3', 'country_of_control', 'bad-country', 'ZZ'],
    ['audits.csv', '2', 'started_on', 'bad-date', '01/01/2026'],
  ]);
  const [header, row] = cellsOf(sheet(2));
  expect(header).toEqual([
    'Baris / Line',
    'Apa yang perlu dibetulkan',
    'What to mend',
    'supplier_id',
    'name',
    'country_of_control',
  ]);
  expect([row![0], ...row!.slice(3)]).toEqual(['3', 'XYZ', '=1+1', 'ZZ']);
  expect(row![2]!.split('\n')).toEqual([
    expect.stringContaining('"=1+1" begins like a'),
    expect.stringContaining('"ZZ" is not a country'),
  ]);
  const wrong = [...sheet(2).matchAll(/<c r="([A-Z]+2)" s="(\d+)"/g)].map(([, cell, style]) => [cell, style]);
  const styleOf = (cell: string): string | undefined => wrong.find(([name]) => name === cell)?.[1];
  expect(styleOf('E2')).toBe(styleOf('F2'));
  expect(styleOf('E2')).not.toBe(styleOf('D2'));
});
