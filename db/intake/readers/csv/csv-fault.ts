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
