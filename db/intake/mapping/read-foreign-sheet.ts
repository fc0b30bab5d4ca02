/** One sheet of a foreign workbook, read in a child like any workbook. */
import { problemAt } from '../checks/place.ts';
import { say, shown, type Problem } from '../problem.ts';
import type { NamedPart } from '../readers/archive/child-messages.ts';
import { archiveLimits } from '../readers/archive/limits.ts';
import { askNames, askTable } from '../readers/archive/read-archive.ts';
import { ReadingChild } from '../readers/archive/reading-child.ts';
import type { PlainFile } from '../readers/plain-file.ts';
import type { TablePart } from '../readers/table.ts';
import { nearestShown } from './nearest-shown.ts';

/**
 * The sheet of this name, or the only one with values.
 *
 * @param record that the rows become
 */
export async function* readForeignSheet(file: PlainFile, wanted: string | undefined, record: string): AsyncGenerator<TablePart> {
  const child = new ReadingChild(file, 'submission-workbook', archiveLimits);
  try {
    const { names, problems } = await askNames(child);
    for (const problem of problems) yield { problem };
    const sheet = chooseSheet(names, wanted);
    if (sheet) yield* askTable(child, { ask: 'table', part: sheet.name, file: file.name, record });
    else {
      if (problems.length === 0) yield { problem: noSheet(file.name, names, wanted) };
      yield { broken: true };
    }
  } finally {
    await child.close();
  }
}

/** A hidden sheet is read where it is named alone. */
const chooseSheet = (sheets: readonly NamedPart[], wanted?: string): NamedPart | undefined =>
  sheets.find(({ name, hidden }) => (wanted === undefined ? sheets.length === 1 && !hidden : name === wanted));

function noSheet(file: string, sheets: readonly NamedPart[], wanted?: string): Problem {
  const names = sheets.map(({ name }) => name);
  const list = shown(names.join(', '));
  const meant = wanted === undefined ? undefined : nearestShown(wanted, names);
  const [en, ms] =
    wanted === undefined
      ? [
          `it has ${names.length} sheet(s) with values (${list}). Say in the mapping which is meant, e.g. "sheet: ..."`,
          `ada ${names.length} helaian bernilai (${list}). Nyatakan dalam pemetaan yang mana, misalnya "sheet: ..."`,
        ]
      : [
          `it has no sheet "${wanted}" with values. ${meant === undefined ? `Sheets are: ${list}` : `Did you mean "${shown(meant)}"?`}`,
          `tiada helaian "${wanted}" yang bernilai. ${meant === undefined ? `Helaian yang ada: ${list}` : `Adakah anda maksudkan "${shown(meant)}"?`}`,
        ];
  const end = (text: string): string => (text.endsWith('?') ? text : `${text}.`);
  return problemAt({ file, line: null }, { rule: 'mapping-source', value: wanted ?? null, message: say(end(en), end(ms)) });
}
