/** As much XML as the parts of a workbook need: elements by name, attributes, text. Prefixes of names are passed over. */
import { say } from '../../problem.ts';
import { ZipFault } from '../archive/zip-fault.ts';

export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly content: string;
}

/** One pattern for each list of names: making one takes longer than using it. */
function keepPatterns(make: (either: string) => RegExp): (names: readonly string[]) => RegExp {
  const kept = new Map<string, RegExp>();
  return (names) => {
    const either = names.join('|');
    const pattern = kept.get(either) ?? make(either);
    kept.set(either, pattern);
    return pattern;
  };
}

/** Whoever uses it sets where it begins. */
const openTag = keepPatterns(
  (either) => new RegExp(`<(\\w+:)?(${either})(?=[\\s/>])((?:[^"'<>]|"[^"<]*"|'[^'<]*')*?)(/?)>`, 'g'),
);
const begunTag = keepPatterns((either) => new RegExp(`<(?:\\w+:)?(?:${either})(?![\\w:.-])`));

/** Cuts elements of some names out of a text that comes in pieces. Elements of these names must not stand in each other. */
export class ElementCutter {
  readonly #open: RegExp;
  readonly #begun: RegExp;
  readonly #longest: number;
  #rest = '';

  /** @param longest characters at most of one element */
  constructor(names: readonly string[], longest: number) {
    this.#open = openTag(names);
    this.#begun = begunTag(names);
    this.#longest = longest;
  }

  /** The elements that end in this piece. Throws `ZipFault`. */
  push(text: string): Element[] {
    const window = this.#rest + text;
    const found: Element[] = [];
    let at = 0;
    this.#open.lastIndex = 0;
    for (let match = this.#open.exec(window); match; match = this.#open.exec(window)) {
      const [, prefix = '', name = '', attributes = '', closed] = match;
      if (match.index > at) this.#checkBetween(window.slice(at, match.index));
      const closing = `</${prefix}${name}>`;
      const end = closed ? this.#open.lastIndex : window.indexOf(closing, this.#open.lastIndex);
      if (end === -1) return this.#wait(window.slice(match.index), found);
      found.push({ name, attributes, content: closed ? '' : window.slice(this.#open.lastIndex, end) });
      at = this.#open.lastIndex = closed ? end : end + closing.length;
    }
    const tag = Math.max(at, window.lastIndexOf('<'));
    this.#checkBetween(window.slice(at, tag));
    return this.#wait(window.slice(tag), found);
  }

  /** The document has ended. Throws `ZipFault` where its last tag closes nothing. */
  end(): void {
    if (!/^<(?:\/[^<>]+|[^<>]+\/)>\s*$/.test(this.#rest)) throw notClosed();
    this.endOfPiece();
  }

  /** The piece of a document has ended. Throws `ZipFault` where an element has not. */
  endOfPiece(): void {
    this.#checkBetween(this.#rest);
  }

  /** Between elements, and after the last, none begins. */
  #checkBetween(text: string): void {
    if (text !== '' && this.#begun.test(text)) throw notClosed();
  }

  #wait(rest: string, found: Element[]): Element[] {
    if (rest.length > this.#longest) throw malformedXml('an element is too long', 'satu unsur terlalu panjang');
    this.#rest = rest;
    return found;
  }
}

const notClosed = (): ZipFault => malformedXml('an element is not closed', 'satu unsur tidak ditutup');

export const malformedXml = (en: string, ms: string): ZipFault =>
  new ZipFault(
    'not-this-format',
    say(
      `is not a whole workbook (${en}). Save it again as .xlsx.`,
      `bukan buku kerja yang lengkap (${ms}). Simpan semula sebagai .xlsx.`,
    ),
  );

/** The elements of a name in order of the text. Elements of one name must not stand in each other. Throws `ZipFault`. */
export const elements = (xml: string, name: string): Element[] => cutWhole(xml, [name]);

function cutWhole(xml: string, names: readonly string[]): Element[] {
  const cutter = new ElementCutter(names, Number.POSITIVE_INFINITY);
  const found = cutter.push(xml);
  cutter.endOfPiece();
  return found;
}

const attributePatterns = new Map<string, RegExp>();

/** The value of an attribute. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = attributePatterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  const [, double, single] = pattern.exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : decodeEntities(value);
}

/** A string item without runs, as almost all are. */
const plainItem = /^<t(?:\s[^<>]*)?>([^<]*)<\/t>$/;

/** The text of a string item: all its runs, without phonetic guides. Excel writes control characters as `_x000D_`. */
export function textOf(content: string): string {
  const plain = plainItem.exec(content)?.[1];
  if (plain !== undefined) return unescapeText(decodeEntities(plain));
  const runs = cutWhole(content, ['rPh', 't']).filter(({ name }) => name === 't');
  return unescapeText(runs.map((run) => decodeEntities(run.content)).join(''));
}

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that XML stands for. Line ends are LF, as an XML reader has them (XML 1.0, 2.11). */
export function decodeEntities(xml: string): string {
  const text = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\dA-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}
