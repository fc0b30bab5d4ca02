/** A release is made whole or not at all, once, and tells nothing that is not to be told. */
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotRun } from '../../db/cannot-run.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { canary, keepFullWorld, openTables, printOpen, publishedWorld } from './full-world.ts';

let database: TestDatabase;
afterEach(() => database.close());
const openEmpty = async (): Promise<void> => void (database = await freshDatabase());
/** The full world as first published in this month. */
const openAt = async (release: string): Promise<void> => void (database = await publishedWorld(release));

const publish = (release: string) => publishRelease(database.intake, { release, idSeed: 'test' });

describe('a release', () => {
  it('has its dates, its number and its note', async () => {
    await openEmpty();
    await keepFullWorld(database.intake.kysely);
    await publishRelease(database.intake, { release: '2026-09', note: 'The first.' });
    await publish('2026-10');
    const { rows } = await sql`
      select ordinal, release_id, data_as_of, to_char(published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as published, next_on, note,
             revision_of from open.releases order by ordinal`.execute(database.reader.kysely);
    expect(rows.map((row) => ({ ...(row as object) }))).toEqual([
      {
        ...{ ordinal: 1, release_id: '2026-09', data_as_of: '2026-09-30', published: '2026-10-16 02:00', next_on: '2026-11-16' },
        ...{ note: 'The first.', revision_of: null },
      },
      {
        ...{ ordinal: 2, release_id: '2026-10', data_as_of: '2026-10-31', published: '2026-11-16 02:00', next_on: '2026-12-16' },
        ...{ note: null, revision_of: null },
      },
    ]);
  });

  it('is refused in plain words when malformed, without records, published before, older, or a correction of nothing', async () => {
    await openEmpty();
    await expect(publish('October')).rejects.toThrow('"October" is not the id of a release.');
    await expect(publish('2026-10')).rejects.toThrow('There are no records to publish.');
    await keepFullWorld(database.intake.kysely);
    await expect(publish('2026-10-r2')).rejects.toThrow('There is no release 2026-10 that 2026-10-r2 could correct.');
    await publish('2026-10');
    const before = await printOpen(database.reader.kysely);
    await expect(publish('2026-10')).rejects.toThrow('Release 2026-10 is published and does not change.');
    await expect(publish('2026-09')).rejects.toThrow('Release 2026-09 is older than 2026-10, which is published.');
    await expect(publish('2026-10')).rejects.toBeInstanceOf(CannotRun);
    expect(await printOpen(database.reader.kysely)).toBe(before);
  });

  it('is not made while another is', async () => {
    await openEmpty();
    await keepFullWorld(database.intake.kysely);
    const both = await Promise.allSettled([publish('2026-09'), publish('2026-10')]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Error).message)).toEqual(['Another release is being made at this moment.']);
  });
});

describe('an error in the middle', () => {
  it.each(['agencies', 'closed-findings', 'indicators'])('while %s are made leaves nothing of the release', async (step) => {
    await openAt('2026-09');
    const before = await printOpen(database.reader.kysely);
    const failing = publishRelease(database.intake, { release: '2026-10' }, (name) => {
      if (name === step) throw new Error('The power went.');
    });
    await expect(failing).rejects.toThrow('The power went.');
    expect(await printOpen(database.reader.kysely)).toBe(before);
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from intake.register_vintages where release_ordinal = 2`.execute(database.intake.kysely);
    expect(rows[0]!.n).toBe(0);
    await publish('2026-10');
  });
});

describe('what is never published', () => {
  it('is in no row of schema open, though it stands in every record', async () => {
    await openAt('2026-10');
    const planted = await sql<{ told: string }>`select told::text as told from intake.findings as told`.execute(
      database.intake.kysely,
    );
    expect(planted.rows.every(({ told }) => canary.test(told))).toBe(true);
    const printed = await printOpen(database.reader.kysely);
    expect(printed).toContain('SVC-RECORDS');
    expect(printed).not.toMatch(canary);
    for (const id of ['FND-TOLD', 'FND-OPEN', 'ENF-SECRET', 'STO-A']) expect(printed).not.toContain(id);
  });

  it('cannot be read by the reader, nor the keys of its ids', async () => {
    await openEmpty();
    for (const table of ['findings', 'id_keys', 'closed_finding_ids', 'submissions'])
      await expect(sql`select * from ${sql.table(`intake.${table}`)}`.execute(database.reader.kysely)).rejects.toThrow(
        'permission denied',
      );
    await expect(sql`delete from open.services`.execute(database.reader.kysely)).rejects.toThrow(/read-only|permission denied/);
  });
});

describe('the same inputs', () => {
  it('give the same rows in another database', async () => {
    await openEmpty();
    const other = await freshDatabase();
    try {
      for (const { intake } of [database, other]) {
        await keepFullWorld(intake.kysely);
        await publishRelease(intake, { release: '2026-09', idSeed: 'test' });
        await publishRelease(intake, { release: '2026-10', idSeed: 'test' });
      }
      expect(await openTables(other.reader.kysely)).toContain('indicators');
      expect(await printOpen(other.reader.kysely)).toBe(await printOpen(database.reader.kysely));
    } finally {
      await other.close();
    }
  });
});
