/** VM1, VM2 and VM4 on generated findings: the SQL agrees with Kaplan and Meier by hand, and there is no way to look faster than one is. */
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareCounts } from '../../db/release/indicators/steps/prepare-counts.ts';
import { preparePeriods } from '../../db/release/indicators/steps/prepare-periods.ts';
import { countVM1 } from '../../db/release/indicators/VM1.ts';
import { countVM2 } from '../../db/release/indicators/VM2.ts';
import { countVM4 } from '../../db/release/indicators/VM4.ts';
import { times } from '../world/long.ts';
import { percentileByHand, type Case } from './recompute/findings.ts';
import { loadRows, openWorld, release, tryOut, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(['agencies', 'services', 'audits', 'source-access']);
}, 120_000);
afterAll(() => world.close());

type Status = 'open' | 'fixed' | 'accepted' | 'false_positive';
/** A finding detected so many days before the end of the period; `fixedAfter` and `verified` speak of fixed ones. */
interface Finding {
  readonly age: number;
  readonly status: Status;
  readonly fixedAfter: number;
  readonly verified: boolean;
  readonly severity: 'critical' | 'high';
  readonly audit: number;
}

const ends = { quarter: '2026-09-30', year: '2025-12-31' };
const daysBefore = (end: string, days: number) => new Date(Date.parse(end) - days * 86_400_000).toISOString().slice(0, 10);
const toRow = ({ age, status, fixedAfter, verified, severity, audit }: Finding, i: number, end: string) => {
  const fixed_on = status === 'fixed' ? daysBefore(end, age - fixedAfter) : '';
  return {
    ...{ finding_id: `FND-T${i}`, audit_id: `AUD-${String(audit).padStart(5, '0')}`, severity, category: 'injection' },
    ...{ detected_on: daysBefore(end, age), status, fixed_on, verified_on: verified ? fixed_on : '' },
  };
};

/** Few days, so that many fall together. */
const age = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 4 }));
const findingOf = (status: fc.Arbitrary<Status>) =>
  fc
    .record({
      ...{ age, part: fc.nat({ max: 100 }), status, severity: fc.constantFrom('critical', 'high') },
      ...{ verified: fc.boolean(), audit: fc.integer({ min: 1, max: 1500 }) },
    })
    .map(({ part, ...rest }): Finding => ({ ...rest, fixedAfter: Math.floor((rest.age * part) / 100) }));
const anyStatus = fc.constantFrom<Status>('open', 'fixed', 'fixed', 'fixed', 'accepted', 'false_positive');
/** All open, all fixed and verified, or a mixture. */
const findings = fc.oneof(
  fc.array(findingOf(anyStatus), { minLength: 1, maxLength: 40 }),
  fc.array(findingOf(fc.constantFrom<Status>('open', 'accepted')), { minLength: 1, maxLength: 10 }),
  fc.array(
    findingOf(fc.constant<Status>('fixed')).map((one) => ({ ...one, verified: true })),
    { minLength: 1, maxLength: 25 },
  ),
);

const casesOf = (some: readonly Finding[]): Case[] =>
  some
    .filter(({ status }) => status !== 'false_positive')
    .map((one) => {
      const fixed = one.status === 'fixed' && one.verified;
      return { fixed, days: fixed ? one.fixedAfter : one.age };
    });
const byHand = (some: readonly Finding[]): (number | null)[] => {
  const shares: [number, number][] = [
    [1, 2],
    [3, 4],
    [9, 10],
  ];
  return shares.map((share) => percentileByHand(casesOf(some), share));
};

interface Measured {
  readonly statistic: string;
  readonly breakdown: string;
  readonly measured: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly hidden: boolean;
}
type CountIndicator = typeof countVM1;

async function count(
  db: Kysely<unknown>,
  indicator: CountIndicator,
  some: readonly Finding[],
  kind: 'quarter' | 'year' = 'quarter',
) {
  await sql`delete from intake.findings`.execute(db);
  await loadRows(
    db,
    'findings',
    some.map((one, i) => toRow(one, i, ends[kind])),
  );
  await sql`delete from indicator_counts`.execute(db);
  await indicator(db, release);
  const period = kind === 'quarter' ? '2026-Q3' : '2025';
  const { rows } = await sql<Measured>`
    select * from indicator_counts where period = ${period} order by breakdown, statistic`.execute(db);
  return rows;
}
const percentilesOf = (rows: readonly Measured[], breakdown = '') =>
  rows.filter((row) => row.breakdown === breakdown).map((row) => row.measured);

const inPeriods = (work: (db: Kysely<unknown>) => Promise<void>) =>
  tryOut(world, async (db) => {
    await preparePeriods(db, release);
    await prepareCounts(db);
    await work(db);
  });
