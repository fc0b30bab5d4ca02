/** What the compiled path answers is what the schema promises: graphql-js over the same row finds nothing to correct. */
import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';
import { generateQuery } from './generate-query.ts';
import { openSmallWorld } from './small-world.ts';

const count = times(10_000, 200);

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
});
afterAll(() => database.close());

test(`${count} generated documents are answered as the schema says`, { timeout: 600_000 }, async () => {
  const refusals = new Set<unknown>();
  let answered = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const text = generateQuery(api.schema, seed);
    const document = parse(text);
    expect(validate(api.schema, document)).toEqual([]);
    const { data, errors } = await api.execute(text);
    if (errors) {
      expect(errors, text).toMatchObject([{ extensions: { code: expect.not.stringMatching('UNEXPECTED') } }]);
      if (!/says nothing of agencies/.test(errors[0]?.message ?? '')) refusals.add(errors[0]?.extensions?.['code']);
      continue;
    }
    answered += 1;
    const checked = await execute({ schema: api.schema, document, rootValue: data });
    expect(checked.errors, text).toBeUndefined();
    expect(JSON.stringify(checked.data), text).toBe(JSON.stringify(data));
  }
  expect(answered).toBeGreaterThan(count * 0.8);
  expect([...refusals].filter((code) => code !== 'COST_LIMIT')).toEqual([]);
});
