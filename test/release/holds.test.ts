/** What is unlike the last release waits for somebody to confirm it. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishRelease } from '../../db/release/publish-release.ts';
import { ReleaseHeld } from '../../db/release/verify/release-held.ts';
import { verifyFiles } from '../../db/release/verify/verify-files.ts';
import { preparedDatabase, type TestDatabase } from '../world/database.ts';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { keepFullWorld, printOpen } from './full-world.ts';
import { keep, service, store } from './small-world.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await preparedDatabase('nineteen_more_services', async ({ intake, dataFolder }) => {
    await keepFullWorld(intake.kysely);
    for (let n = 1; n <= 19; n++) {
      await keep(intake.kysely, 'services', [service(`SVC-${n}`)]);
      await keep(intake.kysely, 'data-stores', [store(`STO-${n}`, `SVC-${n}`)]);
    }
    await publishRelease(intake, { release: '2026-09', idSeed: 'test', dataFolder });
  });
});
afterEach(() => database.close());

const publish = (release: string, confirm = false) => publishRelease(database.intake, { release, idSeed: 'test', confirm });
const heldBy = async (release: string): Promise<readonly string[]> => {
  const before = await printOpen(database.reader.kysely);
  const held = await publish(release).catch((error: unknown) => error);
  expect(held).toBeInstanceOf(ReleaseHeld);
  expect(await printOpen(database.reader.kysely)).toBe(before);
  return (held as ReleaseHeld).findings;
};

describe('a release is held', () => {
  it('when a dataset loses more than 30 % of its rows, and goes on when confirmed', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      await sql`delete from intake.data_stores where store_id = ${`STO-${n}`}`.execute(database.intake.kysely);
      await sql`delete from intake.services where service_id = ${`SVC-${n}`}`.execute(database.intake.kysely);
    }
    const findings = await heldBy('2026-10');
    expect(findings).toContain('services would have 14 rows in place of 21: 33 % fewer, and 30 % may go.');
    await publish('2026-10', true);
  });

  it('when a headline moves by more than forty points', async () => {
    await sql`update intake.data_stores set country = 'SG' where store_id in ('STO-1', 'STO-2', 'STO-3', 'STO-4', 'STO-5', 'STO-6', 'STO-7', 'STO-8', 'STO-9')`.execute(
      database.intake.kysely,
    );
    const findings = await heldBy('2026-10');
    expect(findings).toContain(
      'DR1 would be 55 (percent) for 2026-10, and 100 was published for 2026-09: it may move by 40 points.',
    );
  });

  it('not for a change of usual size, nor for the first of all', async () => {
    await sql`update intake.data_stores set country = 'SG' where store_id = 'STO-1'`.execute(database.intake.kysely);
    await publish('2026-10');
  });
});

it('the check of the files finds a byte, a row and a sum that is not as told', async () => {
  const { dataFolder } = database;
  const release = await publishRelease(database.intake, { release: '2026-10', idSeed: 'test', dataFolder });
  const verify = () => verifyFiles(database.reader.kysely, path.join(dataFolder, 'public'), release);
  await verify();
  appendFileSync(path.join(dataFolder, 'public/data/2026-10/services.csv'), 'SVC-FALSE\r\n');
  await expect(verify()).rejects.toThrow('rows in /data/2026-10/services.csv: 22, not 21');
  await sql`update open.distributions set rows = 22 where path = '/data/2026-10/services.csv'`.execute(database.owner.kysely);
  await expect(verify()).rejects.toThrow('rows of services in the database: 21, not 22');
});
