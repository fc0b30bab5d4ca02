/** The parts of a workbook (ECMA-376) that hold values: its sheets, the texts that cells share, and the styles of its numbers. */
import { posix } from 'node:path';
import { say } from '../../problem.ts';
import type { ByteStore } from '../archive/byte-store.ts';
import { EntrySource } from '../archive/entry-source.ts';
import { listEntries, type ZipEntry } from '../archive/zip-directory.ts';
import { ZipFault } from '../archive/zip-fault.ts';
import { checkContentTypes, checkPartNames, checkRelations } from './active-content.ts';
import { readPartText, readSmallPart } from './part-text.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readStyles, type CellStyle } from './styles.ts';
import { attribute, ElementCutter, elements, malformedXml, textOf } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedTexts: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Days count from 1904, not 1900. */
  readonly from1904: boolean;
  /** A part that is known to be there. */
  source(name: string): EntrySource;
}

/** Characters at most of one shared text with its runs; a cell holds 32,767. */
const longestText = 2_000_000;

/** Opens a workbook. Throws `ZipFault` on what is not one, or does more than hold values. */
export async function openWorkbook(store: ByteStore): Promise<Workbook> {
  const entries = new Map(listEntries(store).map((entry) => [entry.name.toLowerCase(), entry]));
  const parts = new Parts(store, entries);
  const names = [...entries.values()].map(({ name }) => name);
  checkPartNames(names);
  checkContentTypes(await parts.text('[Content_Types].xml'));
  for (const name of names) if (name.endsWith('.rels')) checkRelations(await parts.text(name));
  const main = (await findMainPart(parts)) ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw noWorkbook;
  const xml = await parts.text(main);
  const targets = await readTargets(parts, main);
  const of = (kind: string): string =>
    [...targets.values()].find((target) => target.kind === kind)?.part ?? posix.join(posix.dirname(main), `${kind}.xml`);
  const [properties] = elements(xml, 'workbookPr');
  return {
    sheets: elements(xml, 'sheet').flatMap(({ attributes }) => sheetOf(attributes, targets, parts)),
    sharedTexts: await readSharedTexts(parts, of('sharedStrings')),
    styles: readStyles(await parts.text(of('styles'))),
    from1904: /^(1|true|on)$/.test(attribute(properties?.attributes ?? '', 'date1904') ?? ''),
    source: (name) => parts.source(name),
  };
}

const noWorkbook = new ZipFault(
  'not-this-format',
  say('is a zip archive and no workbook. Save it as .xlsx.', 'ialah arkib zip dan bukan buku kerja. Simpan sebagai .xlsx.'),
);

/** The parts of a package by name, capital and small letters alike. */
class Parts {
  readonly #store: ByteStore;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(store: ByteStore, entries: ReadonlyMap<string, ZipEntry>) {
    this.#store = store;
    this.#entries = entries;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  source(name: string): EntrySource {
    return new EntrySource(name, this.#store, this.#entries.get(name.toLowerCase())!);
  }

  /** The text of a small part, empty where it is not there. */
  text(name: string): Promise<string> {
    return this.has(name) ? readSmallPart(this.source(name), name) : Promise.resolve('');
  }
}

interface Target {
  readonly kind: string;
  readonly part: string;
}

/** What the relations of a part lead to, by their ids. */
async function readTargets(parts: Parts, of: string): Promise<Map<string, Target>> {
  const folder = posix.dirname(of);
  const xml = await parts.text(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  return new Map(
    elements(xml, 'Relationship').map(({ attributes }) => {
      const target = attribute(attributes, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return [attribute(attributes, 'Id') ?? '', { kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1)!, part }];
    }),
  );
}

const findMainPart = async (parts: Parts): Promise<string | undefined> =>
  [...(await readTargets(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')?.part;

/** A sheet of cells; those of charts hold none. */
function sheetOf(attributes: string, targets: ReadonlyMap<string, Target>, parts: Parts): Sheet[] {
  const name = attribute(attributes, 'name') ?? '';
  const target = targets.get(attribute(attributes, '(?:\\w+:)?id') ?? '');
  if (target?.kind === 'chartsheet') return [];
  if (!target || !parts.has(target.part)) throw malformedXml(`the sheet "${name}" is missing`, `helaian "${name}" tiada`);
  return [{ name, hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''), part: target.part }];
}

async function readSharedTexts(parts: Parts, name: string): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has(name)) return texts;
  const cutter = new ElementCutter(['si'], longestText);
  for await (const piece of readPartText(parts.source(name), name))
    for (const { content } of cutter.push(piece)) texts.push(textOf(content));
  cutter.end();
  return texts;
}

/** The sheets that hold a value. */
export async function listFilledSheets(workbook: Workbook): Promise<Sheet[]> {
  const filled: Sheet[] = [];
  for (const sheet of workbook.sheets) if (await hasRows(workbook, sheet, 1)) filled.push(sheet);
  return filled;
}

/** Whether a sheet holds a header and no record. */
export const isHeaderAlone = async (workbook: Workbook, sheet: Sheet): Promise<boolean> => !(await hasRows(workbook, sheet, 2));

async function hasRows(workbook: Workbook, sheet: Sheet, least: number): Promise<boolean> {
  let count = 0;
  for await (const { rows } of readSheetRows(workbook, workbook.source(sheet.part)))
    if ((count += rows.length) >= least) return true;
  return false;
}
