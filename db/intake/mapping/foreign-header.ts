/** The header of a foreign file against the columns that a mapping reads. */
import { entryAt, problemAt } from '../checks/place.ts';
import { say, shown, type Problem } from '../problem.ts';
import type { TablePart } from '../readers/table.ts';
import { foreignColumns } from './compile.ts';
import type { MappedTable } from './mapping.ts';
import { nearestShown } from './nearest-shown.ts';

export interface ForeignFile {
  /** Name of the foreign file, as messages give it. */
  readonly file: string;
  /** Physical line of its header; 1 unless lines are skipped. */
  readonly headerLine: number;
}

/** Columns that the mapping reads and the file lacks, or has twice. */
export function findHeaderProblems(table: MappedTable, header: readonly string[], { file, headerLine }: ForeignFile): Problem[] {
  const read = new Set(foreignColumns(table));
  const problem = (column: string, en: string, ms: string): Problem => ({
    ...problemAt({ file, line: headerLine }, { rule: 'mapping-column', value: column, message: say(en, ms) }),
    column,
  });
  return [...read].flatMap((column) => {
    const times = header.filter((name) => name === column).length;
    if (times === 1) return [];
    if (times > 1)
      return [
        problem(
          column,
          `the column "${shown(column)}" stands ${times} times and the mapping reads it. Keep one.`,
          `lajur "${shown(column)}" ada ${times} kali dan pemetaan membacanya. Simpan satu sahaja.`,
        ),
      ];
    const meant = nearestShown(column, header);
    return [
      problem(
        column,
        `there is no column "${shown(column)}", which the mapping reads. ${meant === undefined ? `Columns are: ${shown(header.join(', '))}.` : `Did you mean "${shown(meant)}"?`} Correct the mapping, or export the column.`,
        `tiada lajur "${shown(column)}" yang dibaca oleh pemetaan. ${meant === undefined ? `Lajur yang ada: ${shown(header.join(', '))}.` : `Adakah anda maksudkan "${shown(meant)}"?`} Betulkan pemetaan, atau eksport lajur itu.`,
      ),
    ];
  });
}

/** Columns listed in a notice. */
const mostListed = 50;

/** Once a source: its columns that nothing is made from. */
export function* tellUnread(
  { readOfSource }: MappedTable,
  header: readonly string[],
  foreign: ForeignFile,
): Generator<TablePart> {
  const unread = readOfSource ? header.filter((name) => !readOfSource.has(name)) : [];
  if (unread.length === 0) return;
  const list = unread.slice(0, mostListed).map(shown).join(', ') + (unread.length > mostListed ? ', ...' : '');
  const message = say(
    `the mapping does not read ${unread.length} column(s): ${list}.`,
    `pemetaan tidak membaca ${unread.length} lajur: ${list}.`,
  );
  yield {
    notice: entryAt(
      { file: foreign.file, line: foreign.headerLine },
      { rule: 'mapping-unread', value: unread.join(', '), message },
    ),
  };
}
