/**
 * The process that unpacks archives and workbooks, so that whatever one of them does to it the parent goes on. It holds the
 * file as descriptor 3 and answers questions from its input until that ends.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { FormFault } from '../form-fault.ts';
import { storeOfFile } from './byte-store.ts';
import { outOfMemory, type Answer, type ArchiveKind, type Question } from './child-messages.ts';
import { archiveLimits, memoryBesideHeap } from './limits.ts';
import { openArchive, type Archive } from './open-archive.ts';
import { ZipFault } from './zip-fault.ts';

const fileDescriptor = 3;

async function main(kind: ArchiveKind, file: string): Promise<void> {
  watchMemory();
  let archive: Archive | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      archive ??= await openArchive(kind, file, storeOfFile(fileDescriptor));
      await answer(archive, JSON.parse(line) as Question);
    } catch (error) {
      const fault = error instanceof ZipFault ? error.of(file) : error;
      if (!(fault instanceof FormFault)) throw fault;
      await tell({ problem: fault.problem });
      await tell({ broken: true });
    }
    await tell({ done: true });
  }
}

async function answer(archive: Archive, question: Question): Promise<void> {
  if (question.ask === 'names') await tell({ names: await archive.names() });
  else for await (const part of archive.readTable(question)) await tell(part);
}

async function tell(message: Answer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain');
}

/** The heap has its own limit; this is for what lies beside it. */
function watchMemory(): void {
  const most = (archiveLimits.heapMegabytes + memoryBesideHeap) * 1e6;
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.exit(outOfMemory);
  }, 100).unref();
}

process.stdout.on('error', () => process.exit(1));
const [kind, file] = process.argv.slice(2);
await main(kind as ArchiveKind, file!);
process.exit(0);
