/** One CSV record read piece by piece, quotes and all. Long fields are measured and not kept. */
import {
  checkRecordLength,
  CsvFault,
  isSeparator,
  longestField,
  longField,
  returnAlone,
  separatedBy,
  strayQuote,
  unclosedQuote,
} from './csv-fault.ts';

type State = 'field' | 'plain' | 'quoted' | 'after-quote' | 'return' | 'done';

export class QuotedRecord {
  /** Physical line on which the record starts. */
  readonly line: number;
  readonly fields: string[] = [];
  /** Lines that end inside the record's quotes. */
  innerLines = 0;
  /** How its last line ends, once it is done. */
  ending: 'LF' | 'CRLF' | undefined;
  #state: State = 'field';
  #text = '';
  #fieldLength = 0;
  #recordLength = 0;
  readonly #separator: string;
  readonly #plainEnd: RegExp;

  constructor(line: number, separator: string) {
    this.line = line;
    this.#separator = separator;
    this.#plainEnd =
      separator === '|' ? /[|\r\n]/g : separator === ';' ? /[;\r\n]/g : separator === '\t' ? /[\t\r\n]/g : /[,\r\n]/g;
  }

  get done(): boolean {
    return this.#state === 'done';
  }

  /** Takes what belongs to the record from a place on; gives the place where it stopped. Throws `CsvFault`. */
  take(window: string, from: number): number {
    let at = from;
    while (at < window.length && this.#state !== 'done') {
      if (this.#state === 'field') {
        const quoted = window[at] === '"';
        this.#state = quoted ? 'quoted' : 'plain';
        if (quoted) at++;
      } else if (this.#state === 'quoted') at = this.#takeQuoted(window, at);
      else if (this.#state === 'plain') at = this.#takePlain(window, at);
      else at = this.#takeEnd(window, at);
    }
    return at;
  }

  /** The file ends here. Throws `CsvFault`. */
  end(): void {
    if (this.#state === 'quoted') throw unclosedQuote(this.line);
    if (this.#state === 'return') throw returnAlone(this.line);
    if (this.#state !== 'done') this.#endField();
    this.#state = 'done';
  }

  #takeQuoted(window: string, at: number): number {
    const mark = window.indexOf('"', at);
    const text = window.slice(at, mark === -1 ? undefined : mark);
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) this.innerLines++;
    this.#keep(text);
    if (mark === -1) return window.length;
    this.#state = 'after-quote';
    return mark + 1;
  }

  #takePlain(window: string, at: number): number {
    this.#plainEnd.lastIndex = at;
    const end = this.#plainEnd.exec(window)?.index ?? window.length;
    this.#keep(window.slice(at, end));
    if (end === window.length) return end;
    if (this.#text.includes('"')) throw strayQuote(this.line);
    return this.#takeEnd(window, end);
  }

  /** What comes after a value: a separator, the end of the line, or the second of two quotation marks. */
  #takeEnd(window: string, at: number): number {
    const mark = window[at]!;
    if (this.#state === 'return') {
      if (mark !== '\n') throw returnAlone(this.line);
      this.#endRecord('CRLF');
    } else if (mark === '"' && this.#state === 'after-quote') {
      this.#keep(mark);
      this.#state = 'quoted';
    } else if (mark === this.#separator) this.#endField();
    else if (mark === '\n') this.#endRecord('LF');
    else if (mark === '\r') this.#state = 'return';
    else throw this.#strayMark(mark);
    return at + 1;
  }

  /** A header in quotation marks, separated by another mark, is no forgotten quotation mark. */
  #strayMark(mark: string): CsvFault {
    return this.line === 1 && isSeparator(mark)
      ? new CsvFault('separator', 1, separatedBy(mark, this.#separator))
      : unclosedQuote(this.line);
  }

  #keep(text: string): void {
    this.#fieldLength += text.length;
    if (this.#fieldLength <= longestField) this.#text += text;
  }

  #endField(): void {
    if (this.#state === 'plain' && this.#text.includes('"')) throw strayQuote(this.line);
    if (this.#fieldLength > longestField) throw longField(this.line, this.#fieldLength);
    // Each separator counts, so that a line of separators alone has an end too.
    this.#recordLength += this.#fieldLength + 1;
    checkRecordLength(this.line, this.#recordLength);
    this.fields.push(this.#text);
    this.#text = '';
    this.#fieldLength = 0;
    this.#state = 'field';
  }

  #endRecord(ending: 'LF' | 'CRLF'): void {
    this.#endField();
    this.ending = ending;
    this.#state = 'done';
  }
}
