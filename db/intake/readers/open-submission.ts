/** Opens a submission: which files it holds, what each brings, and how the table of each record is read. */
import path from 'node:path';
import { recordByName, records } from '../../records/index.ts';
import { say, type Problem } from '../problem.ts';
import { archiveLimits, type ArchiveLimits } from './archive/limits.ts';
import { askNames, askTable, readWorkbookFile } from './archive/read-archive.ts';
import { ReadingChild } from './archive/reading-child.ts';
import { listPaths } from './list-paths.ts';
import { PlainFile } from './plain-file.ts';
import { readTextFile } from './read-record-file.ts';
import { changedFile, notAFile, readRecordName, secondFile, unknownFile, type RecordName } from './record-name.ts';
import type { OpenSubmission, RecordTable, TablePart } from './table.ts';
import { unknownSheet } from './xlsx/read-xlsx.ts';

export interface OpenOptions {
  /** What the child that reads archives and workbooks may use. */
  readonly archive?: Partial<ArchiveLimits>;
}

/** What was found on opening. */
interface Found {
  readonly files: PlainFile[];
  readonly tables: Map<string, RecordTable>;
  /** Name of the file that brings a record. */
  readonly brought: Map<string, string>;
  readonly problems: Problem[];
  readonly notices: Problem[];
  readonly limits: ArchiveLimits;
  child?: ReadingChild;
}

/**
 * Opens a folder, or files by name. Throws `CannotRun` where a path does not exist.
 *
 * @param sources one folder, or record files
 */
export async function openSubmission(sources: readonly string[], options: OpenOptions = {}): Promise<OpenSubmission> {
  const limits = { ...archiveLimits, ...options.archive };
  const found: Found = { files: [], tables: new Map(), brought: new Map(), problems: [], notices: [], limits };
  const paths = await listPaths(sources);
  for (const each of paths) await openFile(each, found);
  if (paths.length === 0) found.problems.push(noFiles);
  const [only] = paths.length === 1 ? found.files : [];
  if (only?.name === 'submission.zip') await addZip(only, found);
  else if (only?.name === 'submission.xlsx') await addWorkbook(only, found);
  else for (const file of found.files) addFile(file, found);
  return {
    files: found.files,
    tables: records.flatMap(({ name }) => found.tables.get(name) ?? []),
    unread: new Set([...found.brought.keys()].filter((record) => !found.tables.has(record))),
    problems: found.problems,
    notices: found.notices,
    findChanged: () => findChanged(found.files),
    close: async () => found.child?.close(),
  };
}

async function openFile(filePath: string, { files, brought, problems }: Found): Promise<void> {
  // A name may hold what a terminal obeys.
  const name = path.basename(filePath).replaceAll(/\p{Cc}/gu, '\uFFFD');
  const file = await PlainFile.open(name, filePath);
  if (file) files.push(file);
  else {
    problems.push(notAFile(name));
    const meant = readRecordName(name);
    if (meant) brought.set(meant.record, name);
  }
}

/** A table that a file brings, unless another did before. */
function addTable(found: Found, { file, record, lettered }: Omit<RecordTable, 'parts'>, parts: RecordTable['parts']): void {
  const other = found.brought.get(record);
  if (other !== undefined) found.problems.push(secondFile(file, record, other));
  else {
    found.brought.set(record, file);
    found.tables.set(record, { file, record, lettered, parts });
  }
}

const isLettered = ({ format }: RecordName): boolean => format === 'csv' || format === 'xlsx';

function addFile(file: PlainFile, found: Found): void {
  const meant = readRecordName(file.name);
  if (!meant) {
    found.problems.push(unknownFile(file.name));
    return;
  }
  const { record, format } = meant;
  const parts = (): AsyncIterable<TablePart> =>
    format === 'xlsx' ? readWorkbookFile(file, record, found.limits) : readTextFile(file, meant);
  addTable(found, { file: file.name, record, lettered: isLettered(meant) }, parts);
}

/** One child reads all files of an archive. */
async function addZip(file: PlainFile, found: Found): Promise<void> {
  const child = (found.child = new ReadingChild(file, 'submission-zip', found.limits));
  const { names, problems } = await askNames(child);
  found.problems.push(...problems);
  for (const { name: part } of names) {
    const name = part.split('/').at(-1)!;
    const meant = readRecordName(name);
    if (!meant) found.problems.push(unknownFile(name));
    else {
      const { record } = meant;
      const parts = (): AsyncIterable<TablePart> => askTable(child, { ask: 'table', part, file: name, record });
      addTable(found, { file: name, record, lettered: isLettered(meant) }, parts);
    }
  }
  if (names.length === 0 && problems.length === 0) found.problems.push(noFiles);
}

/** A workbook with a sheet for each record. Messages name the sheet beside the file. */
async function addWorkbook(file: PlainFile, found: Found): Promise<void> {
  const child = (found.child = new ReadingChild(file, 'submission-workbook', found.limits));
  const { names, problems } = await askNames(child);
  found.problems.push(...problems);
  const unfilled: string[] = [];
  for (const { name: sheet, hidden = false, headerAlone } of names) {
    if (!recordByName.has(sheet)) found.problems.push(unknownSheet(file.name, sheet, hidden));
    else if (headerAlone) unfilled.push(sheet);
    else {
      const shownAs = `${file.name} [${sheet}]`;
      const parts = (): AsyncIterable<TablePart> => askTable(child, { ask: 'table', part: sheet, file: shownAs, record: sheet });
      addTable(found, { file: shownAs, record: sheet, lettered: true }, parts);
    }
  }
  if (names.length === unfilled.length && problems.length === 0) found.problems.push(noFiles);
  else if (unfilled.length > 0) found.notices.push(unfilledSheets(file.name, unfilled));
}

/** Sheets of a template that nobody filled in say nothing of their registers. */
const unfilledSheets = (file: string, sheets: readonly string[]): Problem => ({
  ...{ file, line: null, column: null, rule: 'no-records', value: sheets.join(', ') },
  message: say(
    `${file}: the sheets ${sheets.join(', ')} have a header and no record; their registers stay as they are.`,
    `${file}: helaian ${sheets.join(', ')} mempunyai tajuk dan tiada rekod; daftarnya kekal seperti sedia ada.`,
  ),
});

async function findChanged(files: readonly PlainFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) if (await file.isChanged()) problems.push(changedFile(file.name));
  return problems;
}

const noFiles: Problem = {
  file: '',
  line: null,
  column: null,
  rule: 'no-files',
  value: null,
  message: say(
    'There is no record file here. Hand in files named after records, such as services.csv.',
    'Tiada fail rekod di sini. Serahkan fail yang dinamakan mengikut rekod, seperti services.csv.',
  ),
};
