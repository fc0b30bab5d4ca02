/** As much XML as workbooks of this project hold. Elements in the order in which they open; throws where it is not well formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it. */
  text: string;
}

const token = /<\?[^>]*\?>\n?|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)\/?>|([^<]+)/y;
// What XML 1.0 allows, 2.2.
const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

export function readXml(xml: string): XmlElement[] {
  if (!allowed.test(xml)) throw new Error('a character that XML cannot hold');
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (token.lastIndex = 0; token.lastIndex < xml.length;) {
    const at = token.lastIndex;
    const [whole, closes, opens, attributes = '', text] = token.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`not XML: ${xml.slice(at, at + 80)}`);
    if (closes !== undefined && open.pop()?.name !== closes) throw new Error(`</${closes}> closes nothing`);
    if (text !== undefined && open.length > 0) open.at(-1)!.text += decode(text);
    if (opens === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value!)]);
    const element = { name: opens, attributes: Object.fromEntries(pairs), text: '' };
    found.push(element);
    if (!whole.endsWith('/>')) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#9': '\t', '#10': '\n' };

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    if (!(name in entities)) throw new Error(`${whole} is no entity`);
    return entities[name]!;
  });
}

/** Characters that a workbook writes as `_x0001_`. */
export const readMarks = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
