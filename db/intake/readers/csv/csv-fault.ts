/** What a CSV can be refused for, without the name of the file. */
import { say, type Message } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';

/** Characters at most in one field. */
export const longestField = 65_536;

/** Characters at most in one record. */
const longestRecord = 4_194_304;

/** Stops the reading; the line is null where the whole file is meant. */
export class CsvFault extends Error {
  readonly rule: RuleId;
  readonly line: number | null;
  readonly what: Message;
  constructor(rule: RuleId, line: number | null, what: Message) {
    super(what.en);
    this.rule = rule;
    this.line = line;
    this.what = what;
  }
}

/** Marks that separate columns elsewhere. */
const separators: readonly string[] = [',', ';', '\t', '|'];
export const isSeparator = (mark: string): boolean => separators.includes(mark);

/** A mark as it is named: a tab cannot be seen. */
const named = (mark: string): Message => (mark === '\t' ? say('a tab (U+0009)', 'tab (U+0009)') : say(`"${mark}"`, `"${mark}"`));

/** What is said where the columns are separated by another mark than was meant. */
export function separatedBy(found: string, meant: string): Message {
  const [is, not] = [named(found), named(meant)];
  return meant === ','
    ? say(`the columns are separated by ${is.en}. Save it with commas.`, `lajur dipisahkan oleh ${is.ms}. Simpan dengan koma.`)
    : say(
        `the columns are separated by ${is.en}, not by ${not.en}. Say so, or save it with ${not.en}.`,
        `lajur dipisahkan oleh ${is.ms}, bukan ${not.ms}. Nyatakan pemisah itu, atau simpan dengan ${not.ms}.`,
      );
}

export const mixedEndings = (): CsvFault =>
  new CsvFault(
    'line-ending',
    null,
    say(
      'ends some lines with CRLF and some with LF. Save it with one kind throughout.',
      'menamatkan sesetengah baris dengan CRLF dan sesetengahnya dengan LF. Simpan dengan satu jenis sahaja.',
    ),
  );

export const returnAlone = (line: number): CsvFault =>
  new CsvFault(
    'line-ending',
    line,
    say(
      'a line ends with CR alone. Save it with LF or CRLF.',
      'satu baris berakhir dengan CR sahaja. Simpan dengan LF atau CRLF.',
    ),
  );

export const unclosedQuote = (line: number): CsvFault =>
  new CsvFault(
    'unclosed-quote',
    line,
    say(
      'a quotation mark is opened and not closed before a comma or line end. Close it, or double it inside a value ("").',
      'tanda petik dibuka dan tidak ditutup sebelum koma atau hujung baris. Tutup tanda itu, atau gandakannya di dalam nilai ("").',
    ),
  );

export const strayQuote = (line: number): CsvFault =>
  new CsvFault(
    'stray-quote',
    line,
    say(
      'a quotation mark stands inside a value without quotes. Quote the value and double the mark ("").',
      'tanda petik terdapat di dalam nilai yang tidak berpetik. Letakkan nilai itu dalam tanda petik dan gandakan tanda di dalamnya ("").',
    ),
  );

export const longField = (line: number, length: number): CsvFault =>
  new CsvFault(
    'too-large',
    line,
    say(
      `a field holds ${length} characters; ${longestField} is the most.`,
      `satu medan mengandungi ${length} aksara; had tertinggi ialah ${longestField}.`,
    ),
  );

/** Throws `CsvFault` where a record is too long. */
export function checkRecordLength(line: number, length: number): void {
  if (length > longestRecord)
    throw new CsvFault(
      'too-large',
      line,
      say(
        `a record holds more than ${longestRecord} characters.`,
        `satu rekod mengandungi lebih daripada ${longestRecord} aksara.`,
      ),
    );
}
