/** Answers of the API are those that plain rows give: generated questions on the sample, as of any of its releases. */
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { loadProgramme } from '../../db/settings.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';
import { bareSchema, plainAnswer } from './plain-answer.ts';
import { coverageOf, plainQuery } from './plain-query.ts';
import { readPlainRows, type PlainRows } from './plain-rows.ts';

const count = times(10_000, 500);
const seed = Number(process.env['TEST_SEED'] ?? 20261031);

let database: TestDatabase;
let api: Api;
let rows: PlainRows;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
  rows = await readPlainRows(database);
});
afterAll(() => database.close());

test(`${count} generated questions get the answers that plain rows give`, { timeout: 1_200_000 }, async () => {
  const schema = bareSchema(api.schema);
  const random = randomFrom(seed);
  let found = 0;
  for (let round = 0; round < count; round += 1) {
    const text = plainQuery(schema, rows, random);
    expect(validate(api.schema, parse(text)), text).toEqual([]);
    const { data, errors } = await api.execute(text);
    expect(errors, text).toBeUndefined();
    expect(data, text).toEqual(await plainAnswer(schema, rows, text));
    if (/"(nodes|edges)":\[\{/.test(JSON.stringify(data))) found += 1;
  }
  expect(found).toBeGreaterThan(count * 0.4);
});

test('the fields that are not held against plain rows are these', () => {
  expect(coverageOf(api.schema).left).toMatchInlineSnapshot(`
    [
      "Agency.id",
      "Agency.observation",
      "Agency.observations",
      "Service.id",
      "Service.observation",
      "Supplier.id",
      "Contract.id",
      "Transition.id",
      "Plan.id",
      "Assessment.id",
      "SourceAccess.id",
      "Residency.id",
      "ServicePerformance.id",
      "Audit.id",
      "ClosedFinding.id",
      "Remediation.id",
      "Post.id",
      "Training.id",
      "UniversityCohort.id",
      "Enforcement.id",
      "Sanction.id",
      "Milestone.id",
      "Target.id",
      "Partnership.id",
      "DataControl.id",
    ]
  `);
});
