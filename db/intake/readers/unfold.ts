/** A submission in one piece: `submission.zip` of record files, or `submission.xlsx` with a sheet for each record. */
import { recordByName } from '../../records/index.ts';
import type { Findings } from '../problem.ts';
import { isMeant, type HandedInFile } from './list-files.ts';
import type { Table } from './table.ts';
import { readSheets } from './xlsx/read-xlsx.ts';
import { listEntries, unpackEntry, ZipFault } from './zip.ts';

/** The record files in an archive. Folders in it are passed over; an archive that is refused holds none. */
export function unfoldZip({ name, bytes }: HandedInFile, findings: Findings): HandedInFile[] {
  try {
    return listEntries(bytes)
      .map((entry) => ({ entry, base: entry.name.split('/').at(-1)! }))
      .filter(({ entry, base }) => isMeant(base) && !entry.name.startsWith('__MACOSX/'))
      .map(({ entry, base }) => ({ name: base, bytes: unpackEntry(bytes, entry) }));
  } catch (fault) {
    if (!(fault instanceof ZipFault)) throw fault;
    findings.problems.push({
      ...{ file: name, line: null, column: null, rule: fault.rule, value: null },
      message: `${name} ${fault.message} Nothing was loaded.`,
    });
    return [];
  }
}

/** The tables in a workbook by record; sheets with another name are refused. */
export const unfoldWorkbook = ({ name, bytes }: HandedInFile, findings: Findings): Map<string, Table> =>
  readSheets(name, bytes, recordByName, findings);
