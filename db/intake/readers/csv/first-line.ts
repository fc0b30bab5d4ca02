/** The first line of a CSV: the header, or what spreadsheets write in its place. */
import { say } from '../../problem.ts';
import { faultAt } from '../form-fault.ts';
import type { Row } from '../table.ts';
import { separatedBy } from './csv-fault.ts';

/** Columns at most; no record has a tenth of it. */
const mostColumns = 1000;

/** Throws `FormFault` where the line is no header of this separator. */
export function checkFirstLine(file: string, { line, fields }: Row, separator: string): void {
  const first = fields[0]!;
  const own = fields.length <= 2 && /^sep=.?$/i.test(fields.join(separator));
  if (own)
    throw faultAt(
      { file, line, value: fields.join(separator) },
      'separator',
      say(
        `"${fields.join(separator)}" is a line for Excel alone. Take it out, and separate the columns with commas.`,
        `"${fields.join(separator)}" ialah baris untuk Excel sahaja. Buang baris itu, dan pisahkan lajur dengan koma.`,
      ),
    );
  const other =
    fields.length === 1 ? [',', ';', '\t', '|'].find((mark) => mark !== separator && first.includes(mark)) : undefined;
  if (other) throw otherSeparator(file, line, other, separator);
  if (fields.length > mostColumns)
    throw faultAt(
      { file, line },
      'too-large',
      say(
        `the header has ${fields.length} columns; ${mostColumns} is the most.`,
        `tajuk ada ${fields.length} lajur; had tertinggi ialah ${mostColumns}.`,
      ),
    );
}

const otherSeparator = (file: string, line: number, found: string, meant: string): Error =>
  faultAt({ file, line, value: found }, 'separator', separatedBy(found, meant));
