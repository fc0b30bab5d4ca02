/** JSON texts cut into records as they come, in pieces of any length. */
import { say } from '../../problem.ts';
import { JsonFault } from './json-fault.ts';
import { JsonScanner, type JsonRecord } from './json-scanner.ts';

/** Characters at most in one record, spaces among them. */
const longestRecord = 1_048_576;

/** Records in order; what is wrong with one line of NDJSON stands in its place. */
export interface Splitter {
  /** Why nothing more can be read. */
  readonly fault?: JsonFault | undefined;
  /** What ends in this piece of text, up to such a fault. */
  push(text: string): (JsonRecord | JsonFault)[];
  end(): (JsonRecord | JsonFault)[];
}

const tooLong = (line: number): JsonFault =>
  new JsonFault(
    'too-large',
    line,
    say(`a record holds more than ${longestRecord} characters`, `satu rekod mengandungi lebih daripada ${longestRecord} aksara`),
  );

/** An array of records. */
export class ArraySplitter implements Splitter {
  #rest = '';
  #line = 1;
  #next: 'start' | 'first' | 'record' | 'comma' | 'nothing' = 'start';
  fault: JsonFault | undefined;

  push(text: string): JsonRecord[] {
    const records = this.#read(new JsonScanner(this.#rest + text, this.#line, true));
    if (this.#rest.length > longestRecord) this.fault ??= tooLong(this.#line);
    return records;
  }

  end(): JsonRecord[] {
    return this.#read(new JsonScanner(this.#rest, this.#line));
  }

  #read(scanner: JsonScanner): JsonRecord[] {
    const records: JsonRecord[] = [];
    let { at, line } = scanner;
    try {
      do {
        scanner.skip();
        ({ at, line } = scanner);
        this.#step(scanner, records);
      } while (this.#next !== 'nothing' || !scanner.done);
      ({ at, line } = scanner);
    } catch (fault) {
      if (!(fault instanceof JsonFault)) throw fault;
      if (!fault.cut) this.fault = fault;
    }
    this.#rest = scanner.text.slice(at);
    this.#line = line;
    return records;
  }

  #step(scanner: JsonScanner, records: JsonRecord[]): void {
    if (this.#next === 'nothing') {
      if (!scanner.done) scanner.refuse(say('nothing may follow the array', 'tiada apa-apa boleh mengikuti senarai'));
    } else if (this.#next === 'start') {
      if (!scanner.take('['))
        scanner.refuseShape(
          say('the file is not an array of records in square brackets', 'fail ini bukan senarai rekod dalam kurungan siku'),
        );
      this.#next = 'first';
    } else if (this.#next !== 'record' && scanner.take(']')) this.#next = 'nothing';
    else if (this.#next === 'comma') {
      scanner.expect(',', say('between two records', 'antara dua rekod'));
      this.#next = 'record';
    } else {
      records.push(scanner.record());
      this.#next = 'comma';
    }
  }
}

/** One object a line. */
export class LineSplitter implements Splitter {
  #rest = '';
  #line = 1;
  /** The line is too long, and is passed over up to its end. */
  #skipping = false;
  /** Empty lines that may turn out to be the last. */
  #blank = { line: 0, count: 0 };

  get lastBlankLines(): { readonly line: number; readonly count: number } {
    return this.#blank;
  }

  push(text: string): (JsonRecord | JsonFault)[] {
    const found: (JsonRecord | JsonFault)[] = [];
    const window = this.#rest + text;
    let at = 0;
    for (let end = window.indexOf('\n'); end !== -1; end = window.indexOf('\n', at)) {
      this.#takeLine(window.slice(at, end), found);
      this.#line++;
      at = end + 1;
    }
    this.#rest = window.slice(at);
    if (this.#rest.length > longestRecord) {
      if (!this.#skipping) found.push(tooLong(this.#line));
      this.#skipping = true;
      this.#rest = '';
    }
    return found;
  }

  end(): (JsonRecord | JsonFault)[] {
    const found: (JsonRecord | JsonFault)[] = [];
    if (this.#rest.trim() !== '') this.#takeLine(this.#rest, found);
    return found;
  }

  #takeLine(text: string, found: (JsonRecord | JsonFault)[]): void {
    if (this.#skipping) this.#skipping = false;
    else if (text.trim() === '') this.#blank = { line: this.#blank.line || this.#line, count: this.#blank.count + 1 };
    else {
      for (let index = 0; index < this.#blank.count; index++) found.push(blankLine(this.#blank.line + index));
      this.#blank = { line: 0, count: 0 };
      found.push(readLine(text, this.#line));
    }
  }
}

const blankLine = (line: number): JsonFault =>
  new JsonFault('blank-line', line, say('an empty line stands between records', 'terdapat baris kosong antara rekod'));

function readLine(text: string, line: number): JsonRecord | JsonFault {
  try {
    const scanner = new JsonScanner(text, line);
    const record = scanner.record();
    if (!scanner.done)
      scanner.refuse(say('nothing may follow the record on its line', 'tiada apa-apa boleh mengikuti rekod pada barisnya'));
    return record;
  } catch (fault) {
    if (fault instanceof JsonFault) return fault;
    throw fault;
  }
}
