/** Whoever leaves takes the statement along that was run for nobody else. */
import { connect as dial } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../../api/execute.ts';
import { serve, type Listener } from '../../../api/http/server.ts';
import { connect, type Connection } from '../../../db/connection/connect.ts';
import type { OpenDatabase } from '../../../db/schema.ts';
import { administratorUrl } from '../../../db/server/embedded.ts';
import { roles } from '../../../db/server/roles.ts';
import { loadProgramme } from '../../../db/settings.ts';
import { freshDatabase, runsServer, type TestDatabase } from '../../world/database.ts';
import { openSmallWorld } from '../small-world.ts';
import { ask, get } from './hostile.ts';

let database: TestDatabase;
let administrator: Connection<unknown>;
let reader: Connection<OpenDatabase>;
let listener: Listener;

beforeAll(async () => {
  database = await freshDatabase();
  await openSmallWorld(database);
  administrator = connect(administratorUrl(runsServer()), { max: 1 });
  // Far beyond the test: what ends sooner was not ended by its time limit.
  reader = connect<OpenDatabase>(`${database.urls.reader}?statement_timeout=600000`, { max: 4 });
  const api = createApi({ reader, programme: loadProgramme() });
  listener = await serve({ api, publicFolder: database.dataFolder, siteFolder: database.dataFolder, port: 0 });
});
afterAll(async () => {
  await listener.close();
  await reader.close();
  await administrator.close();
  await database.close();
});

/** Statements of the reader that wait for a lock at this moment. */
const waiting = async (): Promise<number> => {
  const found = await administrator.sql`
    select from pg_stat_activity
    where datname = ${database.name} and usename = ${roles.reader} and state = 'active' and wait_event_type = 'Lock'`;
  return found.length;
};

function open(bytes: string) {
  const { hostname, port } = new URL(listener.url);
  const socket = dial(Number(port), hostname, () => void socket.write(bytes));
  return socket.on('error', () => {});
}

test.each([
  ['a question', ask('{ services { totalCount nodes { serviceId } } }')],
  ['a list', get('/graphql/services.csv')],
])('the statement of %s is cancelled when its client leaves, and goes on while another waits for it', async (_, bytes) => {
  // So that what is known of the release need not be asked behind the lock.
  await fetch(`${listener.url}/readyz`);
  await database.owner.sql.begin(async (sql) => {
    await sql`lock table open.services in access exclusive mode`;
    const [one, other] = [open(bytes), open(bytes)];
    await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBe(1);
    one.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await waiting()).toBe(1);
    other.destroy();
    await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBe(0);
  });
  expect((await fetch(`${listener.url}/graphql/services.csv?stage=in_house`)).status).toBe(200);
});
