/**
 * CSV as RFC 4180 has it, cut into records: one separator, `"` for quoting, one kind of line ending. Text comes in pieces of any
 * length; a line without quotes, which almost all are, is cut at its separators and not looked at twice.
 */
import type { Row } from '../table.ts';
import { checkRecordLength, CsvFault, longestField, longField, mixedEndings, returnAlone } from './csv-fault.ts';
import { QuotedRecord } from './quoted-record.ts';

export class CsvSplitter {
  readonly #separator: string;
  #line: number;
  /** Start of a line that has not ended yet. */
  #rest = '';
  /** A record that is read piece by piece. */
  #record: QuotedRecord | undefined;
  #ending: 'LF' | 'CRLF' | undefined;
  /** Why nothing more can be read. */
  fault: CsvFault | undefined;

  constructor(separator: string, line = 1) {
    this.#separator = separator;
    this.#line = line;
  }

  /** The records that end in this piece of text, up to the first fault. */
  push(text: string): Row[] {
    return this.#untilFault((rows) => this.#cut(text, rows));
  }

  /** The last record, where no line ending closes it. */
  end(): Row[] {
    return this.#untilFault((rows) => this.#cutLast(rows));
  }

  #untilFault(cut: (rows: Row[]) => void): Row[] {
    const rows: Row[] = [];
    try {
      cut(rows);
    } catch (fault) {
      if (!(fault instanceof CsvFault)) throw fault;
      this.fault = fault;
    }
    return rows;
  }

  #cut(text: string, rows: Row[]): void {
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
  }

  #cutLast(rows: Row[]): void {
    const record = this.#record;
    if (record) {
      record.end();
      rows.push({ line: record.line, fields: record.fields });
    } else if (this.#rest !== '') {
      if (this.#rest.includes('\r')) throw returnAlone(this.#line);
      rows.push({ line: this.#line, fields: this.#splitLine(this.#rest) });
    }
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
    if (line.length <= longestField) return fields;
    for (const field of fields) if (field.length > longestField) throw longField(this.#line, field.length);
    checkRecordLength(this.#line, line.length);
    return fields;
  }
}
