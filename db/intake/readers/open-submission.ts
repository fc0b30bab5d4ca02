/** Opens a submission: which files it holds, what each brings, and how the table of each record is read. */
import path from 'node:path';
import { records } from '../../records/index.ts';
import { say, type Problem } from '../problem.ts';
import { problemAt } from './form-fault.ts';
import { listPaths } from './list-paths.ts';
import { PlainFile } from './plain-file.ts';
import { readTextFile } from './read-record-file.ts';
import { changedFile, notAFile, readRecordName, secondFile, unknownFile } from './record-name.ts';
import type { OpenSubmission, RecordTable } from './table.ts';

/** What was found on opening. */
interface Found {
  readonly files: PlainFile[];
  readonly tables: Map<string, RecordTable>;
  /** Name of the file that brings a record. */
  readonly brought: Map<string, string>;
  readonly problems: Problem[];
}

/**
 * Opens a folder, or files by name. Throws `CannotRun` where a path does not exist.
 *
 * @param sources one folder, or record files
 */
export async function openSubmission(sources: readonly string[]): Promise<OpenSubmission> {
  const found: Found = { files: [], tables: new Map(), brought: new Map(), problems: [] };
  const paths = await listPaths(sources);
  for (const each of paths) await openFile(each, found);
  if (paths.length === 0) found.problems.push(noFiles);
  for (const file of found.files) addTable(file, found);
  return {
    files: found.files,
    tables: records.flatMap(({ name }) => found.tables.get(name) ?? []),
    unread: new Set([...found.brought.keys()].filter((record) => !found.tables.has(record))),
    problems: found.problems,
    notices: [],
    findChanged: () => findChanged(found.files),
    close: async () => {},
  };
}

async function openFile(filePath: string, { files, brought, problems }: Found): Promise<void> {
  const name = path.basename(filePath);
  const file = await PlainFile.open(name, filePath);
  if (file) files.push(file);
  else {
    problems.push(notAFile(name));
    const meant = readRecordName(name);
    if (meant) brought.set(meant.record, name);
  }
}

function addTable(file: PlainFile, { tables, brought, problems }: Found): void {
  const meant = readRecordName(file.name);
  if (!meant) {
    problems.push(unknownFile(file.name));
    return;
  }
  const { record, format } = meant;
  const other = brought.get(record);
  brought.set(record, other ?? file.name);
  if (other !== undefined) problems.push(secondFile(file.name, record, other));
  else
    tables.set(record, {
      ...{ file: file.name, record, lettered: format === 'csv' || format === 'xlsx' },
      parts: () => readTextFile(file, meant),
    });
}

async function findChanged(files: readonly PlainFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) if (await file.isChanged()) problems.push(changedFile(file.name));
  return problems;
}

const noFiles = problemAt(
  { file: '', line: null },
  'no-files',
  say(
    'There is no record file here. Hand in files named after records, such as services.csv.',
    'Tiada fail rekod di sini. Serahkan fail yang dinamakan mengikut rekod, seperti services.csv.',
  ),
);
