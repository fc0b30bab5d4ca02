/**
 * JSON (RFC 8259) read strictly, with the lines of its records and the digits of its numbers kept as written. `JSON.parse` would
 * drop the first of two fields with one name and round long numbers.
 */

/** What is wrong with the form, with the line on which it was found. */
export class JsonFault extends Error {
  readonly line: number;
  readonly rule: 'json-syntax' | 'json-shape';
  constructor(rule: 'json-syntax' | 'json-shape', line: number, message: string) {
    super(message);
    this.rule = rule;
    this.line = line;
  }
}

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

/** Reads tokens of a text one after the other. Throws `JsonFault`. */
export class JsonScanner {
  readonly text: string;
  at = 0;
  line: number;

  constructor(text: string, line = 1) {
    this.text = text;
    this.line = line;
  }

  get done(): boolean {
    this.#skip();
    return this.at === this.text.length;
  }

  /** Takes the mark when it comes next. */
  take(mark: string): boolean {
    this.#skip();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  expect(mark: string, where: string): void {
    if (!this.take(mark)) this.refuse(`"${mark}" is missing ${where}`);
  }

  refuse(what: string): never {
    this.#skip();
    const found = this.done ? 'the text ends' : `"${this.text[this.at]}" stands there`;
    throw new JsonFault('json-syntax', this.line, `${what}; ${found}`);
  }

  record(): JsonRecord {
    this.#skip();
    const { line } = this;
    if (!this.take('{'))
      throw new JsonFault('json-shape', line, 'a record is an object in braces, such as {"service_id": "SVC-0001"}');
    const fields = new Map<string, string>();
    const twice: string[] = [];
    while (!this.take('}')) {
      if (fields.size > 0 || twice.length > 0) this.expect(',', 'between two fields');
      const name = this.#string('the name of a field in quotation marks is missing');
      this.expect(':', `after "${name}"`);
      if (fields.has(name)) twice.push(name);
      fields.set(name, this.#value(name));
    }
    return { line, fields, twice };
  }

  #value(name: string): string {
    if (this.take('[')) return this.#list(name);
    this.#skip();
    if (this.text[this.at] === '"') return this.#string('');
    if (this.text[this.at] === '{')
      throw new JsonFault(
        'json-shape',
        this.line,
        `"${name}" holds an object; a field holds a text, a number, true, false or null`,
      );
    const found = this.#match(scalar) ?? this.refuse(`a value of "${name}" is missing or not JSON`);
    return found === 'null' ? '' : found;
  }

  /** A list of texts is what a CSV joins with `;`. */
  #list(name: string): string {
    const parts: string[] = [];
    while (!this.take(']')) {
      if (parts.length > 0) this.expect(',', 'between two values of a list');
      parts.push(this.#string(`the list "${name}" holds something else than texts`));
    }
    return parts.join(';');
  }

  #string(missing: string): string {
    this.#skip();
    return JSON.parse(
      this.#match(string) ?? this.refuse(missing || 'a text is not closed or holds a control character'),
    ) as string;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  #skip(): void {
    for (const character of this.#match(space) ?? '') if (character === '\n') this.line++;
  }
}
