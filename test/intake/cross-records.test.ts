/** Rules between records of one submission: what an in-house stage needs, agencies above agencies, files that could not be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAlone } from '../../db/intake/take-in.ts';

const agencies =
  'agency_id,name_ms,name_en,kind,parent_agency_id\nKEM-A,Kementerian,Ministry,ministry,\nJAB-B,Jabatan,Department,department,KEM-A\n';
const services =
  'service_id,agency_id,name_ms,name_en,criticality,lifecycle,audience,topic\nSV-CUKAI,KEM-A,Cukai,Tax,critical,live,citizen,tax\n';
const transitions =
  'service_id,entered_on,stage,assurance\nSV-CUKAI,2025-01-01,planning,declared\nSV-CUKAI,2026-01-01,in_house,verified\n';
const assessments = (result: string, day = '2025-12-01'): string =>
  'service_id,assessed_on,officer_owns_product,officers_hold_access,government_controls_accounts,in_house_release,no_blocking_contract,assurance\n' +
  `SV-CUKAI,${day},yes,yes,yes,yes,${result},verified\n`;

async function problemsOf(files: Readonly<Record<string, string>>): Promise<unknown[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'submission-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { problems } = await checkAlone(folder, { today: '2026-11-24' });
    return problems.map(({ file, line, column, rule }) => [file, line, column, rule]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const world = { 'agencies.csv': agencies, 'services.csv': services };
const unproved = [['transitions.csv', 3, 'stage', 'in-house-test']];

describe('a service in-house', () => {
  it.each([
    ['has passed five tests before', assessments('yes'), []],
    ['has passed them on the very day', assessments('yes', '2026-01-01'), []],
    ['is refused where one test is no', assessments('no'), unproved],
    ['is refused where one test is unknown', assessments('unknown'), unproved],
    ['is refused where the tests came later', assessments('yes', '2026-01-02'), unproved],
  ])('%s', async (_title, text, problems) => {
    const found = await problemsOf({ ...world, 'transitions.csv': transitions, 'assessments.csv': text });
    expect(found).toEqual(problems);
  });
});

describe('an agency', () => {
  it('does not stand above itself', async () => {
    expect(await problemsOf({ 'agencies.csv': agencies.replace('ministry,\n', 'ministry,JAB-B\n') })).toEqual([
      ['agencies.csv', 2, 'parent_agency_id', 'agency-chain'],
      ['agencies.csv', 3, 'parent_agency_id', 'agency-chain'],
    ]);
  });
});

describe('a file that could not be read whole', () => {
  it('is reported alone, not everything that refers to it', async () => {
    expect(await problemsOf({ ...world, 'agencies.csv': agencies.replaceAll(',', ';') })).toEqual([
      ['agencies.csv', 1, null, 'separator'],
    ]);
    expect(await problemsOf({ ...world, 'agencies.csv': agencies.replace(',Ministry', '') })).toEqual([
      ['agencies.csv', 2, null, 'ragged-row'],
    ]);
  });
});
