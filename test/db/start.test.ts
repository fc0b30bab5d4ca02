/** `npm start` as its user meets it: a process with an exit code and two sentences. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync('/tmp/daulat-start-');
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(variables: Record<string, string>): Promise<Ended> {
  const env = { ...process.env, PORTAL_DATA: path.join(home, 'data'), PORT: '0', ...variables };
  const child = spawn(process.execPath, ['api/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  return new Promise((ended) => child.on('close', (code) => ended({ code, said })));
}

test('a taken port is said before any work is done', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as AddressInfo;
  expect(await start({ PORT: String(port) })).toEqual({
    code: 2,
    said: `Port ${port} is taken by another program, perhaps by a portal that runs already.\nChoose another port, e.g. PORT=4001 npm start.\n`,
  });
  other.close();
});

test('a DATABASE_URL that does not answer is said with what to do', async () => {
  expect(await start({ DATABASE_URL: 'postgres://ministry:secret@127.0.0.1:9/register' })).toEqual({
    code: 2,
    said:
      'The database of DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:9.\n' +
      'Correct DATABASE_URL or start that server; without DATABASE_URL the portal starts a database of its own.\n',
  });
});

test('a data folder that cannot be made is said with what to do', async () => {
  writeFileSync(path.join(home, 'file'), '');
  const { code, said } = await start({ PORTAL_DATA: path.join(home, 'file', 'data') });
  expect(code).toBe(2);
  expect(said).toMatch(/^The data folder .* cannot be made: .*\nSet PORTAL_DATA to a folder that you may write to\.\n/m);
});
