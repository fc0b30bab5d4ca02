/** What a submission holds: its files as handed in, and the table of each record. */
import { recordByName } from '../../records/index.ts';
import { nearest } from '../checks/nearest.ts';
import type { Findings } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import { readFiles, type HandedInFile } from './list-files.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';
import { unfoldWorkbook, unfoldZip } from './unfold.ts';

export interface Submission {
  readonly files: readonly HandedInFile[];
  /** Tables by the name of their record; those whose form is broken are not here. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Records whose file is there and could not be read. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads a folder, or files by name. Throws `CannotRun` where a path does not exist.
 *
 * @param sources one folder, or record files
 */
export async function readSubmission(sources: readonly string[], findings: Findings): Promise<Submission> {
  const { files, others } = await readFiles(sources);
  const seen = new Map<string, string>();
  for (const name of others) {
    const record = recordOf(name, findings);
    if (record === undefined) continue;
    seen.set(record, name);
    refuse(findings, name, 'not-a-file', `${name} is not a plain file (a folder, link or pipe). Hand in the file itself.`);
  }
  const [only] = files.length === 1 ? files : [];
  const tables =
    only?.name === 'submission.xlsx'
      ? unfoldWorkbook(only, findings)
      : readTables(only?.name === 'submission.zip' ? unfoldZip(only, findings) : files, seen, findings);
  if (files.length === 0 && others.length === 0)
    refuse(findings, '', 'no-files', 'There is no record file here. Hand in files named after records, such as services.csv.');
  return { files, tables, unread: new Set([...seen.keys()].filter((record) => !tables.has(record))) };
}

/** The table of each file; `seen` remembers which file brought a record. */
function readTables(files: readonly HandedInFile[], seen: Map<string, string>, findings: Findings): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const file of files) {
    const record = recordOf(file.name, findings);
    if (record === undefined) continue;
    const other = seen.get(record);
    seen.set(record, file.name);
    const table = other === undefined ? readTable(file, record, findings) : undefined;
    if (table) tables.set(record, table);
    if (other !== undefined)
      refuse(
        findings,
        file.name,
        'second-file',
        `${file.name} is a second file for ${record}, beside ${other}. Hand in one file per record.`,
      );
  }
  return tables;
}

const formats = '.csv, .json, .ndjson or .xlsx, each also .gz';

function recordOf(name: string, findings: Findings): string | undefined {
  const [, record] = /^(.*?)\.(?:csv|json|ndjson|xlsx)(?:\.gz)?$/.exec(name) ?? [];
  if (record !== undefined && recordByName.has(record)) return record;
  const stem = name.replace(/\..*$/, '');
  const why = recordByName.has(stem) ? `is in no form that is read (${formats})` : 'is named after no record';
  const known = nearest(stem, [...recordByName.keys()]);
  const hint = known ? `Did you mean ${known}.csv?` : `Records are: ${[...recordByName.keys()].join(', ')}.`;
  refuse(findings, name, 'unknown-file', `${name} ${why}. ${hint}`);
  return undefined;
}

function refuse(findings: Findings, file: string, rule: RuleId, message: string): void {
  findings.problems.push({ file, line: null, column: null, rule, value: null, message });
}
