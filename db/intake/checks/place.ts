/** Where in a submission something stands, and a problem or notice told with its place in front. */
import { nothingLoaded, say, shown, type Message, type Problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column?: string | null;
  /** The column's letter in a spreadsheet. */
  readonly letter?: string | undefined;
}

export interface Told {
  readonly rule: RuleId;
  /** Cut when it is long. */
  readonly value: string | null;
  /** What is wrong and the remedy, without the place. */
  readonly message: Message;
}

/** A problem: said with its place, and that nothing was loaded. */
export const problemAt = (place: Place, told: Told): Problem => entryAt(place, { ...told, message: nothingLoaded(told.message) });

/** A notice: said with its place; the submission goes on. */
export function entryAt(place: Place, { rule, value, message }: Told): Problem {
  const { file, line, column = null } = place;
  return {
    ...{ file, line, column, rule, value: value === null ? null : shown(value) },
    message: say(`${describe(place, 'line', 'column')}: ${message.en}`, `${describe(place, 'baris', 'lajur')}: ${message.ms}`),
  };
}

function describe({ file, line, column, letter }: Place, lineWord: string, columnWord: string): string {
  const ofColumn = column == null ? '' : `, ${columnWord} "${column}"${letter ? ` (${letter})` : ''}`;
  return `${file}${line === null ? '' : `, ${lineWord} ${line}`}${ofColumn}`;
}
