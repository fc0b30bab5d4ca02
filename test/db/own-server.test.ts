import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket, createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../db/connection/connect.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../db/server/embedded.ts';
import { openDatabase } from '../../db/server/open-database.ts';

const folder = mkdtempSync('/tmp/daulat-own-');
chmodSync(folder, 0o755);
let server: EmbeddedServer;

/** A server on which an administrator has made an empty database for a user that may make roles, and for one that may not. */
beforeAll(async () => {
  server = await openEmbedded(folder, { durable: false });
  const { sql, close } = connect(administratorUrl(server), { max: 1 });
  for (const statement of [
    "create role ministry login createrole password 'secret'",
    "create role intern login password 'secret'",
    'create database register owner ministry',
  ])
    await sql.unsafe(statement);
  await close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (user: string, database = 'register'): string => server.url(`${user}:secret`, database);
const open = (databaseUrl: string) => openDatabase({ dataFolder: folder, databaseUrl }, { handleSignals: false });

test('a user with CREATEROLE opens the portal there, twice', async () => {
  for (const _ of [1, 2]) {
    const database = await open(urlOf('ministry'));
    const reader = connect<object>(database.urls.reader, { max: 1 });
    expect(await reader.sql`select current_user, current_setting('statement_timeout') as timeout`).toEqual([
      { current_user: 'daulat_reader', timeout: '2s' },
    ]);
    await expect(reader.sql`select * from intake.submissions`).rejects.toThrow('permission denied for schema intake');
    await reader.close();
    await database.stop();
  }
});

test('the roles have passwords that only the owner of the address can derive', async () => {
  const one = await open(urlOf('ministry'));
  const { password } = new URL(one.urls.reader);
  expect(password).toMatch(/^[0-9a-f]{64}$/);
  expect(new URL(one.urls.intake).password).not.toBe(password);
});

test('the connections of the API sign in with a password, go on without the TLS that they prefer, and try each address', async () => {
  const { sql, close } = connect(administratorUrl(server), { max: 1 });
  const [{ file }] = (await sql`select current_setting('hba_file') as file`) as unknown as [{ file: string }];
  const rules = readFileSync(file, 'utf8');
  const toServer = createServer((client) => {
    const upstream = connectSocket(`${server.socketFolder}/.s.PGSQL.5432`);
    for (const socket of [client, upstream]) socket.on('error', () => {});
    client.pipe(upstream).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(toServer, 'listening');
  const { port } = toServer.address() as AddressInfo;
  const ask = async (address: string): Promise<unknown> => {
    const asked = connect(`postgres://${address}`, { max: 1 });
    const answer = await asked.lanes.run({ text: `select current_user, current_setting('search_path')` }).catch((error) => error);
    await asked.close();
    return answer;
  };
  try {
    writeFileSync(file, `local register ministry scram-sha-256\n${rules}`);
    await sql`select pg_reload_conf()`;
    await expect.poll(() => ask(`ministry:wrong@127.0.0.1:${port}/register`)).toMatchObject({ code: '28P01' });
    const right = `ministry:secret@127.0.0.1:9,127.0.0.1:${port}/register`;
    expect(await ask(`${right}?sslmode=prefer&search_path=open`)).toEqual([['ministry', 'open']]);
    expect(await ask(`${right}?options=-c%20search_path%3Dopen`)).toEqual([['ministry', 'open']]);
    expect(await ask(`${right}?sslmode=require`)).toMatchObject({ message: expect.stringContaining('SSL') });
  } finally {
    writeFileSync(file, rules);
    await sql`select pg_reload_conf()`;
    await close();
    toServer.close();
  }
});

test.each([
  [
    'a user that may not make roles',
    () => urlOf('intern'),
    /^The user of DATABASE_URL cannot make the roles daulat_intake and daulat_reader/,
  ],
  [
    'a database that is not there',
    () => urlOf('ministry', 'none'),
    'The database of DATABASE_URL cannot be reached: database "none" does not exist.',
  ],
  [
    'a server that is not there',
    () => 'postgres://u:p@127.0.0.1:9/x',
    /^The database of DATABASE_URL cannot be reached: connect ECONNREFUSED/,
  ],
])('%s is one sentence with a way out', async (_what, url, message) => {
  await expect(open(url())).rejects.toMatchObject({
    name: 'CannotRun',
    message: expect.stringMatching(message),
    wayOut: expect.any(String),
  });
});
