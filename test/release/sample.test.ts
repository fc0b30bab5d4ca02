/** The three releases of the sample, as the first start makes them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../db/datasets/index.ts';
import { tableOf } from '../../db/records/define.ts';
import { writeReleaseFiles } from '../../db/files/write-release-files.ts';
import { manifestSha256 } from '../../db/release/editions.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { canary, printOpen } from './full-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.close());

const ask = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(database.reader.kysely)).rows.map((row) => ({ ...row }));

describe('the sample', () => {
  it('has planted strings in none of its rows', async () => {
    const planted = await sql<{ n: number }>`
      select count(*)::integer as n from intake.findings where title ~ ${canary.source}`.execute(database.intake.kysely);
    expect(planted.rows[0]!.n).toBeGreaterThan(10_000);
    const printed = await printOpen(database.intake.kysely);
    expect(printed.length).toBeGreaterThan(1_000_000);
    expect(printed).not.toMatch(canary);
  });

  it('has no id of a finding, a data store or a case in any row', async () => {
    const printed = await printOpen(database.intake.kysely);
    expect(printed).not.toMatch(/FND-\d|STO-\d|ENF-\d/);
  });

  it('can be asked as of each release: the files made again of the database are those first published', async () => {
    const releases = await ask(sql<{ release_id: string; sha: string }>`
      select release_id, manifest_sha256 as sha from open.releases order by ordinal`);
    expect(releases.map(({ release_id }) => release_id)).toEqual(['2026-08', '2026-09', '2026-10']);
    const folder = mkdtempSync(path.join(tmpdir(), 'again-'));
    for (const { release_id, sha } of releases) {
      await writeReleaseFiles(database.reader, folder, release_id);
      expect(manifestSha256(folder, release_id)).toBe(sha);
    }
    rmSync(folder, { recursive: true });
  });

  it('has as many changes of each dataset as rows that began or were withdrawn', async () => {
    for (const { name } of datasets) {
      const [row] = await ask(sql<{ told: number; counted: number }>`
        select coalesce((select sum(rows) from open.dataset_changes where dataset = ${name}), 0)::integer as told,
               (count(*) + count(*) filter (where end_reason = 'withdrawal'))::integer as counted
          from ${sql.table(`open.${tableOf(name)}`)}`);
      expect({ name, told: row!.told }).toEqual({ name, told: row!.counted });
    }
  });

  it('counts as many critical services by stage as SV1 has in its denominator, in every scope and month', async () => {
    const differing = await ask(sql`
      with stages as (select scope, period, sum(services) as services from open.stage_history where release_ordinal = 3 group by 1, 2)
      select scope, period, services, denominator
        from stages full join (
          select scope, period, denominator from open.indicators
           where indicator_id = 'SV1' and breakdown = '' and scope not like 'topic:%' and end_release is null) sv1 using (scope, period)
       where services is distinct from denominator`);
    expect(differing).toEqual([]);
  });

  it('has the medians and the fixes on time of VM1 and VM2 in remediation', async () => {
    const differing = await ask(sql`
      select quarter, severity from open.remediation fixes
        join open.indicators median on median.period = quarter and median.breakdown = 'severity:' || severity
         and median.indicator_id = 'VM1' and median.statistic = 'p50_days' and median.end_release is null
        join open.indicators timely on timely.period = quarter and timely.breakdown = 'severity:' || severity
         and timely.indicator_id = 'VM2' and timely.end_release is null
       where fixes.end_release is null
         and (days_to_fix_p50, fixed_on_time, due) is distinct from (median.value, timely.numerator, timely.denominator)`);
    expect(differing).toEqual([]);
  });

  it('forecasts a finish after the window at the present pace', async () => {
    expect(
      await ask(sql`select release_ordinal, state, p10_month, p50_month, p90_month, odds_in_window, months_observed, runs
                      from open.forecasts order by release_ordinal`),
    ).toMatchInlineSnapshot(`
      [
        {
          "months_observed": 12,
          "odds_in_window": 0,
          "p10_month": "2034-04",
          "p50_month": "2035-02",
          "p90_month": "2035-12",
          "release_ordinal": 1,
          "runs": 10000,
          "state": "forecast",
        },
        {
          "months_observed": 12,
          "odds_in_window": 0,
          "p10_month": "2033-05",
          "p50_month": "2034-01",
          "p90_month": "2034-10",
          "release_ordinal": 2,
          "runs": 10000,
          "state": "forecast",
        },
        {
          "months_observed": 12,
          "odds_in_window": 0,
          "p10_month": "2032-12",
          "p50_month": "2033-08",
          "p90_month": "2034-05",
          "release_ordinal": 3,
          "runs": 10000,
          "state": "forecast",
        },
      ]
    `);
  });

  it('tells no id of a closed finding in an order of time', async () => {
    const [row] = await ask(sql<{ correlation: number }>`
      select corr(place, days)::double precision as correlation from (
        select row_number() over (order by closed_finding_id) as place, left(detected_quarter, 4)::integer * 4 + right(detected_quarter, 1)::integer as days
          from open.closed_findings where end_release is null) as ordered`);
    expect(Math.abs(row!.correlation)).toBeLessThan(0.05);
  });
});
