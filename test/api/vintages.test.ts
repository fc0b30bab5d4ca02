/** What each release said of a period: `vintages` of a value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { loadProgramme } from '../../db/settings.ts';
import { freshDatabase, sampleDatabase, type TestDatabase } from '../world/database.ts';
import { ask, openSmallWorld } from './small-world.ts';

type Vintage = Record<string, unknown> & { readonly release: string };

const measures = 'ruleVersion numerator denominator unknown excluded value lower upper target plan status obsStatus confStatus';
const value = '$indicator: String!, $scope: String!, $period: String, $breakdown: String, $statistic: String';
const given = 'indicator: $indicator, scope: $scope, period: $period, breakdown: $breakdown, statistic: $statistic';

describe('over the sample', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await sampleDatabase();
    api = createApi({ reader: database.reader, programme: loadProgramme() });
  });
  afterAll(() => database.close());

  const releases = ['2026-10', '2026-09', '2026-08'];

  test('the vintages of a value are what each release answers for it, the newest first', async () => {
    const drawn = await database.reader.sql<Record<string, string>[]>`
      with revised as (select indicator_id, scope, period, breakdown, statistic from open.indicators where end_release is not null)
      select distinct indicator_id as indicator, scope, period, breakdown, statistic from (
        (select * from revised order by md5(revised::text) limit 40)
        union all (select indicator_id, scope, period, breakdown, statistic from open.indicators order by md5(indicators::text) limit 40)) drawn`;
    let revised = 0;
    for (const one of drawn) {
      const { observation } = (await ask(
        api,
        `query (${value}) { observation(${given}) { vintages { release publishedAt changedIn changeReason ${measures} } } }`,
        one,
      )) as { observation: { vintages: Vintage[] } | null };
      const asked = releases.map(
        (release, i) => `r${i}: observation(${given}, release: "${release}") { changedIn changeReason ${measures} }`,
      );
      const each = (await ask(api, `query (${value}) { ${asked.join(' ')} }`, one)) as Record<string, object | null>;
      const then = releases.flatMap((release, i) => (each[`r${i}`] ? [{ release, ...each[`r${i}`] }] : []));
      const told = (observation?.vintages ?? []).map(({ publishedAt: _at, ...vintage }) => vintage);
      expect([one, told]).toEqual([one, then]);
      if (new Set(told.map((vintage) => vintage['changedIn'])).size > 1) revised += 1;
    }
    expect(revised).toBeGreaterThan(20);
  });

  test('as of a release none is newer than it', async () => {
    const query = '{ observation(indicator: "SV1", period: "2026-07", release: "2026-09") { vintages { release publishedAt } } }';
    expect(await ask(api, query)).toEqual({
      observation: {
        vintages: [
          { release: '2026-09', publishedAt: '2026-10-16T02:00:00Z' },
          { release: '2026-08', publishedAt: '2026-09-16T02:00:00Z' },
        ],
      },
    });
  });

  test('a series is answered with the vintages of each period in one operation', async () => {
    const query = '{ indicator(id: "SV1") { series(last: 36) { nodes { period vintages { release lower } } } } }';
    const { indicator } = (await ask(api, query)) as { indicator: { series: { nodes: { vintages: Vintage[] }[] } } };
    expect(indicator.series.nodes.at(-1)!.vintages.map(({ release }) => release)).toEqual(['2026-10']);
    expect(indicator.series.nodes.at(-2)!.vintages.map(({ release }) => release)).toEqual(['2026-10', '2026-09']);
    expect(indicator.series.nodes.at(-9)!.vintages.map(({ release }) => release)).toEqual(releases);
  });
});

describe('after a change of the rule', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await openSmallWorld(database);
    await database.intake.sql`
      insert into open.indicators (indicator_id, rule_version, statistic, scope, breakdown, period, lower, unit, first_release, change_reason)
      values ('SV1', 2, 'share', 'programme', '', '2026-09', 12.5, 'percent', 2, 'rule_change')`;
  });
  afterAll(() => database.close());

  const said = async (ruleVersion: number) => {
    const query =
      '{ observations(indicator: "SV1", scope: "programme", period: "2026-09") { nodes { ruleVersion vintages { release ruleVersion lower } } } }';
    const { observations } = (await ask(api, query)) as {
      observations: { nodes: { ruleVersion: number; vintages: Vintage[] }[] };
    };
    return observations.nodes.find((one) => one.ruleVersion === ruleVersion)!.vintages;
  };

  test('each release is quoted by the rule of its day', async () => {
    expect(await said(2)).toEqual([
      { release: '2026-10', ruleVersion: 2, lower: 12.5 },
      { release: '2026-09', ruleVersion: 1, lower: 25 },
    ]);
  });

  test('the old series keeps to its own rule', async () => {
    expect(await said(1)).toEqual([
      { release: '2026-10', ruleVersion: 1, lower: 25 },
      { release: '2026-09', ruleVersion: 1, lower: 25 },
    ]);
  });
});
