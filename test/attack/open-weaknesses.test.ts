/** An attacker with every release in hand names services with an open weakness no better than by chance. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, sampleDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';
import { attacks, namedForCertain } from './attacks.ts';
import { aboveChance, add, scoreAttack, type Score } from './chance.ts';
import { readPublicView, type Cell, type PublicView } from './public-view.ts';
import { makeProgramme, publishProgramme } from './random-programme.ts';
import { quarterOf } from './quarters.ts';

/** One chance in ten thousand for each attack, so that all of them together raise a false alarm once in five hundred seeds. */
const mostAboveChance = 3.7;

/** Services with an open weakness, as intake knows: of any severity, and of the two worst. */
const truths = { any: ['critical', 'high', 'medium', 'low'], worst: ['critical', 'high'] } as const;

async function openServices({ intake }: TestDatabase, severities: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct service_id as id from intake.findings join intake.audits using (audit_id)
     where status = 'open' and severity = any (${severities})`.execute(intake.kysely);
  return new Set(rows.map(({ id }) => id));
}

describe('the three releases of the sample', () => {
  let sample: TestDatabase;
  let view: PublicView;
  beforeAll(async () => {
    sample = await sampleDatabase();
    view = await readPublicView(sample.reader.kysely);
  });
  afterAll(() => sample.close());

  it.each(Object.keys(attacks))('give nothing away by %s', async (name) => {
    for (const severities of Object.values(truths)) {
      const open = await openServices(sample, severities);
      expect(open.size).toBeGreaterThan(100);
      expect(aboveChance(scoreAttack(view, attacks[name]!(view), open))).toBeLessThan(mostAboveChance);
    }
  });

  it('name no service for certain', () => {
    expect(view.closed.length).toBeGreaterThan(8_000);
    expect(namedForCertain(view)).toEqual(new Set());
  });

  it('have closed findings in no order of their finding, detection, fix or audit: by id or by place in the table', async () => {
    const { rows } = await sql<Record<string, number>>`
      with places as (
        select row_number() over (order by told.closed_finding_id collate "C") as by_id, row_number() over (order by told.ctid) as by_place,
               rank() over (order by given.finding_id) as finding, rank() over (order by finding.detected_on) as detected,
               rank() over (order by finding.fixed_on) as fixed, rank() over (order by finding.audit_id) as audit
          from open.closed_findings told join intake.closed_finding_ids given using (closed_finding_id)
          join intake.findings finding on finding.finding_id = given.finding_id where first_release = 1
      )
      select count(*)::integer as n, ${sql.join(
        ['by_id', 'by_place'].flatMap((order) =>
          ['finding', 'detected', 'fixed', 'audit'].map(
            (fact) => sql`corr(${sql.ref(order)}, ${sql.ref(fact)})::double precision as ${sql.ref(`${order}_${fact}`)}`,
          ),
        ),
      )} from places`.execute(sample.intake.kysely);
    const { n, ...correlations } = rows[0]!;
    // Four standard deviations of the rank correlation of independent orders.
    for (const [name, correlation] of Object.entries(correlations))
      expect(Math.abs(correlation), name).toBeLessThan(4 / Math.sqrt(n!));
  });
});

describe('small programmes made at random', () => {
  const seeds = Array.from({ length: times(150, 6) }, (_, index) => index + 1);
  const scores = new Map<string, Score[]>();
  const certain: { named: string[]; raw: string[]; open: Set<string> }[] = [];
  let ended = 0;

  beforeAll(async () => {
    const database = await freshDatabase();
    for (const seed of seeds) {
      await publishProgramme(database, makeProgramme(seed));
      const view = await readPublicView(database.reader.kysely);
      const open = await openServices(database, truths.any);
      for (const [name, attack] of Object.entries(attacks))
        scores.set(name, [...(scores.get(name) ?? []), scoreAttack(view, attack(view), open)]);
      const reopened = await withdrawnWhenReopened(database, view);
      scores.set('control', [
        ...(scores.get('control') ?? []),
        scoreAttack(reopened, attacks['closed findings that were withdrawn']!(reopened), open),
      ]);
      const raw = await withEveryQuarter(database, view);
      certain.push({ named: [...namedForCertain(view)], raw: [...namedForCertain(raw)], open });
      ended += view.closed.length;
    }
    await database.close();
  }, 600_000);

  it.each(Object.keys(attacks))('give nothing away by %s', (name) => {
    expect(aboveChance(add(scores.get(name)!))).toBeLessThan(mostAboveChance);
  });

  it('name no service for certain', () => {
    expect(ended).toBeGreaterThan(seeds.length * 10);
    expect(certain.flatMap(({ named }) => named)).toEqual([]);
  });

  it('would name some for certain, if quarters with few services under audit were told', () => {
    const named = certain.flatMap(({ raw, open }) => raw.map((id) => open.has(id)));
    expect(named.length).toBeGreaterThanOrEqual(Math.ceil(seeds.length / 12));
    expect(named.filter(Boolean).length / named.length).toBeGreaterThan(0.6);
  });

  it('would be found out beyond chance, if rows of reopened findings were withdrawn', () => {
    expect(aboveChance(add(scores.get('control')!))).toBeGreaterThan(2.5);
  });
});

/** What anybody would see if the row of a finding that is open again were withdrawn. */
async function withdrawnWhenReopened({ intake }: TestDatabase, view: PublicView): Promise<PublicView> {
  const { rows } = await sql<{ id: string }>`
    select closed_finding_id as id from intake.closed_finding_ids join intake.findings using (finding_id) where status = 'open'`.execute(
    intake.kysely,
  );
  const reopened = new Set(rows.map(({ id }) => id));
  const closed = view.closed.map((row) => (reopened.has(row.id) ? { ...row, end: 3, ended: 'withdrawal' } : row));
  return { ...view, closed };
}

/** What anybody would see if remediation told of every quarter, however few services were audited in it. */
async function withEveryQuarter({ intake }: TestDatabase, view: PublicView): Promise<PublicView> {
  const { rows } = await sql<{ day: string; severity: string }>`
    select detected_on as day, severity from intake.findings where status <> 'false_positive' and detected_on < '2026-07-01'`.execute(
    intake.kysely,
  );
  const cells = Map.groupBy(rows, ({ day, severity }) => `${quarterOf(day)} ${severity}`);
  const remediation = [...cells].map(([cell, found]): Cell => {
    const [quarter, severity] = cell.split(' ') as [string, string];
    return { quarter, severity, first: 1, end: null, change: 'new', ended: null, counts: { detected: found.length } };
  });
  return { ...view, remediation };
}
