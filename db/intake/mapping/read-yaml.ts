/** A YAML file of the plainest kind: mappings, lists, text, whole numbers, true and false; no anchors, tags or second document. */
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { say, shown } from '../problem.ts';
import { MappingFaults } from './mapping-faults.ts';

/** Characters at most; enough for some ten thousand values. */
const largest = 1_000_000;

export interface ReadYaml {
  readonly document: Document;
  readonly faults: MappingFaults;
}

/** The document, with faults of form in `faults`. Throws `MappingRefused` where the text is no YAML at all. */
export function readYaml(file: string, bytes: Uint8Array): ReadYaml {
  const lines = new LineCounter();
  const faults = new MappingFaults(file, lines);
  const document = parse(textOf(bytes, faults), lines, faults);
  if (!faults.any) refuseSpecials(document, faults);
  faults.refuse();
  return { document, faults };
}

/** Throws `MappingRefused` where the bytes are too many or no UTF-8. */
function textOf(bytes: Uint8Array, faults: MappingFaults): string {
  if (bytes.length > largest)
    faults.add(
      0,
      null,
      say(
        `the file has ${bytes.length} bytes; ${largest} are the most. Split it into several mappings.`,
        `fail ini ada ${bytes.length} bait; had ialah ${largest}. Pecahkan kepada beberapa pemetaan.`,
      ),
    );
  faults.refuse();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.add(0, null, say('the file is not UTF-8. Save it as UTF-8.', 'fail ini bukan UTF-8. Simpan sebagai UTF-8.'));
    faults.refuse();
    return '';
  }
}

/** Keys that stand twice are looked for afterwards, in time that grows with the file alone. */
function parse(text: string, lineCounter: LineCounter, faults: MappingFaults): Document {
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const value = text.slice(pos[0], Math.min(pos[1], pos[0] + 40)).split('\n')[0]!;
    faults.add(pos[0], value, describeSyntax(code, message));
  }
  return document;
}

function describeSyntax(code: string, message: string): ReturnType<typeof say> {
  if (code === 'TAB_AS_INDENT')
    return say(
      'a tab stands where spaces must. Indent with spaces.',
      'tab digunakan di tempat ruang. Inden dengan ruang (space).',
    );
  if (code === 'MULTIPLE_DOCS')
    return say(
      'a second document begins ("---"). Keep one mapping in a file.',
      'dokumen kedua bermula ("---"). Simpan satu pemetaan dalam satu fail.',
    );
  return say(
    `this is not well-formed YAML (${message}). Check indentation, colons and quotation marks.`,
    `ini bukan YAML yang sah (${message}). Semak inden, titik bertindih dan tanda petik.`,
  );
}

function refuseSpecials(document: Document, faults: MappingFaults): void {
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const { range, tag, anchor } = node as Node & { tag?: string; anchor?: string };
    const offset = range?.[0] ?? 0;
    if (isAlias(node) || anchor !== undefined)
      faults.add(
        offset,
        null,
        say(
          'an anchor or alias (& or *) stands here. Write the text out; put a text that begins with one of them in quotation marks.',
          'ada sauh atau alias (& atau *) di sini. Tulis teks sepenuhnya; letakkan teks yang bermula dengannya dalam tanda petik.',
        ),
      );
    else if (tag !== undefined)
      faults.add(
        offset,
        tag,
        say(`the tag "${shown(tag)}" stands here. Take it out.`, `ada tag "${shown(tag)}" di sini. Buang tag itu.`),
      );
    if (isMap(node)) refuseKeys(node, faults);
  });
}

/** A key must be text, and stand once. */
function refuseKeys(map: { readonly items: readonly { readonly key: unknown }[] }, faults: MappingFaults): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = (key as Node | null)?.range?.[0] ?? 0;
    if (!isScalar(key) || typeof key.value !== 'string') {
      const written = isScalar(key) ? (key.source ?? String(key.value)) : null;
      faults.add(
        offset,
        written,
        say(
          `the key${written === null ? '' : ` ${shown(written)}`} is not text. Put it in quotation marks.`,
          `kunci${written === null ? '' : ` ${shown(written)}`} bukan teks. Letakkan dalam tanda petik.`,
        ),
      );
    } else if (seen.has(key.value))
      faults.add(
        offset,
        key.value,
        say(
          `the key "${shown(key.value)}" stands twice. Keep one.`,
          `kunci "${shown(key.value)}" ada dua kali. Simpan satu sahaja.`,
        ),
      );
    else seen.add(key.value);
  }
}
