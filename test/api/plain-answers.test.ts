/** Answers of the API are those that plain rows give: generated questions on the sample, as of any of its releases. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../api/execute.ts';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import { loadProgramme } from '../../db/settings.ts';
import { randomFrom } from '../site/browser/page-kinds.ts';
import { sampleDatabase, type TestDatabase } from '../world/database.ts';
import { isLong, times } from '../world/long.ts';
import { bareSchema, plainAnswer } from './plain/answer.ts';
import { leftOut } from './plain/coverage.ts';
import { Names } from './plain/names.ts';
import { Questions } from './plain/query.ts';
import { readPlainRows, type PlainRows } from './plain/rows.ts';
import { withVariables } from './plain/variables.ts';

const count = times(10_000, 500);
const seed = Number(process.env['TEST_SEED'] ?? 20261031);

let database: TestDatabase;
let api: Api;
let rows: PlainRows;
beforeAll(async () => {
  database = await sampleDatabase();
  api = createApi({ reader: database.reader, programme: loadProgramme() });
  rows = await readPlainRows(database, drawnIndicators());
});
afterAll(() => database.close());

/** All in the long run; in the usual one six, of which one has values of services. */
function drawnIndicators(): string[] {
  const all = indicatorDefinitions.map(({ id }) => id);
  if (isLong) return all;
  const random = randomFrom(seed);
  return ['RE1', ...Array.from({ length: 5 }, () => all[Math.floor(random() * all.length)]!)];
}

test(`${count} generated questions get the answers that plain rows give`, { timeout: 1_200_000 }, async () => {
  const schema = bareSchema(api.schema);
  const known = { rows, names: new Names() };
  const random = randomFrom(seed);
  const questions = new Questions(schema, known, random);
  let found = 0;
  for (let round = 0; round < count; round += 1) {
    const text = questions.next();
    const { document, variables } = random() < 0.5 ? withVariables(schema, text) : { document: text, variables: {} };
    const { data, errors } = await api.execute(document, variables);
    expect(errors, text).toBeUndefined();
    const plain = await plainAnswer(schema, known, text);
    expect(known.names.read(data, plain), text).toEqual(plain);
    if (/"(nodes|edges)":\[\{/.test(JSON.stringify(data))) found += 1;
  }
  expect(found).toBeGreaterThan(count * 0.4);
});

test('the fields that are not held against plain rows are these', () => {
  expect(leftOut(api.schema)).toMatchInlineSnapshot(`
    [
      "Query.calendar",
      "Query.corrections",
      "Query.dataset",
      "Query.datasets",
      "Query.errorCodes",
      "Query.intakeRules",
      "Query.limits",
      "Query.programme",
      "Query.redactions",
      "Query.search",
    ]
  `);
});
