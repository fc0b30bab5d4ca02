/**
 * Writes workbooks (ECMA-376, SpreadsheetML): values, looks, drop-down lists, notes. No formulas in cells, no macros, no links,
 * and no day of making: the same sheets give the same bytes.
 */
import { open } from 'node:fs/promises';
import { collectLongLists } from './code-sheet.ts';
import { boxesVml, commentsXml } from './notes.ts';
import { hasNotes, sheetXml, type Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { declaration, xmlAttribute } from './xml-text.ts';
import { zip, type Part } from './zip.ts';

/** Writes a workbook to a file. Rows are read as they are written, so a sheet may be larger than memory. */
export async function writeWorkbook(file: string, sheets: Iterable<Sheet>): Promise<void> {
  await using target = await open(file, 'w');
  for await (const bytes of zip(partsOf(sheets))) await target.writeFile(bytes);
}

/** The bytes of a workbook. */
export async function workbookBytes(sheets: Iterable<Sheet>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const bytes of zip(partsOf(sheets))) pieces.push(bytes);
  return Buffer.concat(pieces);
}

/** The parts of a workbook. Throws `RangeError` on names that sheets cannot have. */
function partsOf(given: Iterable<Sheet>): Part[] {
  const asked = [...given];
  checkNames(asked);
  const { sheet: codes, rangeOf } = collectLongLists(asked);
  const sheets = codes ? [...asked, codes] : asked;
  const part = (name: string, xml: string): Part => ({ name, pieces: [xml] });
  return [
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', stylesXml()),
    ...sheets.flatMap((sheet, index) => partsOfSheet(sheet, index + 1, rangeOf)),
  ];
}

function partsOfSheet(sheet: Sheet, number: number, rangeOf: (codes: readonly string[]) => string): Part[] {
  const parts: Part[] = [{ name: `xl/worksheets/sheet${number}.xml`, pieces: sheetXml(sheet, rangeOf) }];
  if (!hasNotes(sheet)) return parts;
  const related = relationships([
    ['rIdNotes', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['rIdTexts', 'comments', `../comments${number}.xml`],
  ]);
  return [
    ...parts,
    { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, pieces: [related] },
    { name: `xl/comments${number}.xml`, pieces: [commentsXml(sheet.columns)] },
    { name: `xl/drawings/vmlDrawing${number}.vml`, pieces: [boxesVml(sheet.columns, number)] },
  ];
}

function checkNames(sheets: readonly Sheet[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (!/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u.test(name)) throw new RangeError(`"${name}" cannot be the name of a sheet.`);
    if (seen.has(name.toLowerCase())) throw new RangeError(`Two sheets have the name "${name}".`);
    seen.add(name.toLowerCase());
  }
  if (seen.size === 0) throw new RangeError('A workbook has at least one sheet.');
}

function workbookXml(sheets: readonly Sheet[]): string {
  const elements = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>${elements.join('')}</sheets></workbook>`;
}

type Relation = readonly [id: string, kind: string, target: string];

const relationships = (relations: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function contentTypes(sheets: readonly Sheet[]): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`;
  const own = sheets.flatMap((sheet, index) => [
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
    ...(hasNotes(sheet) ? [override(`comments${index + 1}`, 'comments')] : []),
  ]);
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${own.join('')}</Types>`
  );
}
