/** Yoga over the compiled path, without a port: status, media type, codes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../../api/errors.ts';
import type { Api } from '../../api/execute.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
});
afterAll(() => database.close());

const modern = 'application/graphql-response+json';

async function post(body: string, accept = modern) {
  const headers = { 'content-type': 'application/json', accept };
  const response = await api.yoga.fetch(new Request('http://portal.invalid/graphql', { method: 'POST', headers, body }));
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

test('an answer is the text that the database made', async () => {
  expect(await post('{"query":"{ service(id: \\"BUDGET\\") { stage name { en } } }"}')).toEqual({
    status: 200,
    type: `${modern}; charset=utf-8`,
    body: '{"data":{"service":{"stage":"rebuilding","name":{"en":"Budget 100%"}}}}',
  });
});

test.each([
  ['{"query":"{ nope }"}', 'GRAPHQL_VALIDATION_FAILED'],
  ['{"query":"{"}', 'GRAPHQL_PARSE_FAILED'],
  ['{"query":"{ services(first: 101) { totalCount } }"}', 'PAGE_SIZE'],
  ['{"query":"mutation { x }"}', 'OPERATION_NOT_ALLOWED'],
  ['{"query":"query A { __typename } query B { __typename }"}', 'BAD_REQUEST'],
  ['{"query":"query A { __typename }","operationName":"B"}', 'BAD_REQUEST'],
  ['{"query":"{ __typename }","variables":"x"}', 'BAD_REQUEST'],
  ['{"query":"query ($n: Int!) { services(first: $n) { totalCount } }"}', 'BAD_USER_INPUT'],
  ['{"query":"{ services(release: \\"x\\") { totalCount } }"}', 'RELEASE_NOT_FOUND'],
  ['{"query":5}', 'BAD_REQUEST'],
  ['{}', 'BAD_REQUEST'],
  ['[{"query":"{ __typename }"}]', 'BAD_REQUEST'],
  ['no json', 'BAD_REQUEST'],
])('%s is refused with %s, status 400 and nothing of the server', async (body, code) => {
  const answer = await post(body);
  const { errors } = JSON.parse(answer.body) as { errors: { extensions: { code: string } }[] };
  expect([answer.status, errors[0]?.extensions.code]).toEqual([400, code]);
  expect(Object.keys(errorCodes)).toContain(code);
  expect(answer.body).not.toMatch(/originalError|stack|node_modules|select /);
});

test('a client that accepts application/json alone gets its refusal with status 200, as the specification asks', async () => {
  expect(await post('{"query":"{ nope }"}', 'application/json')).toMatchObject({
    status: 200,
    type: 'application/json; charset=utf-8',
  });
});
