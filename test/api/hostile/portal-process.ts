/** The portal's listener in a process of its own, which tells of its memory and processor time: `node --expose-gc portal-process.ts '<settings>'`. */
import { createApi } from '../../../api/execute.ts';
import { loadDocuments } from '../../../api/http/documents.ts';
import { serve } from '../../../api/http/server.ts';
import { connect } from '../../../db/connection/connect.ts';
import type { OpenDatabase } from '../../../db/schema.ts';
import { loadProgramme } from '../../../db/settings.ts';

export interface Settings {
  readonly readerUrl: string;
  readonly folder: string;
  readonly requestTimeout: number;
}

/** What the process says: where it listens, then one measure for each message that it gets. */
export type Said = { readonly url: string } | Measure;

export interface Measure {
  /** Bytes of the heap after everything unused is gone; only where it was asked for. */
  readonly heap: number | undefined;
  /** Milliseconds of processor time since the start. */
  readonly cpu: number;
}

const { readerUrl, folder, requestTimeout } = JSON.parse(process.argv[2]!) as Settings;
const reader = connect<OpenDatabase>(readerUrl, { max: 4 });
const listener = await serve({
  api: createApi({ reader, programme: loadProgramme() }),
  publicFolder: `${folder}/public`,
  siteFolder: `${folder}/site`,
  port: 0,
  requestTimeout,
  documents: loadDocuments(`${folder}/site`),
  budget: { quota: 1_000_000, windowSeconds: 3600 },
});

const say = (said: Said): void => void process.send!(said);

async function heapInUse(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc!();
  }
  return process.memoryUsage().heapUsed;
}

process.on('message', async (wanted) => {
  const heap = wanted === 'heap' ? await heapInUse() : undefined;
  const { user, system } = process.cpuUsage();
  say({ heap, cpu: (user + system) / 1000 });
});
say({ url: listener.url });
