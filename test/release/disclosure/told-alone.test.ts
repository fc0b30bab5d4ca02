/** Advertised posts and hires have no protection but that small ones are hidden: so no sum over them may be told, anywhere. */
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { publishRelease } from '../../../db/release/publish-release.ts';
import type { Executor } from '../../../db/release/release-in-progress.ts';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { keep, keepSmallWorld, type Row } from '../small-world.ts';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.close())));

async function openWorld(): Promise<TestDatabase> {
  const database = await freshDatabase();
  databases.push(database);
  await keepSmallWorld(database.intake.kysely);
  return database;
}

const quarters = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** Posts of three agencies in all roles over five quarters, with as many advertised posts and hires in each. */
const postsWith = (events: Row): Row[] =>
  ['AGY-HEALTH', 'AGY-CLINICS', 'AGY-STATE'].flatMap((agency_id) =>
    ['software', 'security', 'data'].flatMap((role) =>
      quarters.map((quarter) => ({
        ...{ agency_id, quarter, role, grade_band: 'senior', established_fte: 100, filled_fte: 80, contractor_fte: 40 },
        ...{ leavers: 12, ...events },
      })),
    ),
  );

/** Every row that readers may see, but for the two columns. */
async function everythingElse(db: Executor): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'open' and table_type = 'BASE TABLE' order by 1`.execute(
    db,
  );
  const told: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(told) - 'advertised' - 'hires' as row from ${sql.table(`open.${name}`)} as told order by to_jsonb(told)::text`.execute(
      db,
    );
    told[name] = rows.map(({ row }) => row);
  }
  return told;
}

const release = (database: TestDatabase, id: string) =>
  publishRelease(database.intake, { release: id, idSeed: 'test', confirm: true });

describe('advertised posts and hires', () => {
  it('change nothing that is published but themselves', async () => {
    const [few, many] = [await openWorld(), await openWorld()];
    await keep(few.intake.kysely, 'posts', postsWith({ advertised: 20, hires: 10 }));
    await keep(many.intake.kysely, 'posts', postsWith({ advertised: 700, hires: 300 }));
    for (const database of [few, many]) await release(database, '2026-10');
    const told = await everythingElse(few.intake.kysely);
    expect(told['posts']!.length).toBeGreaterThan(quarters.length);
    expect(told['indicators']!.length).toBeGreaterThan(quarters.length);
    expect(await everythingElse(many.intake.kysely)).toEqual(told);
  });

  it('stay hidden where any earlier release hid them, even after a release without the row', async () => {
    const database = await openWorld();
    const db = database.intake.kysely;
    const isTold = async () => {
      const { rows } = await sql`
        select advertised, hires, hidden_measures from open.posts
         where agency_id = 'AGY-CLINICS' and quarter = '2026-Q3' and role = 'data' and end_release is null`.execute(db);
      return rows;
    };
    await keep(db, 'posts', postsWith({ advertised: 3, hires: 40 }));
    await release(database, '2026-10');
    expect(await isTold()).toMatchObject([{ advertised: null, hires: 40, hidden_measures: 'advertised' }]);
    const lastQuarter = sql`agency_id = 'AGY-CLINICS' and quarter = '2026-Q3' and role = 'data'`;
    await sql`delete from intake.posts where ${lastQuarter}`.execute(db);
    await release(database, '2026-11');
    expect(await isTold()).toEqual([]);
    await keep(
      db,
      'posts',
      postsWith({ advertised: 60, hires: 40 })
        .slice(-1)
        .map((row) => ({ ...row, agency_id: 'AGY-CLINICS' })),
    );
    await release(database, '2026-12');
    expect(await isTold()).toMatchObject([{ advertised: null, hires: 40, hidden_measures: 'advertised' }]);
  });
});
