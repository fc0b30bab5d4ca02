/**
 * Hostile requests at the outermost listener, in a process of its own over a real database: each is refused with a code of the
 * closed list or answered, soon, and without a word of the inside; afterwards the process is as it was.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '../../../api/errors.ts';
import { refusals } from '../../../api/http/refusal.ts';
import { buildSchema } from '../../../api/schema/index.ts';
import { loadProgramme } from '../../../db/settings.ts';
import { freshDatabase, type TestDatabase } from '../../world/database.ts';
import { openSmallWorld } from '../small-world.ts';
import { statementsFor } from './arguments.ts';
import { documents } from './documents.ts';
import { files, lists } from './files.ts';
import { framing, pairs } from './framing.ts';
import { ask, type Hostile } from './hostile.ts';
import { sendBytes, type Told } from './send-bytes.ts';
import { startPortal, type PortalProcess } from './start-portal.ts';
import { values } from './values.ts';

const corpus: Readonly<Record<string, readonly Hostile[]>> = {
  documents,
  values,
  framing,
  files,
  lists,
  statements: statementsFor(buildSchema(loadProgramme())),
};
const all = Object.values(corpus).flat();

/** Milliseconds of the server's processor time. */
const mostFor = { refused: 100, answered: 1000 };
const requestTimeout = 2000;
const inside =
  /select .*\bfrom\b|\bopen\.[a-z]|postgres|node_modules|\/(home|root|tmp|work)\/|\.ts:\d|\bat .*\(.*:\d+\)|ECONN|ENOENT|syntax error at|relation "|nobody sees this|x-powered-by/i;
const normal = ask('{ services(release: "2026-10") { totalCount nodes { serviceId name { ms en ar } agency { agencyId } } } }');

let database: TestDatabase;
let portal: PortalProcess;
let before: Told | undefined;

beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  portal = await startPortal(database.urls.reader, requestTimeout);
  for (let round = 0; round < 20; round += 1) before = (await sendBytes(portal.url, normal)).answers[0];
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

test('there are more than two hundred and fifty of them, each named once', () => {
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(250);
});

function codesIn({ body, headers }: Told): unknown[] {
  if (!headers['content-type']?.includes('json')) return [];
  const told = JSON.parse(body) as { code?: string; errors?: { extensions?: { code?: string } }[] };
  return told.errors ? told.errors.map(({ extensions }) => extensions?.code) : told.code === undefined ? [] : [told.code];
}

/** What became of a request, and what it took of the server's processor. */
async function send(bytes: string) {
  const { cpu: start } = await portal.measure();
  const { answers, text } = await sendBytes(portal.url, bytes);
  const { cpu: end } = await portal.measure();
  return { answer: answers[0], count: answers.length, text, cpu: end - start };
}

describe.each(Object.entries(corpus))('%s', (_, requests) => {
  test.each(requests)('%s', async (_name, bytes, expected) => {
    const { answer, count, text, cpu } = await send(bytes);
    expect(count).toBe(1);
    const codes = codesIn(answer!);
    for (const code of codes) expect({ ...errorCodes, ...refusals }).toHaveProperty(String(code));
    expect([expected].flat()).toContain(answer!.status < 400 && codes.length === 0 ? 'answered' : codes[0]);
    expect(answer!.status).toBeLessThan(500);
    expect(text).not.toMatch(inside);
    if (codes.length > 0) expect(text.length).toBeLessThan(16_384);
    const most = codes.length > 0 ? mostFor.refused : mostFor.answered;
    // Once more where the machine was busy, or the code had to be compiled first.
    if (cpu > most) expect((await send(bytes)).cpu).toBeLessThanOrEqual(most);
  });
});

describe('on one connection', () => {
  test.each(pairs)('%s', async (_, bytes, statuses) => {
    const { answers, text } = await sendBytes(portal.url, bytes);
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    expect(text).not.toMatch(inside);
  });
});

describe('a client that takes its time', () => {
  test.each([
    ['with the headers', 'POST /graphql HTTP/1.1\r\nHost: portal\r\nContent-Type: applic'],
    [
      'with the body',
      'POST /graphql HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
    ],
  ])('%s is let go', async (_, bytes) => {
    const { answers, text } = await sendBytes(portal.url, bytes);
    expect(answers.map((answer) => [answer.status, codesIn(answer)])).toEqual([[408, ['REQUEST_TIMEOUT']]]);
    expect(text).not.toMatch(inside);
  });
});

describe('after all of them', () => {
  test('a normal request is answered as before', async () => {
    const { answers } = await sendBytes(portal.url, normal);
    const { date: _date, ...headers } = answers[0]!.headers;
    expect({ ...answers[0], headers }).toEqual({ ...before, headers: { ...before!.headers, date: undefined } });
  });

  test('all of them once more leave the memory where it was', { timeout: 120_000 }, async () => {
    const { heap } = await portal.measure('heap');
    for (const [, bytes] of all) await sendBytes(portal.url, bytes);
    const { heap: after } = await portal.measure('heap');
    expect((after! - heap!) / 1_048_576).toBeLessThan(3);
  });

  test('the process lives, and has written nothing', () => {
    expect(portal.isAlive()).toBe(true);
    expect(portal.written()).toBe('');
  });
});
