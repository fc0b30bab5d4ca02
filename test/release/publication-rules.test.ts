/** Each publication rule on the small world: what is told, and what is not. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRegisterVintage } from '../../db/release/derive/register-vintage.ts';
import { computeIndicators } from '../../db/release/indicators/compute.ts';
import type { Executor, ReleaseInProgress } from '../../db/release/release-in-progress.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { audit, finding, inSmallWorld, keep, october, service, stageOf, staged, store } from './small-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const inWorld = (work: (db: Executor) => Promise<void>) => inSmallWorld(database.intake, work);

describe('services', () => {
  it('carry the stage, plan, data location and source level of the data-as-of date', () =>
    inWorld(async (db) => {
      const moved = (entered_on: string, stage: string) => ({
        service_id: 'SVC-RECORDS',
        entered_on,
        stage,
        assurance: 'declared',
      });
      await keep(db, 'transitions', [
        moved('2024-01-01', 'planning'),
        moved('2026-10-31', 'rebuilding'),
        moved('2026-11-01', 'in_house'),
      ]);
      const version = (plan_version: number, approved_on: string, planned_on: string) => ({
        ...{ service_id: 'SVC-RECORDS', plan_version, approved_on, planned_on, slip_reason: plan_version > 1 ? 'legal' : null },
      });
      await keep(db, 'plans', [
        version(1, '2024-01-01', '2027-01-01'),
        version(2, '2026-10-01', '2028-01-01'),
        version(3, '2026-11-02', '2029-01-01'),
      ]);
      await keep(db, 'source-access', [
        { service_id: 'SVC-RECORDS', assessed_on: '2025-01-01', level: 3 },
        { service_id: 'SVC-RECORDS', assessed_on: '2026-11-01', level: 4 },
      ]);
      await keep(db, 'data-stores', [store('STO-A', 'SVC-RECORDS')]);
      expect(await staged(db, stageOf('services'), 'service_id, stage, planned_on, all_in_country, source_level'))
        .toMatchInlineSnapshot(`
        [
          {
            "all_in_country": "unknown",
            "planned_on": null,
            "service_id": "SVC-QUEUE",
            "source_level": null,
            "stage": null,
          },
          {
            "all_in_country": "yes",
            "planned_on": "2028-01-01",
            "service_id": "SVC-RECORDS",
            "source_level": 3,
            "stage": "rebuilding",
          },
        ]
      `);
    }));
});

describe('residency', () => {
  const told =
    (...stores: Record<string, unknown>[]) =>
    async (db: Executor) => {
      await sql`delete from intake.data_stores`.execute(db);
      await keep(
        db,
        'data-stores',
        stores.map((more, index) => store(`STO-${index}`, 'SVC-RECORDS', more)),
      );
      return (await staged(db, stageOf('residency'), 'service_id, all_in_country'))[0]?.all_in_country;
    };
  const open = { data_class: 'open', country: 'US' };

  it('tells of restricted and secret stores alone', () =>
    inWorld(async (db) => {
      expect(await told({}, open)(db)).toBe('yes');
      expect(await told({ country: 'SG' }, { country: null })(db)).toBe('no');
      expect(await told({ country: null }, { data_class: 'secret' })(db)).toBe('unknown');
      expect(await told(open, { data_class: 'internal', country: null })(db)).toBe('not_applicable');
    }));
});

describe('plans and source access', () => {
  it('do not tell that security was the reason, nor which law exempts', () =>
    inWorld(async (db) => {
      const version = (plan_version: number, slip_reason: string | null) => ({
        ...{
          service_id: 'SVC-RECORDS',
          plan_version,
          approved_on: `2026-0${plan_version}-01`,
          planned_on: '2028-01-01',
          slip_reason,
        },
      });
      await keep(db, 'plans', [version(1, null), version(2, 'security'), version(3, 'funding')]);
      expect(await staged(db, stageOf('plans'), 'plan_version, slip_reason')).toEqual([
        { plan_version: 1, slip_reason: null },
        { plan_version: 2, slip_reason: 'other' },
        { plan_version: 3, slip_reason: 'funding' },
      ]);
      const reasons = ['commercial_product', 'disclosure_law', 'executive_decision', 'intelligence', 'national_security', null];
      await keep(
        db,
        'source-access',
        reasons.map((exempt_reason, index) => ({
          ...{ service_id: 'SVC-RECORDS', assessed_on: `2026-01-0${index + 1}`, level: 0, exempt_reason },
        })),
      );
      const rows = await staged(db, stageOf('source-access'), 'assessed_on, exempt_reason');
      expect(rows.map((row) => row.exempt_reason)).toEqual([
        ...['commercial_product', 'legal_ground', 'legal_ground', 'legal_ground', 'legal_ground', null],
      ]);
    }));
});

describe('audits', () => {
  it('appear when completed and keep their result for twelve months', () =>
    inWorld(async (db) => {
      await keep(db, 'audits', [
        audit('AUD-RUNNING', 'SVC-RECORDS'),
        audit('AUD-LATER', 'SVC-RECORDS', { completed_on: '2026-11-01', result: 'pass' }),
        audit('AUD-FRESH', 'SVC-RECORDS', { completed_on: '2025-11-01', result: 'fail' }),
        audit('AUD-YEAR', 'SVC-RECORDS', { completed_on: '2025-10-31', result: 'fail' }),
      ]);
      expect(await staged(db, stageOf('audits'), 'audit_id, result')).toEqual([
        { audit_id: 'AUD-FRESH', result: null },
        { audit_id: 'AUD-YEAR', result: 'fail' },
      ]);
    }));
});

describe('closed findings', () => {
  const keepFindings = async (db: Executor) => {
    await keep(db, 'audits', [
      audit('AUD-DONE', 'SVC-RECORDS', { completed_on: '2026-07-01', result: 'fail' }),
      audit('AUD-RUNNING', 'SVC-QUEUE'),
    ]);
    await keep(db, 'findings', [
      finding('FND-TOLD', 'AUD-DONE'),
      finding('FND-OPEN', 'AUD-DONE', { status: 'open', fixed_on: null, verified_on: null }),
      finding('FND-UNVERIFIED', 'AUD-DONE', { verified_on: null }),
      finding('FND-ACCEPTED', 'AUD-DONE', { status: 'accepted', fixed_on: null, verified_on: null }),
      finding('FND-AUDIT-RUNNING', 'AUD-RUNNING'),
      finding('FND-DAY-30', 'AUD-DONE', { fixed_on: '2026-10-17', verified_on: '2026-10-18' }),
      finding('FND-DAY-31', 'AUD-DONE', { fixed_on: '2026-10-16', verified_on: '2026-10-18' }),
      finding('FND-HELD', 'AUD-DONE', { disclosure_hold_until: '2026-11-16' }),
      finding('FND-HELD-BEFORE', 'AUD-DONE', { disclosure_hold_until: '2026-11-15' }),
    ]);
  };

  it('are told once fixed, verified, their audit completed and the embargo strictly over', () =>
    inWorld(async (db) => {
      await keepFindings(db);
      await stageOf('closed-findings')(db, october);
      const { rows } = await sql<{ finding_id: string }>`
        select finding_id from pg_temp.staged join intake.closed_finding_ids using (closed_finding_id) order by 1`.execute(db);
      expect(rows.map((row) => row.finding_id)).toEqual(['FND-DAY-31', 'FND-HELD-BEFORE', 'FND-TOLD']);
    }));

  it('have ids of 128 bits that stay, and no other column than those declared', () =>
    inWorld(async (db) => {
      await keepFindings(db);
      const first = await staged(db, stageOf('closed-findings'), '*');
      expect(Object.keys(first[0]!)).toEqual(['closed_finding_id', 'service_id', 'severity', 'detected_quarter', 'days_to_fix']);
      for (const row of first) expect(row.closed_finding_id).toMatch(/^[0-9a-f]{32}$/);
      const again = await staged(db, stageOf('closed-findings'), '*', { ...october, idSeed: 'another' });
      expect(again).toEqual(first);
    }));

  it('have other ids under another key', async () => {
    const idsUnder = async (idSeed: string): Promise<unknown[]> => {
      let ids: unknown[] = [];
      await inWorld(async (db) => {
        await keepFindings(db);
        ids = (await staged(db, stageOf('closed-findings'), 'closed_finding_id', { ...october, idSeed })).map(
          (row) => row.closed_finding_id,
        );
      });
      return ids;
    };
    const [one, other, oneAgain] = [await idsUnder('one'), await idsUnder('other'), await idsUnder('one')];
    expect(oneAgain).toEqual(one);
    expect(other.filter((id) => one.includes(id))).toEqual([]);
  });
});

describe('remediation', () => {
  const keepAudited = async (db: Executor, services: number) => {
    const ids = Array.from({ length: services }, (_, index) => `SVC-${index}`);
    await keep(
      db,
      'services',
      ids.map((id) => service(id)),
    );
    await keep(
      db,
      'audits',
      ids.map((id) => audit(`AUD-${id}`, id, { completed_on: '2026-07-01' })),
    );
  };

  it('and the indicators on weaknesses are not told while fewer than five services are audited', async () => {
    const toldOf = async (services: number): Promise<unknown> => {
      let told: unknown;
      await inWorld(async (db) => {
        await keepAudited(db, services);
        await keep(db, 'findings', [finding('FND-ONE', 'AUD-SVC-0', { detected_on: '2026-03-01', fixed_on: '2026-03-20' })]);
        await sql`insert into open.releases (ordinal, release_id, data_as_of, published_at) values (1, '2026-10', '2026-10-31', now())`.execute(
          db,
        );
        await keepRegisterVintage(db, october);
        await computeIndicators(db, october);
        const { rows } = await sql<{ indicator_id: string; told: boolean }>`
          select distinct indicator_id, numerator is not null and obs_status is distinct from 'Q' as told
            from staged_indicators where indicator_id in ('VM1', 'VM2') order by 1`.execute(db);
        const quarters = await staged(db, stageOf('remediation'), 'quarter, detected');
        told = { remediation: quarters.length > 0, ...Object.fromEntries(rows.map((row) => [row.indicator_id, row.told])) };
      });
      return told;
    };
    expect(await toldOf(4)).toEqual({ remediation: false, VM1: false, VM2: false });
    expect(await toldOf(5)).toEqual({ remediation: true, VM1: true, VM2: true });
  });

  it('is one quarter behind, counts on time as fixed and verified, and false positives beside', () =>
    inWorld(async (db) => {
      await keepAudited(db, 5);
      await keep(db, 'audits', [audit('AUD-DONE', 'SVC-RECORDS', { completed_on: '2026-07-01' })]);
      await keep(db, 'findings', [
        finding('FND-ON-TIME', 'AUD-DONE', { detected_on: '2026-04-01', fixed_on: '2026-04-20', verified_on: '2026-04-21' }),
        finding('FND-LATE', 'AUD-DONE', { detected_on: '2026-04-01', fixed_on: '2026-05-20', verified_on: '2026-05-21' }),
        finding('FND-UNVERIFIED', 'AUD-DONE', { detected_on: '2026-04-01', fixed_on: '2026-04-20', verified_on: null }),
        finding('FND-FALSE', 'AUD-DONE', {
          detected_on: '2026-04-01',
          status: 'false_positive',
          fixed_on: null,
          verified_on: null,
        }),
        finding('FND-NEXT-QUARTER', 'AUD-DONE', { detected_on: '2026-07-01' }),
      ]);
      const rows = await staged(db, stageOf('remediation'), '*');
      expect(rows.filter((row) => row.severity === 'high')).toMatchInlineSnapshot(`
        [
          {
            "accepted": 0,
            "days_to_fix_p50": 49,
            "detected": 3,
            "due": 3,
            "false_positive": 1,
            "fixed": 2,
            "fixed_on_time": 1,
            "quarter": "2026-Q2",
            "severity": "high",
          },
        ]
      `);
      expect(new Set(rows.map((row) => row.quarter))).toEqual(new Set(['2026-Q2']));
    }));
});

describe('facts after the data-as-of date', () => {
  const late: ReleaseInProgress = { ...october, dataAsOf: '2026-09-30', publishedOn: '2026-10-16' };

  it('wait for the next release', () =>
    inWorld(async (db) => {
      await keep(db, 'transitions', [
        { service_id: 'SVC-RECORDS', entered_on: '2026-10-01', stage: 'planning', assurance: 'declared' },
      ]);
      await keep(db, 'services', [service('SVC-NEW', { launched_on: '2026-10-02' })]);
      await keep(db, 'milestones', [
        {
          milestone_id: 'MST-DONE',
          agency_id: 'AGY-HEALTH',
          title_ms: 'a',
          title_en: 'a',
          due_on: '2026-09-01',
          done_on: '2026-10-02',
        },
      ]);
      expect(await staged(db, stageOf('transitions'), '*', late)).toEqual([]);
      expect(await staged(db, stageOf('transitions'), 'service_id, stage')).toHaveLength(1);
      expect(await staged(db, stageOf('milestones'), 'milestone_id, done_on', late)).toEqual([
        { milestone_id: 'MST-DONE', done_on: null },
      ]);
    }));
});
