/** What is said of limits and refusals, and the arguments that questions of journalists need. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { errorCodes } from '../../api/errors.ts';
import { refusals } from '../../api/http/refusal.ts';
import { limits } from '../../api/limits/limits.ts';
import { loadProgramme } from '../../db/settings.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { ask } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
});
afterAll(() => database.close());

const count = async (table: string, condition: string): Promise<number> => {
  const rows = await database.reader.sql.unsafe(
    `select count(*)::int as n from open.${table} where end_release is null and ${condition}`,
  );
  return rows[0]?.['n'] as number;
};

test('every limit is told with what it counts in three languages', async () => {
  const told = (await ask(api, '{ limits { name value meaning { ms en ar } } }')) as { limits: Told[] };
  expect(Object.fromEntries(told.limits.map(({ name, value }) => [name, value]))).toEqual(limits);
  for (const { meaning } of told.limits) expect(new Set(Object.values(meaning)).size).toBe(3);
});

interface Told {
  readonly name: string;
  readonly code: string;
  readonly value: number;
  readonly httpStatus: number;
  readonly meaning: Readonly<Record<string, string>>;
}

test('every code of a refusal is told with its status and its meaning in three languages', async () => {
  const told = (await ask(api, '{ refusals: errorCodes { code httpStatus: status meaning { ms en ar } } }')) as {
    refusals: Told[];
  };
  const codes = told.refusals.map(({ code }) => code);
  expect(codes.toSorted()).toEqual([...new Set([...Object.keys(errorCodes), ...Object.keys(refusals)])].toSorted());
  for (const { meaning } of told.refusals) expect(new Set(Object.values(meaning)).size).toBe(3);
  const statuses = Object.fromEntries(told.refusals.map(({ code, httpStatus }) => [code, httpStatus]));
  expect(statuses).toMatchObject({
    COST_LIMIT: 400,
    NOT_FOUND: 404,
    URL_TOO_LONG: 414,
    RATE_LIMITED: 429,
    TIMEOUT: 503,
    UNEXPECTED: 500,
  });
});

test('a value of a ministry leads to it, one of the programme to none', async () => {
  const ofScope = (scope: string) =>
    `observations(indicator: "SV1", scopeKind: ${scope}, first: 3) { nodes { scope agency { agencyId } } }`;
  const data = (await ask(
    api,
    `{ agency: ${ofScope('agency')} programme: ${ofScope('programme')} topic: ${ofScope('topic')} }`,
  )) as Record<string, { nodes: { scope: string; agency: { agencyId: string } | null }[] }>;
  expect(data['agency']!.nodes.length).toBe(3);
  for (const { scope, agency } of data['agency']!.nodes) expect(scope).toBe(`agency:${agency?.agencyId}`);
  for (const { agency } of [...data['programme']!.nodes, ...data['topic']!.nodes]) expect(agency).toBeNull();
});

test('services are chosen by the day for which they are planned, contracts by whether they extend another', async () => {
  const data = await ask(
    api,
    `{ due: services(plannedTo: "2026-10-31") { totalCount }
       later: services(plannedFrom: "2026-11-01", plannedTo: "2027-04-30") { totalCount }
       extensions: contracts(isExtension: true) { totalCount }
       others: contracts(isExtension: false) { totalCount } }`,
  );
  expect(data).toEqual({
    due: { totalCount: await count('services', `planned_on <= '2026-10-31'`) },
    later: { totalCount: await count('services', `planned_on between '2026-11-01' and '2027-04-30'`) },
    extensions: { totalCount: await count('contracts', 'extension_of is not null') },
    others: { totalCount: await count('contracts', 'extension_of is null') },
  });
});
