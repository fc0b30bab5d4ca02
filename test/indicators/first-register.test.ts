/** Who left the critical services since the first release and who joined them: the two counts, the reasons, and what they leave. */
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countSV1 } from '../../db/release/indicators/SV1.ts';
import { prepareCounts } from '../../db/release/indicators/steps/prepare-counts.ts';
import { prepareMinistries } from '../../db/release/indicators/steps/prepare-ministries.ts';
import { preparePeriods } from '../../db/release/indicators/steps/prepare-periods.ts';
import { prepareRegister } from '../../db/release/indicators/steps/prepare-register.ts';
import { openWorld, release, tryOut, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(['agencies', 'services', 'transitions', 'assessments']);
}, 120_000);
afterAll(() => world.close());

interface Member {
  readonly breakdown: string;
  readonly member_id: string;
  readonly reason: string;
}

/** Changes what releases 2 and 3 say of services, and gives the counts of every month and the members of the present one. */
const compare = (change: (db: Kysely<unknown>) => Promise<unknown>) =>
  tryOut(world, async (db) => {
    await change(db);
    await preparePeriods(db, release);
    await prepareMinistries(db);
    await prepareRegister(db, release);
    await prepareCounts(db);
    await countSV1(db);
    const counts = await sql<{ breakdown: string; period: string; n: number }>`
      select breakdown, period, case statistic when 'count' then numerator else denominator end as n from indicator_counts
       where scope = 'programme' and breakdown <> 'weighted:transactions'`.execute(db);
    const members = await sql<Member>`
      select breakdown, member_id, reason from staged_indicator_members where statistic = 'count' order by member_id`.execute(db);
    const of = new Map(counts.rows.map((row) => [`${row.breakdown} ${row.period}`, row.n]));
    return { of, members: members.rows.map(({ breakdown, reason, member_id }) => [breakdown, member_id, reason].join(' ')) };
  });

const set =
  (ids: readonly string[], column: string, value: string, since = 2) =>
  (db: Kysely<unknown>) =>
    sql`update intake.register_vintages set ${sql.ref(column)} = ${value}
       where release_ordinal >= ${since} and service_id in (${sql.join(ids)})`.execute(db);

const read = (db: Kysely<unknown>) =>
  sql<{ service_id: string; criticality: string }>`
    select service_id, criticality from intake.register_vintages
     where release_ordinal = 1 and lifecycle = 'live' and launched_on < '2020-01-01' order by service_id`.execute(db);

it('gives each service that left or joined its reason', async () => {
  const { rows } = await tryOut(world, read);
  const [retired, lowered, planned, gone] = rows.filter((row) => row.criticality === 'critical').map((row) => row.service_id);
  const [raised, woken] = rows.filter((row) => row.criticality === 'important').map((row) => row.service_id);
  const { members, of } = await compare(async (db) => {
    await set([retired!], 'lifecycle', 'retired')(db);
    await set([lowered!], 'criticality', 'standard')(db);
    await set([planned!], 'lifecycle', 'planned', 3)(db);
    await sql`delete from intake.register_vintages where release_ordinal = 3 and service_id = ${gone}`.execute(db);
    await set([raised!], 'criticality', 'critical')(db);
    await sql`update intake.register_vintages set criticality = 'critical', lifecycle = case release_ordinal when 1 then 'planned' else 'live' end
               where service_id = ${woken}`.execute(db);
    await sql`insert into intake.register_vintages (release_ordinal, service_id, criticality, lifecycle, agency_id, topic)
      select 3, 'SVC-NEW', 'critical', 'live', agency_id, topic from intake.register_vintages where release_ordinal = 3 and service_id = ${raised}`.execute(
      db,
    );
  });
  expect(members).toEqual(
    [
      `register:left ${retired} retired`,
      `register:left ${lowered} reclassified`,
      `register:left ${planned} not_live`,
      `register:left ${gone} removed_from_register`,
      `register:joined ${raised} reclassified`,
      `register:joined ${woken} now_live`,
      'register:joined SVC-NEW new_in_register',
    ].toSorted((a, b) => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1)),
  );
  expect([of.get('register:left 2026-08'), of.get('register:left 2026-09'), of.get('register:left 2026-10')]).toEqual([0, 2, 4]);
});

it('leaves the critical services: those of the first release, less who left, and who joined', async () => {
  const { rows } = await tryOut(world, read);
  const ids = fc.uniqueArray(fc.constantFrom(...rows.map((row) => row.service_id)), { minLength: 1, maxLength: 60 });
  const codes = fc.constantFrom(['criticality', 'critical'], ['criticality', 'standard'], ['lifecycle', 'retired']);
  await fc.assert(
    fc.asyncProperty(ids, codes, fc.constantFrom(2, 3), async (chosen, [column, value], since) => {
      const { of } = await compare(set(chosen, column!, value!, since));
      for (const period of ['2026-08', '2026-09', '2026-10']) {
        const [first, left, joined] = ['register:first', 'register:left', 'register:joined'].map((name) =>
          of.get(`${name} ${period}`)!,
        );
        expect(of.get(` ${period}`)).toBe(first! - left! + joined!);
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);
