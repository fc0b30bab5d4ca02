/** Starts the portal's listener over a database in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure, Said } from './portal-process.ts';

export interface PortalProcess {
  readonly url: string;
  /** All that it has written. */
  written(): string;
  isAlive(): boolean;
  measure(what?: 'cpu' | 'heap'): Promise<Measure>;
  close(): Promise<void>;
}

const files: Readonly<Record<string, string>> = {
  'public/data/releases.json': '{"releases":[{"id":"2026-09"},{"id":"2026-10"}]}',
  'public/data/2026-10/services.csv': `service_id\r\n${Array.from({ length: 400 }, (_, row) => `SVC-${row}\r\n`).join('')}`,
  'public/data/.draft/services.csv': 'not yet',
  'secret.txt': 'nobody sees this',
  'site/index.html': '<!doctype html><title>x</title>',
};

/** @param requestTimeout milliseconds in which a request has to arrive */
export async function startPortal(readerUrl: string, requestTimeout: number): Promise<PortalProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daulat-hostile-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const settings = JSON.stringify({ readerUrl, folder, requestTimeout });
  const portal = fork(path.join(import.meta.dirname, 'portal-process.ts'), [settings], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written: string[] = [];
  for (const output of [portal.stdout!, portal.stderr!])
    output.on('data', (chunk: Buffer) => void written.push(chunk.toString()));
  const [said] = (await Promise.race([
    once(portal, 'message'),
    once(portal, 'exit').then(() => Promise.reject(new Error(written.join('')))),
  ])) as [Said];
  return {
    url: (said as { url: string }).url,
    written: () => written.join(''),
    isAlive: () => portal.exitCode === null && portal.signalCode === null,
    async measure(what = 'cpu') {
      portal.send(what);
      const [measure] = (await once(portal, 'message')) as [Measure];
      return measure;
    },
    async close() {
      if (portal.exitCode === null && portal.kill()) await once(portal, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
