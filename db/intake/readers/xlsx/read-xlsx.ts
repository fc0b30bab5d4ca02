/** Record files as workbooks: one sheet with data, values alone. */
import { recordByName } from '../../../records/index.ts';
import { say, type Problem } from '../../problem.ts';
import type { ByteStore } from '../archive/byte-store.ts';
import { ZipFault } from '../archive/zip-fault.ts';
import { tellParts } from '../byte-source.ts';
import type { TablePart } from '../table.ts';
import { SheetTable } from './sheet-table.ts';
import { readSheetRows } from './sheet-rows.ts';
import { listFilledSheets, openWorkbook, type Sheet, type Workbook } from './workbook.ts';

/** The table in a workbook of one record. Throws `ZipFault` or `FormFault` where it is refused. */
export async function* readRecordWorkbook(file: string, store: ByteStore, record: string): AsyncIterable<TablePart> {
  const workbook = await openWorkbook(store);
  const sheets = await listFilledSheets(workbook);
  const [sheet] = sheets;
  if (!sheet)
    throw new ZipFault(
      'empty-file',
      say('has no cell with a value. Export it again.', 'tiada sel yang bernilai. Eksport semula fail itu.'),
    );
  if (sheets.length > 1) throw severalSheets(sheets);
  if (sheet.hidden) throw hiddenSheet(sheet.name);
  yield* readSheet({ file, record, workbook, sheet });
}

const listed = (sheets: readonly Sheet[], hidden: string): string =>
  sheets.map((sheet) => `"${sheet.name}"${sheet.hidden ? ` (${hidden})` : ''}`).join(', ');

const severalSheets = (sheets: readonly Sheet[]): ZipFault =>
  new ZipFault(
    'xlsx-sheets',
    say(
      `has ${sheets.length} sheets with data (${listed(sheets, 'hidden')}). Keep one sheet.`,
      `mempunyai ${sheets.length} helaian berisi data (${listed(sheets, 'tersembunyi')}). Kekalkan satu helaian.`,
    ),
  );

const hiddenSheet = (name: string): ZipFault =>
  new ZipFault(
    'xlsx-sheets',
    say(
      `has its data on the hidden sheet "${name}". Show the sheet, and look whether it is the one that is meant.`,
      `menyimpan datanya dalam helaian tersembunyi "${name}". Paparkan helaian itu, dan pastikan itulah yang dimaksudkan.`,
    ),
  );

interface SheetQuestion {
  /** Name of the file, as messages give it. */
  readonly file: string;
  readonly record: string;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

/** The table in one sheet, its first row being the header. */
export function readSheet({ file, record, workbook, sheet }: SheetQuestion): AsyncIterable<TablePart> {
  const source = workbook.source(sheet.part);
  const table = new SheetTable(file, recordByName.get(record)!);
  const read = async function* (): AsyncIterable<TablePart> {
    let broken = false;
    try {
      for await (const piece of readSheetRows(workbook, source))
        for (const part of table.take(piece)) {
          yield part;
          if (!broken && 'problem' in part) yield { broken: (broken = true) };
        }
    } catch (fault) {
      throw fault instanceof ZipFault ? fault.of(file) : fault;
    }
  };
  return tellParts(source, read());
}

/** The problem of a sheet in a whole submission that is named after no record. */
export const unknownSheet = (file: string, name: string, hidden: boolean): Problem =>
  new ZipFault(
    'xlsx-sheets',
    say(
      `has a ${hidden ? 'hidden ' : ''}sheet "${name}", named after no record. Rename it or take it out.`,
      `mempunyai helaian${hidden ? ' tersembunyi' : ''} "${name}" yang tidak dinamakan mengikut mana-mana rekod. Namakan semula atau buang helaian itu.`,
    ),
  ).of(file).problem;
