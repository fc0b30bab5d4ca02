/** What a release corrects is told row by row and figure by figure, and stays told. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { takeIn } from '../../db/intake/take-in.ts';
import { publishRelease, type ReleaseRequest } from '../../db/release/publish-release.ts';
import { freshDatabase, preparedDatabase, type TestDatabase } from '../world/database.ts';
import { keepFullWorld, publishedWorld } from './full-world.ts';
import { keep, service, store } from './small-world.ts';

let database: TestDatabase;
afterEach(() => database.close());
async function fullWorld(): Promise<TestDatabase> {
  const made = await freshDatabase();
  await keepFullWorld(made.intake.kysely);
  return made;
}
const open = async (opening: Promise<TestDatabase>): Promise<void> => void (database = await opening);

const publish = (release: string, more: Partial<ReleaseRequest> = {}) =>
  publishRelease(database.intake, { release, idSeed: 'test', confirm: true, ...more });

let handedIn = 0;
/** Hands in rows of one record, which add to what is kept. */
async function submit(
  record: string,
  csv: string,
  said: { reason?: 'correction' | 'update'; note?: string } = {},
): Promise<void> {
  const folder = path.join(database.dataFolder, `submission-${(handedIn += 1)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${record}.csv`), csv);
  const verdict = await takeIn(database.intake, folder, { partial: true, today: '2026-11-01', ...said });
  expect(verdict.problems).toEqual([]);
}
const suppliers = (...rows: string[]): string => ['supplier_id,name,country_of_control', ...rows].join('\n') + '\n';
const lines = async (query: ReturnType<typeof sql<{ line: string }>>): Promise<string[]> =>
  (await query.execute(database.reader.kysely)).rows.map(({ line }) => line);
const supplierHistory = () =>
  lines(
    sql`select concat_ws(' ', supplier_id, name, change_reason, end_reason) as line from open.suppliers order by supplier_id, first_release`,
  );

describe('the reason of a changed row', () => {
  it('is that of the submission which last changed the row, whatever came with or after it', async () => {
    await open(fullWorld());
    await submit('suppliers', suppliers('SUP-NEAR,Near Ltd,MY', 'SUP-THIRD,Third Ltd,MY'));
    await publish('2026-09');
    await submit('suppliers', suppliers('SUP-FAR,Far Ltd,SG', 'SUP-NEAR,Nearer Ltd,MY'), {
      reason: 'correction',
      note: 'Names.',
    });
    await submit('suppliers', suppliers('SUP-NEAR,Nearest Ltd,MY', 'SUP-THIRD,Third and Sons,MY'));
    await publish('2026-10');
    expect(await supplierHistory()).toEqual([
      'SUP-FAR Far Away Ltd new correction',
      'SUP-FAR Far Ltd correction',
      'SUP-NEAR Near Ltd new update',
      'SUP-NEAR Nearest Ltd update',
      'SUP-THIRD Third Ltd new update',
      'SUP-THIRD Third and Sons update',
    ]);
  });

  it('is correction in one release only: the next change of the row is an update', async () => {
    await open(publishedWorld('2026-09'));
    await submit('suppliers', suppliers('SUP-FAR,Far Ltd,SG'), { reason: 'correction' });
    await publish('2026-10');
    await submit('suppliers', suppliers('SUP-FAR,Farther Ltd,SG'));
    await publish('2026-11');
    expect(await supplierHistory()).toEqual([
      'SUP-FAR Far Away Ltd new correction',
      'SUP-FAR Far Ltd correction update',
      'SUP-FAR Farther Ltd update',
    ]);
  });

  it('follows a corrected record into the datasets made of it, and only to the service that it speaks of', async () => {
    await open(publishedWorld('2026-09'));
    const stores = 'store_id,service_id,role,data_class,country,operator,key_custody\n';
    await submit('data-stores', `${stores}STO-A,SVC-RECORDS,primary,restricted,SG,government,government\n`, {
      reason: 'correction',
    });
    await submit('data-stores', `${stores}STO-B,SVC-QUEUE,primary,restricted,SG,government,government\n`);
    await publish('2026-10');
    const changed = (table: string) =>
      lines(
        sql`select concat_ws(' ', service_id, change_reason) as line from ${sql.table(`open.${table}`)} where first_release = 2 order by 1`,
      );
    expect(await changed('services')).toEqual(['SVC-QUEUE update', 'SVC-RECORDS correction']);
    expect(await changed('residency')).toEqual(['SVC-QUEUE update', 'SVC-RECORDS correction']);
  });
});

