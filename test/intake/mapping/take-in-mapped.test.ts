/** Foreign files all the way into the registers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadMapping } from '../../../db/intake/mapping/load-mapping.ts';
import { openMapped } from '../../../db/intake/mapping/open-mapped.ts';
import { takeIn } from '../../../db/intake/take-in.ts';
import type { Verdict } from '../../../db/intake/verdict.ts';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';

let db: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'mapped-'));
beforeAll(async () => void (db = await freshDatabase()));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

const mapping = `version: 1
sources: { vendors: { file: vendors.csv, separator: ";" } }
tables:
  - record: suppliers
    source: vendors
    columns: { supplier_id: No, name: Nama, country_of_control: { constant: MY } }
`;
writeFileSync(path.join(folder, 'vendors.yaml'), mapping);

async function hand(csv: string): Promise<Verdict> {
  writeFileSync(path.join(folder, 'vendors.csv'), csv);
  const loaded = await loadMapping(path.join(folder, 'vendors.yaml'));
  return takeIn(db.intake, folder, { today: '2026-11-24', open: (sources) => openMapped(loaded, sources) });
}

it('are loaded as records, and kept with the mapping beside them', async () => {
  const { verdict, submissionId } = await hand('No;Nama\nS-1;ABC\nS-2;XYZ\n');
  expect(verdict).toBe('accepted');
  expect(await db.intake.sql`select supplier_id, name from intake.suppliers order by 1`).toEqual([
    { supplier_id: 'S-1', name: 'ABC' },
    { supplier_id: 'S-2', name: 'XYZ' },
  ]);
  const files = await db.intake.sql`select file from intake.submission_files where submission_id = ${submissionId!} order by 1`;
  expect(files.map(({ file }) => file as string)).toEqual(['vendors.csv', 'vendors.yaml']);
});

it('are known again where nothing of them changed, and refused whole where a value is not known', async () => {
  expect((await hand('No;Nama\nS-1;ABC\nS-2;XYZ\n')).notices.map(({ rule }) => rule)).toEqual(['same-submission']);
  const refused = await hand('No;Name\nS-1;ABC\n');
  expect(refused.verdict).toBe('rejected');
  expect(refused.problems.map(({ rule }) => rule)).toContain('mapping-column');
});
