/**
 * CSV as RFC 4180 has it, cut into records: one separator, `"` for quoting, one kind of line ending. Text comes in pieces of any
 * length; a line without quotes, which almost all are, is cut at its separators and not looked at twice.
 */
import type { Row } from '../table.ts';
import { longestField, longField, mixedEndings, returnAlone } from './csv-fault.ts';
import { QuotedRecord } from './quoted-record.ts';

export class CsvSplitter {
  readonly #separator: string;
  #line: number;
  /** Start of a line that has not ended yet. */
  #rest = '';
  /** A record that is read piece by piece. */
  #record: QuotedRecord | undefined;
  #ending: 'LF' | 'CRLF' | undefined;

  constructor(separator: string, line = 1) {
    this.#separator = separator;
    this.#line = line;
  }

  /** The records that end in this piece of text. Throws `CsvFault`. */
  push(text: string): Row[] {
    const rows: Row[] = [];
    const window = this.#rest + text;
    this.#rest = '';
    const hasReturn = window.includes('\r');
    let quote = -2;
    for (let at = 0; at < window.length;) {
      if (this.#record) {
        at = this.#takeRecord(this.#record, window, at, rows);
        continue;
      }
      const end = window.indexOf('\n', at);
      if (quote < at && quote !== -1) quote = window.indexOf('"', at);
      if (quote !== -1 && (end === -1 || quote < end)) this.#record = new QuotedRecord(this.#line, this.#separator);
      else if (end === -1) {
        if (window.length - at > longestField) this.#record = new QuotedRecord(this.#line, this.#separator);
        else {
          this.#rest = window.slice(at);
          break;
        }
      } else {
        const line = hasReturn ? this.#withoutReturn(window, at, end) : window.slice(at, end);
        if (!hasReturn && this.#ending !== 'LF') this.#noteEnding('LF');
        rows.push({ line: this.#line, fields: this.#splitLine(line) });
        this.#line++;
        at = end + 1;
      }
    }
    return rows;
  }

  /** The last record, where no line ending closes it. Throws `CsvFault`. */
  end(): Row[] {
    const { line } = this.#record ?? { line: this.#line };
    if (this.#record) {
      this.#record.end();
      return [{ line, fields: this.#record.fields }];
    }
    if (this.#rest === '') return [];
    if (this.#rest.includes('\r')) throw returnAlone(line);
    return [{ line, fields: this.#splitLine(this.#rest) }];
  }

  #takeRecord(record: QuotedRecord, window: string, from: number, rows: Row[]): number {
    const at = record.take(window, from);
    if (!record.done) return at;
    this.#noteEnding(record.ending!);
    rows.push({ line: record.line, fields: record.fields });
    this.#line += record.innerLines + 1;
    this.#record = undefined;
    return at;
  }

  #withoutReturn(window: string, from: number, end: number): string {
    const ending = window[end - 1] === '\r' && end > from ? 'CRLF' : 'LF';
    const line = window.slice(from, ending === 'CRLF' ? end - 1 : end);
    if (line.includes('\r')) throw returnAlone(this.#line);
    this.#noteEnding(ending);
    return line;
  }

  #noteEnding(ending: 'LF' | 'CRLF'): void {
    this.#ending ??= ending;
    if (this.#ending !== ending) throw mixedEndings();
  }

  #splitLine(line: string): string[] {
    const fields = line.split(this.#separator);
    if (line.length > longestField)
      for (const field of fields) if (field.length > longestField) throw longField(this.#line, field.length);
    return fields;
  }
}
