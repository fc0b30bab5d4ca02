/** Opens foreign files as a submission: the files, the mapping beside them, and the tables that it makes of them. */
import path from 'node:path';
import { entryAt, problemAt } from '../checks/place.ts';
import { say, type Problem } from '../problem.ts';
import { listPaths } from '../readers/list-paths.ts';
import { PlainFile } from '../readers/plain-file.ts';
import { changedFile, notAFile } from '../readers/record-name.ts';
import type { OpenSubmission, RecordTable } from '../readers/table.ts';
import { findSourceFile, namedFiles } from './find-source-file.ts';
import { mapParts } from './map-parts.ts';
import type { MappedTable, Mapping, SourceRule } from './mapping.ts';
import { readSource } from './read-source.ts';

/**
 * The foreign files that the mapping names, as a submission of records. Files that it does not name are told and left alone.
 *
 * @param sources folders, or foreign files
 * @throws CannotRun when a path does not exist
 */
export async function openMapped(mapping: Mapping, sources: readonly string[]): Promise<OpenSubmission> {
  const paths = (await listPaths(sources)).filter((each) => path.resolve(each) !== mapping.file.path);
  const opened = await openFiles(mapping, paths);
  const tables = mapping.tables.flatMap((table): RecordTable[] => {
    const file = opened.bySource.get(table.source);
    return file ? [mappedTable(table, file, mapping.sources.get(table.source)!)] : [];
  });
  const made = new Set(tables.map(({ record }) => record));
  const mapped = await PlainFile.open(mapping.file.name, mapping.file.path);
  const files = [...opened.files, mapped ?? mapping.file];
  return {
    files,
    tables,
    problems: opened.problems,
    notices: [...opened.notices, ...mapping.tables.flatMap((table) => tellUnmapped(table, mapping.file.name))],
    unread: new Set(mapping.tables.flatMap(({ record }) => (made.has(record) ? [] : [record]))),
    findChanged: async () => [
      ...(mapped?.sha256 === mapping.file.sha256 ? [] : [changedFile(mapping.file.name)]),
      ...(await findChanged([...opened.files, ...(mapped ? [mapped] : [])])),
    ],
    close: async () => {},
  };
}

interface Opened {
  readonly files: PlainFile[];
  readonly bySource: Map<string, PlainFile>;
  readonly problems: Problem[];
  readonly notices: Problem[];
}

async function openFiles({ sources, file: mapping }: Mapping, paths: readonly string[]): Promise<Opened> {
  const opened: Opened = { files: [], bySource: new Map(), problems: [], notices: [] };
  const byPath = new Map<string, PlainFile>();
  for (const [name, rule] of sources) {
    const found = findSourceFile(rule, paths, mapping.name);
    if ('problem' in found) {
      opened.problems.push(found.problem);
      continue;
    }
    const base = path.basename(found.path);
    const file = byPath.get(found.path) ?? (await PlainFile.open(base, found.path));
    if (!file) opened.problems.push(notAFile(base));
    else {
      opened.bySource.set(name, file);
      byPath.set(found.path, file);
    }
  }
  opened.files.push(...byPath.values());
  opened.problems.push(...findSameNames([...opened.files.map(({ name }) => name), mapping.name]));
  const named = namedFiles([...sources.values()], paths);
  for (const each of paths) if (!named.has(each)) opened.notices.push(notNamed(path.basename(each), mapping.name));
  return opened;
}

const mappedTable = (table: MappedTable, file: PlainFile, rule: SourceRule): RecordTable => ({
  file: file.name,
  record: table.record,
  lettered: false,
  parts: () => mapParts(table, readSource(file, rule, table.record), { file: file.name, headerLine: (rule.skipLines ?? 0) + 1 }),
});

async function findChanged(files: readonly PlainFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) if (await file.isChanged()) problems.push(changedFile(file.name));
  return problems;
}

/** Files of a submission are kept by name: two may not have the same. */
const findSameNames = (names: readonly string[]): Problem[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) =>
      problemAt(
        { file: name, line: null },
        {
          rule: 'second-file',
          value: name,
          message: say(
            'two files of this name are handed in. Rename one of them.',
            'dua fail dengan nama ini diserahkan. Tukar nama salah satu.',
          ),
        },
      ),
    );

/** One notice a record with all columns that the mapping leaves empty. */
const tellUnmapped = ({ record, unmapped }: MappedTable, mapping: string): Problem[] =>
  unmapped.length === 0
    ? []
    : [
        entryAt(
          { file: mapping, line: null },
          {
            rule: 'absent-column',
            value: record,
            message: say(
              `of ${record}, these optional columns are not mapped and come out empty: ${unmapped.join(', ')}.`,
              `bagi ${record}, lajur pilihan ini tidak dipetakan dan menjadi kosong: ${unmapped.join(', ')}.`,
            ),
          },
        ),
      ];

const notNamed = (name: string, mapping: string): Problem =>
  entryAt(
    { file: name, line: null },
    {
      rule: 'mapping-source',
      value: name,
      message: say(
        `${mapping} names no such file; it was not read and is not kept.`,
        `${mapping} tidak menamakan fail ini; fail ini tidak dibaca dan tidak disimpan.`,
      ),
    },
  );
