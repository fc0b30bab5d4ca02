/** What a workbook may not carry: anything that runs, or brings values from elsewhere. */
import { say } from '../../problem.ts';
import { ZipFault } from '../archive/zip-fault.ts';
import { attribute, elements } from './xml.ts';

const activePart =
  /vbaProject|vbaData|activeX|ctrlProps|externalLinks|embeddings|oleObject|connections\.xml|queryTables|macrosheets|dialogsheets|customUI|\/model\/|webextension/i;

const activeKind =
  /\/(vbaProject|externalLink|externalLinkPath|oleObject|package|control|connections|queryTable|xlMacrosheet|xlIntlMacrosheet|dialogsheet|attachedTemplate)$/i;

const activeContent = (what: string): ZipFault =>
  new ZipFault(
    'xlsx-active-content',
    say(
      `carries a macro, link or embedded object ("${what}"). Save it as a plain .xlsx.`,
      `membawa makro, pautan atau objek terbenam ("${what}"). Simpan sebagai .xlsx biasa.`,
    ),
  );

/** Throws `ZipFault` where a part's name tells that it is active. */
export function checkPartNames(names: Iterable<string>): void {
  for (const name of names) if (activePart.test(name)) throw activeContent(name);
}

/** Throws `ZipFault` where the list of content types names a macro. */
export function checkContentTypes(xml: string): void {
  const found = /[^"'<>]{0,100}(?:macroEnabled|vbaProject|activeX)[^"'<>]{0,100}/i.exec(xml);
  if (found) throw activeContent(found[0]);
}

/** Throws `ZipFault` where a part is tied to something outside. A hyperlink alone is text that spreadsheets make blue. */
export function checkRelations(xml: string): void {
  for (const { attributes } of elements(xml, 'Relationship')) {
    const kind = attribute(attributes, 'Type') ?? '';
    const outside = attribute(attributes, 'TargetMode') === 'External' && !kind.endsWith('/hyperlink');
    if (outside || activeKind.test(kind)) throw activeContent(attribute(attributes, 'Target') ?? kind);
  }
}