describe('a revision', () => {
  /** Five critical services, each with its data in the country, as published for October. */
  const fivePublished = () =>
    preparedDatabase('five_critical_services', async ({ intake }) => {
      await keepFullWorld(intake.kysely);
      for (const n of [1, 2, 3, 4, 5]) {
        await keep(intake.kysely, 'services', [service(`SVC-${n}`)]);
        await keep(intake.kysely, 'data-stores', [store(`STO-${n}`, `SVC-${n}`)]);
      }
      await publishRelease(intake, { release: '2026-10', idSeed: 'test', confirm: true });
    });
  const abroad =
    'store_id,service_id,role,data_class,country,operator,key_custody\nSTO-1,SVC-1,primary,restricted,SG,government,government\n';
  const correct = async () => {
    await submit('data-stores', abroad, { reason: 'correction', note: 'A wrong country.' });
    return publish('2026-10', {
      isRevision: true,
      why: 'A typing error.',
      reportedOn: '2026-11-20',
      publishedAt: '2026-11-25T10:00:00+08:00',
    });
  };

  it('stands beside the release that it corrects, with the same data-as-of date, and lists old and new figures', async () => {
    await open(fivePublished());
    const before = await lines(sql`select told::text as line from open.releases told`);
    const { releaseId, dataAsOf } = await correct();
    expect({ releaseId, dataAsOf }).toEqual({ releaseId: '2026-10-r2', dataAsOf: '2026-10-31' });
    expect(await lines(sql`select told::text as line from open.releases told where ordinal = 1`)).toEqual(before);
    expect(
      await lines(sql`
        select concat_ws('|', correction_id, corrects, why, reported_on, fixed_on, indicator_id, period, old_value, new_value, old_numerator, new_numerator) as line
          from open.corrections where indicator_id = 'DR1' order by line`),
    ).toEqual(['2026-10-r2|2026-10|A typing error.|2026-11-20|2026-11-25|DR1|2026-10|100.0|83.3|6|5']);
  });

  it('stays listed in every release after it', async () => {
    await open(fivePublished());
    await correct();
    await publish('2026-11');
    const standing = await lines(sql`select distinct correction_id as line from open.corrections where end_release is null`);
    expect(standing).toEqual(['2026-10-r2']);
  });

  it('gets the next free edition, and is refused where its month was not released', async () => {
    await open(publishedWorld('2026-10'));
    expect((await publish('2026-10', { isRevision: true, why: 'x' })).releaseId).toBe('2026-10-r2');
    expect((await publish('2026-10', { isRevision: true, why: 'x' })).releaseId).toBe('2026-10-r3');
    await expect(publish('2026-09', { isRevision: true, why: 'x' })).rejects.toThrow(
      'There is no release 2026-09 that could be revised.',
    );
    const { rows } = await sql`select revision_of from open.releases order by ordinal`.execute(database.reader.kysely);
    expect(rows.map((row) => (row as { revision_of: string }).revision_of)).toEqual([null, '2026-10', '2026-10-r2']);
  });

  it('lifts no embargo that stood when its month was released', async () => {
    await open(fullWorld());
    // Fixed on 20 September and told 30 days later: not on 16 October, when September was released.
    await sql`update intake.findings set fixed_on = '2026-09-20', verified_on = '2026-09-21' where finding_id = 'FND-TOLD'`.execute(
      database.intake.kysely,
    );
    await publish('2026-09');
    await publish('2026-09', { isRevision: true, why: 'x', publishedAt: '2026-11-10T10:00:00+08:00' });
    const told = () => lines(sql`select closed_finding_id as line from open.closed_findings`);
    expect(await told()).toEqual([]);
    await publish('2026-10');
    expect(await told()).toHaveLength(1);
  });

  it('without a changed figure is one row that says so', async () => {
    await open(publishedWorld('2026-10'));
    await submit('suppliers', suppliers('SUP-FAR,Far Ltd,SG'), { reason: 'correction' });
    await publish('2026-10', { isRevision: true, why: 'A wrong name.' });
    expect(
      await lines(sql`select concat_ws('|', line, why, datasets, rows, indicator_id) as line from open.corrections`),
    ).toEqual(['1|A wrong name.|suppliers|1']);
  });
});

it('a monthly release tells the corrections of its submissions in their words', async () => {
  await open(publishedWorld('2026-09'));
  await submit('suppliers', suppliers('SUP-FAR,Far Ltd,SG'), { reason: 'correction', note: 'The name was wrong.' });
  await publish('2026-10');
  expect(await lines(sql`select concat_ws('|', correction_id, corrects, why) as line from open.corrections`)).toEqual([
    '2026-10|2026-09|The name was wrong.',
  ]);
});
