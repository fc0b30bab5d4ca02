/** The parts of a workbook (ECMA-376) that hold values: its sheets, the texts that cells share, and which styles are dates. */
import { listEntries, unpackEntry, ZipFault } from '../zip.ts';
import { attribute, elements, textOf } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly xml: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedTexts: readonly string[];
  /** Indexes of the cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Days count from 1904, not 1900. */
  readonly from1904: boolean;
}

const activeContent = /vbaProject|activeX|externalLinks|embeddings|connections\.xml|\/queryTables\/|macrosheets/i;

/** Opens a workbook. Throws `ZipFault` on what is not one, or does more than hold values. */
export function openWorkbook(bytes: Buffer): Workbook {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  const active = [...entries.keys()].find((name) => activeContent.test(name));
  if (active)
    throw new ZipFault(
      'xlsx-active-content',
      `carries a macro, link or embedded object ("${active}"). Save it as a plain .xlsx.`,
    );
  const part = (name: string): string | undefined => {
    const entry = entries.get(name);
    return entry && plainXml(unpackEntry(bytes, entry), name);
  };
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) throw new ZipFault('not-this-format', 'is a zip archive and no workbook. Save it as .xlsx.');
  const targets = readTargets(part('xl/_rels/workbook.xml.rels') ?? '');
  return {
    sheets: elements(workbook, 'sheet').map(({ attributes }) => ({
      name: attribute(attributes, 'name') ?? '',
      xml: part(targets.get(attribute(attributes, 'r:id') ?? '') ?? '') ?? '',
    })),
    sharedTexts: elements(part('xl/sharedStrings.xml') ?? '', 'si').map(({ content }) => textOf(content)),
    dateStyles: readDateStyles(part('xl/styles.xml') ?? ''),
    from1904: /\bdate1904="(1|true)"/.test(workbook),
  };
}

/** Declarations and comments have no use in a workbook, and entities could unfold without end. */
function plainXml(bytes: Buffer, name: string): string {
  const xml = bytes.toString('utf8');
  if (xml.includes('<!'))
    throw new ZipFault('not-this-format', `has declarations or comments in "${name}". Save it again as .xlsx.`);
  return xml;
}

function readTargets(xml: string): Map<string, string> {
  return new Map(
    elements(xml, 'Relationship').map(({ attributes }) => {
      const target = attribute(attributes, 'Target') ?? '';
      return [attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

/** Number formats that the standard itself defines as dates (18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function readDateStyles(xml: string): Set<number> {
  const own = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  const [formats] = elements(xml, 'cellXfs');
  const dates = new Set<number>();
  elements(formats?.content ?? '', 'xf').forEach(({ attributes }, index) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    const code = own.get(id);
    if (code === undefined ? isBuiltInDate(id) : /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) dates.add(index);
  });
  return dates;
}
