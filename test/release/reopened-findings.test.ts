/** What was told of a finding stays told: no later release points at one that is open again. */
import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { publishRelease } from '../../db/release/publish-release.ts';
import type { Executor } from '../../db/release/release-in-progress.ts';
import { preparedDatabase, type TestDatabase } from '../world/database.ts';
import { audit, finding, keep, keepSmallWorld, service } from './small-world.ts';

let database: TestDatabase;
/** Two fixed findings of one audit, and enough services under audit for figures on weaknesses to be told. */
async function keepFindings(db: Executor): Promise<void> {
  await keepSmallWorld(db);
  const others = Array.from({ length: 5 }, (_, index) => `SVC-${index}`);
  await keep(
    db,
    'services',
    others.map((id) => service(id)),
  );
  await keep(db, 'audits', [
    ...others.map((id) => audit(`AUD-${id}`, id, { completed_on: '2026-04-01', result: 'pass' })),
    audit('AUD-DONE', 'SVC-RECORDS', { completed_on: '2026-04-01', result: 'fail' }),
  ]);
  await keep(db, 'findings', [
    finding('FND-BACK', 'AUD-DONE', { detected_on: '2026-02-01', fixed_on: '2026-02-20', verified_on: '2026-02-25' }),
    finding('FND-STAYS', 'AUD-DONE', { detected_on: '2026-02-01', fixed_on: '2026-02-21', verified_on: '2026-02-25' }),
  ]);
}
/** The findings, published first in this month. */
const openSince = async (release: string): Promise<void> => {
  database = await preparedDatabase(`findings_told_${release}`, async ({ intake }) => {
    await keepFindings(intake.kysely);
    await publishRelease(intake, { release, idSeed: 'test' });
  });
  onTestFinished(() => database.close());
};
const publish = (release: string) => publishRelease(database.intake, { release, idSeed: 'test' });
const change = (columns: Record<string, string | null>) =>
  database.intake.sql`update intake.findings set ${database.intake.sql(columns)} where finding_id = 'FND-BACK'`;
const lines = async (): Promise<string[]> => {
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', detected_quarter, days_to_fix, first_release, coalesce(end_release::text, 'stands'), end_reason) as told
      from open.closed_findings order by 1`.execute(database.reader.kysely);
  return rows.map(({ told }) => told);
};
const figures = async (table: string, quarter: string): Promise<unknown[]> =>
  (
    await sql`select to_jsonb(told) - array['first_release', 'end_release', 'change_reason', 'end_reason'] as told
                from ${sql.table(`open.${table}`)} as told
               where ${sql.ref(table === 'remediation' ? 'quarter' : 'period')} <= ${quarter} and end_release is null
                 and ${table === 'remediation' ? sql`true` : sql`indicator_id like 'VM%'`} order by told::text`.execute(
      database.reader.kysely,
    )
  ).rows;

const reopenings: [what: string, columns: Record<string, string | null>][] = [
  ['is open again', { status: 'open', fixed_on: null, verified_on: null }],
  ['is accepted as a risk after all', { status: 'accepted' }],
  ['has a fix that no longer counts as verified', { verified_on: null }],
  ['has its disclosure held from then on', { disclosure_hold_until: '2027-12-31' }],
  ['was fixed again a few days ago', { fixed_on: '2026-10-05', verified_on: '2026-10-06' }],
];

it.each(reopenings)('a row stands as it was told when its finding %s', async (_what, columns) => {
  await openSince('2026-08');
  const before = await lines();
  expect(before).toEqual(['2026-Q1 19 1 stands', '2026-Q1 20 1 stands']);
  await change(columns);
  await publish('2026-09');
  expect(await lines()).toEqual(before);
});

it.each(reopenings)('no figure of a past quarter changes when a finding %s', async (_what, columns) => {
  await openSince('2026-09');
  const figuresNow = async () => [...(await figures('remediation', '2026-Q2')), ...(await figures('indicators', '2026-Q3'))];
  const before = await figuresNow();
  expect(JSON.stringify(before)).toContain('VM1');
  expect(JSON.stringify(before)).toContain('fixed_on_time');
  await change(columns);
  await publish('2026-10');
  expect(await figuresNow()).toEqual(before);
});

it('a finding that came back counts as found on the day after the last release that told it as closed', async () => {
  await openSince('2026-06');
  await change({ status: 'open', fixed_on: null, verified_on: null });
  await publish('2026-12');
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', quarter, detected, fixed, due, fixed_on_time) as told from open.remediation
     where severity = 'high' and end_release is null and quarter >= '2026-Q1' order by 1`.execute(database.reader.kysely);
  expect(rows.map(({ told }) => told)).toEqual(['2026-Q1 2 2 2 2', '2026-Q2 0 0 0 0', '2026-Q3 1 0 1 0']);
});

it('once fixed again and past its embargo it is told as one more row, and the first does not change', async () => {
  await openSince('2026-06');
  await change({ status: 'open', fixed_on: null, verified_on: null });
  await publish('2026-07');
  await change({ status: 'fixed', fixed_on: '2026-07-11', verified_on: '2026-07-12' });
  await publish('2026-08');
  const told = ['2026-Q1 19 1 stands', '2026-Q1 20 1 stands', '2026-Q3 10 3 stands'];
  expect(await lines()).toEqual(told);
  await change({ status: 'open', fixed_on: null, verified_on: null });
  await publish('2026-09');
  expect(await lines()).toEqual(told);
});

it('a reopening that was an error leaves nothing behind', async () => {
  await openSince('2026-06');
  await change({ status: 'open', fixed_on: null, verified_on: null });
  await publish('2026-07');
  await change({ status: 'fixed', fixed_on: '2026-02-20', verified_on: '2026-02-25' });
  await publish('2026-12');
  expect(await lines()).toEqual(['2026-Q1 19 1 stands', '2026-Q1 20 1 stands']);
  const { rows } = await sql<{ detected: number }>`
    select sum(detected)::integer as detected from open.remediation where end_release is null`.execute(database.reader.kysely);
  expect(rows[0]!.detected).toBe(2);
});

it('a row is withdrawn with a finding that was a false positive or is gone from the register', async () => {
  await openSince('2026-08');
  await change({ status: 'false_positive', fixed_on: null, verified_on: null });
  await publish('2026-09');
  await sql`delete from intake.findings where finding_id = 'FND-STAYS'`.execute(database.intake.kysely);
  await publish('2026-10');
  expect(await lines()).toEqual(['2026-Q1 19 1 2 withdrawal', '2026-Q1 20 1 3 withdrawal']);
});

it('figures are made of the findings as they are counted; only what tells of single rows looks at the register itself', () => {
  const readers = globSync('db/release/**/*.ts').filter((file) => /intake\.findings\b/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(['db/release/publish/closed-findings.ts']);
});
