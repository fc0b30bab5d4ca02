/** As much XML as the parts of a workbook need: elements by name, attributes, text. Prefixes of names are passed over. */
export interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** The elements of a name in order of the text. Elements of one name must not stand in each other. */
export const elements = (xml: string, name: string): Element[] => [...eachElement(xml, name)];

/** As `elements`, one at a time: a sheet may be large. */
export function* eachElement(xml: string, name: string): Iterable<Element> {
  const open = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(/?)>`, 'g');
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const [, prefix = '', attributes = '', closed] = match;
    if (closed) yield { attributes, content: '' };
    else {
      const end = xml.indexOf(`</${prefix}${name}>`, open.lastIndex);
      yield { attributes, content: xml.slice(open.lastIndex, end === -1 ? undefined : end) };
      open.lastIndex = end === -1 ? xml.length : end;
    }
  }
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

/** The text of a string item: all its runs, without phonetic guides. Excel writes control characters as `_x000D_`. */
export function textOf(content: string): string {
  const spoken = content.includes('rPh') ? content.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/\1?rPh>/g, '') : content;
  return elements(spoken, 't')
    .map((run) => decodeEntities(run.content))
    .join('')
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\dA-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}