const runs = { numRuns: times(500, 40), seed: 2026 };

describe('VM1', () => {
  it('is the percentiles by hand in all and by severity, whether findings tie, none is fixed or all are', () =>
    inPeriods((db) =>
      fc.assert(
        fc.asyncProperty(findings, async (some) => {
          const rows = await count(db, countVM1, some);
          for (const [breakdown, ofIt] of [
            ['', some],
            ['severity:critical', some.filter(({ severity }) => severity === 'critical')],
          ] as const) {
            expect(percentilesOf(rows, breakdown)).toEqual(casesOf(ofIt).length > 0 ? byHand(ofIt) : []);
          }
          const whole = rows.find((row) => row.breakdown === '');
          const cases = casesOf(some);
          const told = { numerator: cases.filter(({ fixed }) => fixed).length, denominator: cases.length };
          if (cases.length > 0) expect(whole).toMatchObject({ ...told, excluded: some.length - cases.length });
        }),
        runs,
      ),
    ));

  it('is never shortened by one more open or accepted finding, at any percentile', () =>
    inPeriods((db) =>
      fc.assert(
        fc.asyncProperty(findings, findingOf(fc.constantFrom<Status>('open', 'accepted')), async (some, more) => {
          const before = percentilesOf(await count(db, countVM1, some));
          const after = percentilesOf(await count(db, countVM1, [...some, more]));
          for (const [i, day] of before.entries()) expect(after[i] ?? Infinity).toBeGreaterThanOrEqual(day ?? Infinity);
        }),
        runs,
      ),
    ));
});

describe('VM2', () => {
  it('never rises when a finding is accepted, and counts what was accepted or false beside', () =>
    inPeriods((db) =>
      fc.assert(
        fc.asyncProperty(findings, async (some) => {
          const shareOf = (rows: readonly Measured[]) =>
            rows.find(({ statistic, breakdown }) => statistic === 'share' && breakdown === '');
          const beside = (rows: readonly Measured[], outcome: string) =>
            rows.find(({ breakdown }) => breakdown === `outcome:${outcome}`)?.measured ?? 0;
          const before = await count(db, countVM2, some);
          for (const status of ['accepted', 'false_positive'] as const) {
            const changed = some.map((one, i) => (i === 0 ? { ...one, status } : one));
            const after = await count(db, countVM2, changed);
            const moved = beside(after, status) - beside(before, status);
            const [old, now] = [shareOf(before), shareOf(after)];
            if (!old || !now) continue;
            if (status === 'accepted' && some[0]!.status !== 'false_positive') {
              expect(now.denominator).toBe(old.denominator);
              expect(now.numerator).toBeLessThanOrEqual(old.numerator);
            }
            if (status === 'false_positive') expect(old.denominator - now.denominator).toBe(moved);
          }
        }),
        runs,
      ),
    ));
});

describe('VM4', () => {
  it('splits the findings of a year in two by the level held on the day of detection, and tells neither group of few services', () =>
    inPeriods((db) =>
      fc.assert(
        fc.asyncProperty(fc.array(findingOf(anyStatus), { minLength: 30, maxLength: 80 }), async (some) => {
          const rows = await count(db, countVM4, some, 'year');
          const { rows: facts } = await sql<{ held: boolean; service_id: string; finding_id: string }>`
            select finding_id, service_id, (coalesce((select max(array[assessed_on::text, level::text]) from intake.source_access source
                     where source.service_id = audit.service_id and assessed_on <= detected_on), array['', '0']))[2]::integer >= 3 as held
              from intake.findings join intake.audits audit using (audit_id)`.execute(db);
          const groups = [true, false].map((held) => {
            const ofIt = facts.filter((fact) => fact.held === held).map(({ finding_id }) => Number(finding_id.slice(5)));
            const real = ofIt.filter((i) => some[i]!.status !== 'false_positive');
            const services = new Set(
              facts.filter(({ finding_id }) => real.includes(Number(finding_id.slice(5)))).map((fact) => fact.service_id),
            );
            return {
              breakdown: held ? 'source:held' : 'source:not_held',
              some: ofIt.map((i) => some[i]!),
              services: services.size,
            };
          });
          for (const group of groups.filter(({ services }) => services > 0)) {
            expect(percentilesOf(rows, group.breakdown)).toEqual(byHand(group.some));
            const isFew = groups.some(({ services }) => services > 0 && services < 10);
            expect(rows.filter(({ breakdown }) => breakdown === group.breakdown).every(({ hidden }) => hidden === isFew)).toBe(
              true,
            );
          }
        }),
        runs,
      ),
    ));
});
