/**
 * JSON (RFC 8259) read strictly, with the lines of its records and the digits of its numbers kept as written. `JSON.parse` would
 * drop the first of two fields with one name and round long numbers.
 */
import { say, type Message } from '../../problem.ts';
import { JsonFault } from './json-fault.ts';

/** Characters at most in one field. */
const longestField = 65_536;

/** One flat object: values as text, null as ''. */
export interface JsonRecord {
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  /** Names that stand more than once. */
  readonly twice: readonly string[];
}

const space = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex
const string = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
/** The start of a token that ends with the text. */
// eslint-disable-next-line no-control-regex
const started = /(?:"[^"\\\u0000-\u001F]*(?:\\[^\u0000-\u001F][^"\\\u0000-\u001F]*)*\\?|[-\w.+]*)$/y;

/** Reads tokens of a text one after the other. Throws `JsonFault`, which is `cut` where more text may mend it. */
export class JsonScanner {
  readonly text: string;
  at = 0;
  line: number;
  readonly #goesOn: boolean;

  constructor(text: string, line = 1, goesOn = false) {
    this.text = text;
    this.line = line;
    this.#goesOn = goesOn;
  }

  get done(): boolean {
    this.skip();
    return this.at === this.text.length;
  }

  /** Takes the mark when it comes next. */
  take(mark: string): boolean {
    this.skip();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  expect(mark: string, where: Message): void {
    if (!this.take(mark)) this.refuse(say(`"${mark}" is missing ${where.en}`, `"${mark}" tiada ${where.ms}`));
  }

  refuse(what: Message): never {
    const found = this.done
      ? say('the text ends', 'teks tamat di situ')
      : say(`"${this.text[this.at]}" stands there`, `"${this.text[this.at]}" terdapat di situ`);
    throw this.#fault('json-syntax', this.line, say(`${what.en}; ${found.en}`, `${what.ms}; ${found.ms}`));
  }

  /** A fault of shape at the next token. */
  refuseShape(what: Message): never {
    this.skip();
    throw this.#fault('json-shape', this.line, what);
  }

  record(): JsonRecord {
    this.skip();
    const { line } = this;
    if (!this.take('{')) this.refuseShape(noObject);
    const fields = new Map<string, string>();
    const twice: string[] = [];
    while (!this.take('}')) {
      if (fields.size > 0) this.expect(',', say('between two fields', 'antara dua medan'));
      const name = this.#string(noName);
      this.expect(':', say(`after "${name}"`, `selepas "${name}"`));
      if (fields.has(name)) twice.push(name);
      fields.set(name, this.#value(name));
    }
    return { line, fields, twice };
  }

  #value(name: string): string {
    if (this.take('[')) return this.#measured(this.#list(name));
    this.skip();
    if (this.text[this.at] === '"') return this.#measured(this.#string(notClosed));
    if (this.text[this.at] === '{') this.refuseShape(nested(name));
    const found = this.#match(scalar) ?? this.refuse(noValue(name));
    return found === 'null' ? '' : this.#measured(found);
  }

  /** A list of texts is what a CSV joins with `;`. */
  #list(name: string): string {
    const parts: string[] = [];
    while (!this.take(']')) {
      if (parts.length > 0) this.expect(',', say('between two values of a list', 'antara dua nilai dalam senarai'));
      parts.push(this.#string(notTexts(name)));
    }
    return parts.join(';');
  }

  #string(missing: Message): string {
    this.skip();
    const quoted = this.#match(string) ?? this.refuse(missing);
    return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  }

  #measured(value: string): string {
    if (value.length > longestField) throw this.#fault('too-large', this.line, tooLong(value.length), false);
    return value;
  }

  #fault(rule: JsonFault['rule'], line: number, what: Message, mayBeCut = true): JsonFault {
    started.lastIndex = this.at;
    return new JsonFault(rule, line, what, mayBeCut && this.#goesOn && started.test(this.text));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /** Passes over spaces and line ends. */
  skip(): void {
    for (const character of this.#match(space) ?? '') if (character === '\n') this.line++;
  }
}

const noObject = say(
  'a record is an object in braces, such as {"service_id": "SVC-0001"}',
  'rekod ialah objek dalam kurungan dakap, seperti {"service_id": "SVC-0001"}',
);
const noName = say('the name of a field in quotation marks is missing', 'nama medan dalam tanda petik tiada');
const notClosed = say('a text is not closed or holds a control character', 'teks tidak ditutup atau mengandungi aksara kawalan');
const nested = (name: string): Message =>
  say(
    `"${name}" holds an object; a field holds a text, a number, true, false or null`,
    `"${name}" mengandungi objek; medan mengandungi teks, nombor, true, false atau null`,
  );
const noValue = (name: string): Message =>
  say(`a value of "${name}" is missing or not JSON`, `nilai "${name}" tiada atau bukan JSON`);
const notTexts = (name: string): Message =>
  say(`the list "${name}" holds something else than texts`, `senarai "${name}" mengandungi sesuatu selain teks`);
const tooLong = (length: number): Message =>
  say(
    `a field holds ${length} characters; ${longestField} is the most`,
    `satu medan mengandungi ${length} aksara; had tertinggi ialah ${longestField}`,
  );
