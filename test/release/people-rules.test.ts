/** Rules on counts of people and other small cells. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../../db/release/release-in-progress.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { inSmallWorld, keep, service, stageOf, staged, store, type Row } from './small-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const inWorld = (work: (db: Executor) => Promise<void>) => inSmallWorld(database.intake, work);

describe('posts', () => {
  const post = (role: string, established_fte: number, filled_fte: number, more: Row = {}): Row => ({
    ...{ agency_id: 'AGY-CLINICS', quarter: '2026-Q3', role, grade_band: 'senior', established_fte, filled_fte, ...more },
  });

  it('are told in fives, and 0 to 4 not at all where there are posts', () =>
    inWorld(async (db) => {
      await keep(db, 'posts', [
        post('software', 12.5, 7.4, { hires: 0 }),
        post('design', 0, 0),
        post('data', 20, 4.9),
        post('test', 40, 30, { quarter: '2026-Q4' }),
      ]);
      expect(
        await staged(
          db,
          stageOf('posts'),
          'role, quarter, established_fte, filled_fte, hires, contractor_fte, hidden_measures, obs_status, conf_status',
        ),
      ).toMatchInlineSnapshot(`
        [
          {
            "conf_status": "C",
            "contractor_fte": null,
            "established_fte": 20,
            "filled_fte": null,
            "hidden_measures": "filled_fte",
            "hires": null,
            "obs_status": "Q",
            "quarter": "2026-Q3",
            "role": "data",
          },
          {
            "conf_status": null,
            "contractor_fte": null,
            "established_fte": 0,
            "filled_fte": 0,
            "hidden_measures": null,
            "hires": null,
            "obs_status": "M",
            "quarter": "2026-Q3",
            "role": "design",
          },
          {
            "conf_status": "C",
            "contractor_fte": null,
            "established_fte": 15,
            "filled_fte": 5,
            "hidden_measures": "hires",
            "hires": null,
            "obs_status": "Q",
            "quarter": "2026-Q3",
            "role": "software",
          },
        ]
      `);
    }));
});

describe('training and cohorts', () => {
  it('hide 1 to 9 by the exact value and let zero stand', () =>
    inWorld(async (db) => {
      await keep(db, 'training', [
        {
          agency_id: 'AGY-CLINICS',
          quarter: '2026-Q3',
          programme: 'architecture',
          required: 12,
          enrolled: 10,
          completed: 9,
          certified: 0,
        },
      ]);
      expect(await staged(db, stageOf('training'), '*')).toMatchInlineSnapshot(`
        [
          {
            "certified": 0,
            "completed": null,
            "conf_status": "C",
            "enrolled": 10,
            "hidden_measures": "completed",
            "obs_status": "Q",
            "programme": "architecture",
            "quarter": "2026-Q3",
            "required": 10,
          },
        ]
      `);
      await keep(db, 'university-cohorts', [
        { institution: 'A', programme: 'P', level: 'phd', intake_year: 2024, enrolled: 9 },
        { institution: 'B', programme: 'P', level: 'phd', intake_year: 2024, enrolled: 4, graduated: 3 },
      ]);
      expect(await staged(db, stageOf('university-cohorts'), 'institution, level, enrolled, graduated, obs_status')).toEqual([
        { institution: 'A', level: 'phd', enrolled: null, graduated: null, obs_status: 'Q' },
        { institution: 'B', level: 'phd', enrolled: null, graduated: null, obs_status: 'Q' },
      ]);
    }));
});

describe('enforcement', () => {
  const cases = (count: number, kind: string, decided_on: string, outcome: string): Row[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ case_id: `ENF-${kind}-${decided_on}-${outcome}-${index}`, opened_on: '2024-01-01', subject_kind: kind },
      ...{ subject_name: 'CANARY-dddddddddddd', allegation: 'visa_misuse', agency_id: 'AGY-HEALTH', decided_on, outcome },
    }));

  it('tells companies exactly and persons by year, in fives, small cells hidden, and never a total of both', () =>
    inWorld(async (db) => {
      await keep(db, 'enforcement-cases', [
        ...cases(1, 'legal_person', '2026-08-01', 'fine'),
        ...cases(2, 'legal_person', '2026-10-02', 'fine'),
        ...cases(13, 'natural_person', '2025-02-01', 'removal_order'),
        ...cases(4, 'natural_person', '2025-02-02', 'warning'),
        ...cases(5, 'natural_person', '2025-02-03', 'fine'),
        ...cases(30, 'natural_person', '2026-02-01', 'dismissed'),
      ]);
      expect(
        await staged(db, stageOf('enforcement'), 'subject_kind, period, allegation, outcome, cases, obs_status, conf_status'),
      ).toMatchInlineSnapshot(`
        [
          {
            "allegation": "visa_misuse",
            "cases": 1,
            "conf_status": null,
            "obs_status": null,
            "outcome": "fine",
            "period": "2026-Q3",
            "subject_kind": "legal_person",
          },
          {
            "allegation": "all",
            "cases": 0,
            "conf_status": null,
            "obs_status": null,
            "outcome": "dismissed",
            "period": "2025",
            "subject_kind": "natural_person",
          },
          {
            "allegation": "all",
            "cases": null,
            "conf_status": "C",
            "obs_status": "Q",
            "outcome": "other",
            "period": "2025",
            "subject_kind": "natural_person",
          },
          {
            "allegation": "all",
            "cases": 15,
            "conf_status": null,
            "obs_status": null,
            "outcome": "removal_order",
            "period": "2025",
            "subject_kind": "natural_person",
          },
        ]
      `);
    }));

  it('keeps a cell of persons hidden that an earlier release hid', () =>
    inWorld(async (db) => {
      await keep(db, 'enforcement-cases', cases(13, 'natural_person', '2025-02-01', 'removal_order'));
      await sql`
        insert into open.enforcement (subject_kind, period, allegation, outcome, cases, obs_status, conf_status, first_release, change_reason)
        values ('natural_person', '2025', 'all', 'removal_order', null, 'Q', 'C', 1, 'new')`.execute(db);
      expect(await staged(db, stageOf('enforcement'), 'outcome, cases, obs_status')).toContainEqual({
        ...{ outcome: 'removal_order', cases: null, obs_status: 'Q' },
      });
    }));
});

describe('sanctions', () => {
  it('are told once they have begun and are in effect; an annulled one and its case leave no trace', () =>
    inWorld(async (db) => {
      const sanction = (sanction_id: string, more: Row = {}): Row => ({
        ...{ sanction_id, supplier_id: 'SUP-FAR', authority: 'A', legal_basis: 'B', scope: 'C', starts_on: '2026-01-01' },
        ...{ status: 'in_force', effective: true, ...more },
      });
      await keep(db, 'sanctions', [
        sanction('SAN-IN-FORCE'),
        sanction('SAN-ANNULLED', { status: 'annulled' }),
        sanction('SAN-APPEALED', { status: 'suspended_by_appeal', effective: false }),
        sanction('SAN-TO-COME', { starts_on: '2026-11-01' }),
      ]);
      const rows = await staged(db, stageOf('sanctions'), '*');
      expect(rows.map((row) => row.sanction_id)).toEqual(['SAN-IN-FORCE']);
      expect(rows[0]).not.toHaveProperty('case_id');
    }));
});

describe('control of data', () => {
  /** As many services as told, each with one store under an operator. */
  const keepStores = async (db: Executor, operators: Readonly<Record<string, number>>) => {
    const list = Object.entries(operators).flatMap(([operator, count]) => Array.from({ length: count }, () => operator));
    await keep(
      db,
      'services',
      list.map((_, index) => service(`SVC-${index}`)),
    );
    await keep(
      db,
      'data-stores',
      list.map((operator, index) => store(`STO-${index}`, `SVC-${index}`, { operator })),
    );
  };
  const control = async (db: Executor, scope = 'agency:AGY-HEALTH') => {
    const rows = await staged(db, stageOf('data-control'), 'dimension, scope, code, services, obs_status');
    return Object.fromEntries(
      rows
        .filter((row) => row.scope === scope && row.dimension === 'control')
        .map((row) => [row.code, row.obs_status === 'Q' ? 'hidden' : row.services]),
    );
  };

  it('shows every class where none is small, zeros too', () =>
    inWorld(async (db) => {
      await keepStores(db, { government: 6, domestic: 3 });
      expect(await control(db)).toEqual({ government: 6, domestic: 3, foreign_controlled: 0, government_company: 0, unknown: 0 });
    }));

  it('hides 1 and 2 with a second cell, more where the hidden would sum to their least', () =>
    inWorld(async (db) => {
      await keepStores(db, { government: 6, domestic: 1, unknown: 1, foreign_controlled: 9 });
      expect(await control(db)).toEqual({
        ...{ domestic: 'hidden', unknown: 'hidden', government: 'hidden', foreign_controlled: 9, government_company: 0 },
      });
    }));

  it('tells nothing of fewer than five services, and takes the lowest operator of a service', () =>
    inWorld(async (db) => {
      await keepStores(db, { government: 4 });
      expect(await control(db)).toEqual({});
      await keep(db, 'services', [service('SVC-MIXED')]);
      await keep(db, 'data-stores', [
        store('STO-HERE', 'SVC-MIXED', { operator: 'government' }),
        store('STO-THERE', 'SVC-MIXED', { operator: 'foreign_controlled', data_class: 'open' }),
      ]);
      expect(await control(db)).toMatchObject({ foreign_controlled: 'hidden', government: 'hidden' });
    }));

  it('hides a whole distribution of which nothing but zeros would be told, and keeps that nobody knows which cell is small', () =>
    inWorld(async (db) => {
      await keepStores(db, { government: 2, domestic: 2, unknown: 2 });
      const all = ['government', 'domestic', 'unknown', 'foreign_controlled', 'government_company'];
      expect(await control(db)).toEqual(Object.fromEntries(all.map((code) => [code, 'hidden'])));
      const { rows } = await sql`
        select is_withheld, count(*)::integer as cells from intake.hidden_publications
         where publication like 'data-control|agency:AGY-HEALTH|control|%' group by is_withheld`.execute(db);
      expect(rows).toEqual([{ is_withheld: true, cells: 5 }]);
    }));
});
