/** The worked questions as they are printed on a page: their answers, and the text for each tool. */

export interface Printed {
  readonly id: string;
  readonly sentence: string;
  readonly cells: readonly (readonly string[])[];
  /** Tool -> what a reader copies. */
  readonly tools: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decode = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = '') => (code ? String.fromCodePoint(+code) : entities[name]!));

/** `origin` is put in the place of the address that the programme is known under. */
export function readPage(html: string, origin: string): Printed[] {
  const known = new URL(/rel="canonical" href="([^"]+)"/.exec(html)![1]!).origin;
  return [...html.matchAll(/<section class="section" id="([\w-]+)"[^]*?<\/section>/g)].flatMap(([section, id = '']) => {
    const texts = [...section.matchAll(/<pre[^>]*data-tool="(\w+)"[^>]*>([^]*?)<\/pre>/g)];
    if (!texts.some(([, tool]) => tool === 'python')) return [];
    const tools = texts.map(([, tool, text = '']) => [tool, decode(text).replaceAll(known, origin)] as const);
    const body = /<tbody>([^]*?)<\/tbody>/.exec(section)?.[1] ?? '';
    const cells = [...body.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => decode(cell).trim()),
    );
    return [{ id, sentence: decode(/<p>([^]*?)<\/p>/.exec(section)?.[1] ?? ''), cells, tools: Object.fromEntries(tools) }];
  });
}
