/** The published sanctions are those on companies: they tell nothing of a case against a person. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { inSmallWorld, keep, stageOf, staged } from './small-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

it('a sanction from a case against a person is not told, nor which case any sanction came from', () =>
  inSmallWorld(database.intake, async (db) => {
    const decided = { opened_on: '2026-01-01', allegation: 'licence_misuse', agency_id: 'AGY-HEALTH', decided_on: '2026-02-01' };
    await keep(db, 'enforcement-cases', [
      { ...decided, case_id: 'ENF-COMPANY', subject_kind: 'legal_person', outcome: 'fine' },
      { ...decided, case_id: 'ENF-PERSON', subject_kind: 'natural_person', outcome: 'fine' },
    ]);
    const sanction = { supplier_id: 'SUP-FAR', authority: 'A', legal_basis: 'B', scope: 'C', starts_on: '2026-03-01' };
    await keep(db, 'sanctions', [
      { ...sanction, sanction_id: 'SAN-COMPANY', case_id: 'ENF-COMPANY', status: 'in_force', effective: true },
      { ...sanction, sanction_id: 'SAN-PERSON', case_id: 'ENF-PERSON', status: 'in_force', effective: true },
      { ...sanction, sanction_id: 'SAN-NO-CASE', case_id: null, status: 'in_force', effective: true },
    ]);
    const rows = await staged(db, stageOf('sanctions'), '*');
    expect(rows.map((row) => row.sanction_id)).toEqual(['SAN-COMPANY', 'SAN-NO-CASE']);
    expect(JSON.stringify(rows)).not.toMatch(/ENF-|case_id/);
  }));
