/** What an archive or workbook holds, as the reading child sees it. */
import { say } from '../../problem.ts';
import { tellParts } from '../byte-source.ts';
import { GunzipSource } from '../gunzip.ts';
import { isMeant } from '../list-paths.ts';
import { readTextFile } from '../read-record-file.ts';
import { readRecordName } from '../record-name.ts';
import type { TablePart } from '../table.ts';
import { findOtherFormat, tellingBytes } from '../text/other-format.ts';
import { otherFormat } from '../text/read-text.ts';
import { readRecordWorkbook, readSheet } from '../xlsx/read-xlsx.ts';
import { isHeaderAlone, listFilledSheets, openWorkbook } from '../xlsx/workbook.ts';
import { holdInMemory, StoreSource, type ByteStore } from './byte-store.ts';
import type { ArchiveKind, NamedPart, Question } from './child-messages.ts';
import { EntrySource } from './entry-source.ts';
import { listEntries } from './zip-directory.ts';
import { ZipFault } from './zip-fault.ts';

type TableQuestion = Extract<Question, { ask: 'table' }>;

export interface Archive {
  names(): Promise<readonly NamedPart[]>;
  readTable(question: TableQuestion): AsyncIterable<TablePart>;
}

/** Throws `ZipFault` or `FormFault`. */
export async function openArchive(kind: ArchiveKind, file: string, store: ByteStore): Promise<Archive> {
  if (kind === 'submission-zip') return openZip(store);
  if (kind === 'submission-workbook') return openSubmissionWorkbook(file, store);
  return {
    names: async () => [],
    readTable: ({ record }) => readWorkbook(new StoreSource(file, store), store, record),
  };
}

/** The record files in an archive. Folders in it are passed over, and what systems leave beside. */
function openZip(store: ByteStore): Archive {
  const entries = new Map(
    listEntries(store)
      .filter(({ name }) => isMeant(name.split('/').at(-1)!) && !name.startsWith('__MACOSX/'))
      .map((entry) => [entry.name, entry]),
  );
  return {
    names: async () => [...entries.keys()].map((name) => ({ name })),
    readTable({ part, file, record }) {
      const source = new EntrySource(file, store, entries.get(part)!);
      const name = readRecordName(file)!;
      return name.format === 'xlsx' ? readWorkbook(source, undefined, record) : readTextFile(source, name);
    },
  };
}

/** A workbook with a sheet for each record; empty sheets are passed over. */
async function openSubmissionWorkbook(file: string, store: ByteStore): Promise<Archive> {
  checkIsWorkbook(file, store);
  const workbook = await openWorkbook(store);
  const sheets = await listFilledSheets(workbook);
  return {
    names: () =>
      Promise.all(
        sheets.map(async (sheet) => ({
          ...{ name: sheet.name, hidden: sheet.hidden, headerAlone: await isHeaderAlone(workbook, sheet) },
        })),
      ),
    readTable: ({ part, file: shownAs, record }) =>
      readSheet({ file: shownAs, record, workbook, sheet: sheets.find(({ name }) => name === part)! }),
  };
}

/** @param store the workbook's bytes; where it is packed in something else it is unpacked into memory first */
function readWorkbook(source: StoreSource | EntrySource, store: ByteStore | undefined, record: string): AsyncIterable<TablePart> {
  const { file } = source;
  const packed = readRecordName(file)!.packed;
  const read = async function* (): AsyncIterable<TablePart> {
    const isDirect = store !== undefined && !packed;
    const bytes = isDirect ? store : await holdInMemory(packed ? new GunzipSource(source) : source);
    checkIsWorkbook(file, bytes);
    // Bytes of what lies in memory are not bytes of the file.
    for await (const part of readRecordWorkbook(file, bytes, record)) if (isDirect || !('bytes' in part)) yield part;
  };
  return tellParts(source, faultsOf(file, read()));
}

async function* faultsOf(file: string, parts: AsyncIterable<TablePart>): AsyncIterable<TablePart> {
  try {
    yield* parts;
  } catch (fault) {
    throw fault instanceof ZipFault ? fault.of(file) : fault;
  }
}

function checkIsWorkbook(file: string, store: ByteStore): void {
  const start = store.read(0, tellingBytes);
  if (start.length === 0)
    throw new ZipFault('empty-file', say('has no bytes. Export it again.', 'tiada bait. Eksport semula fail itu.'));
  if (start[0] === 0x50 && start[1] === 0x4b) return;
  const kind = findOtherFormat(start);
  if (kind) throw otherFormat(file, kind);
  throw new ZipFault(
    'not-this-format',
    say(
      'is no workbook. Save it as .xlsx, or name it after what it is.',
      'bukan buku kerja. Simpan sebagai .xlsx, atau namakannya mengikut jenisnya yang sebenar.',
    ),
  );
}
