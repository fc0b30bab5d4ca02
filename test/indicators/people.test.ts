/** Every value on people and small cells of every release of the sample against a second computation from its files. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { caseValues, controlValues } from './recompute/all-cases.ts';
import { peopleValues } from './recompute/all-people.ts';
import { sampleExtract } from './recompute/extract.ts';
import { judge } from './recompute/judged.ts';
import { facts, type Published } from './recompute/whole.ts';

const months = ['2026-08', '2026-09', '2026-10'];
const ids = ['WF1', 'WF2', 'WF3', 'WF4', 'TR1', 'UN1', 'EN1', 'DR2'];
const keyOf = (...parts: unknown[]) => parts.join(' ');
const compared = [...facts, 'obs_status'] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.close());

async function publishedAsOf(ordinal: number): Promise<Map<string, Published>> {
  const { rows } = await sql<Published>`
    select * from open.indicators where indicator_id = any(${ids}) and first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})
       and (indicator_id <> 'DR2' or period = ${months[ordinal - 1]!})`.execute(database.intake.kysely);
  return new Map(
    rows.map((row) => [keyOf(row['indicator_id'], row['statistic'], row['scope'], row['breakdown'], row['period']), row]),
  );
}

const expectedOf = (ordinal: number) => {
  const present = sampleExtract(months[ordinal - 1]!);
  const history = months.slice(0, ordinal).map(sampleExtract);
  const values = [...peopleValues(present, '2026-06-05'), ...caseValues(present), ...controlValues(history)];
  return values.map((value) => judge(value, present.rows('targets')));
};

describe.each([1, 2, 3])('release %i', (ordinal) => {
  it('says what its files give, at every scope, breakdown and period, or hides it', async () => {
    const published = await publishedAsOf(ordinal);
    const expected = expectedOf(ordinal);
    const wrong = expected.flatMap((value) => {
      const key = keyOf(value.id, value.statistic, value.scope, value.breakdown, value.period);
      const row = published.get(key);
      published.delete(key);
      if (!row) return [`${key}: not published`];
      const told =
        row['conf_status'] === 'C'
          ? {
              ...value,
              numerator: null,
              denominator: null,
              unknown: null,
              excluded: null,
              value: null,
              lower: null,
              upper: null,
              status: null,
              obs_status: 'Q',
            }
          : value;
      return compared
        .filter((name) => (told[name] ?? null) !== (row[name] ?? null))
        .map((name) => `${key}: ${name} is ${row[name]}, expected ${told[name]}`);
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([...published.keys()].slice(0, 20)).toEqual([]);
    expect(new Set(expected.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('hides few values of people beside the small ones, and none of the programme as a whole', async () => {
    const hidden = [...(await publishedAsOf(ordinal)).values()].filter(
      (row) => row['conf_status'] === 'C' && row['indicator_id'] !== 'DR2',
    );
    expect(hidden.filter((row) => row['scope'] === 'programme' && row['breakdown'] === '').length).toBe(0);
    expect(hidden.length).toBeLessThan(40);
  });
});
