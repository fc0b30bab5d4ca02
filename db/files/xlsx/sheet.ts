/** A sheet: a header, rows below it, and what its columns accept (ECMA-376, 18.3.1.99). */
import { cellXml, type Cell } from './cells.ts';
import { columnLetter } from './column-letter.ts';
import { styleIndex, type Format } from './styles.ts';
import { validationXml, type Validation } from './validation.ts';
import { declaration } from './xml-text.ts';

export interface Column {
  /** The header. */
  readonly title: string;
  /** In characters, 16 unless said. */
  readonly width?: number;
  /** How cells that are typed in take a value, `general` unless said. */
  readonly format?: Format;
  /** Its header stands out. */
  readonly required?: boolean;
  readonly validation?: Validation;
  /** A note on the header's cell. */
  readonly note?: string;
}

export interface Sheet {
  /** Up to 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. They are read once, while the sheet is written. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  readonly rightToLeft?: boolean;
  readonly hidden?: boolean;
}

export const defaultWidth = 16;
const lastRow = 1_048_576;

/** The XML of a sheet, row by row. `rangeOf` says where long lists are written. */
export async function* sheetXml(sheet: Sheet, rangeOf: (codes: readonly string[]) => string): AsyncGenerator<string> {
  const { columns } = sheet;
  yield head(sheet);
  yield rowXml(columns.map(headerCell), 1, columns);
  let row = 1;
  for await (const cells of sheet.rows) {
    row++;
    if (row > lastRow) throw new RangeError(`The sheet "${sheet.name}" has more rows than a sheet can hold.`);
    yield rowXml(cells, row, columns);
  }
  yield `</sheetData>${validations(columns, rangeOf)}`;
  yield '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  yield textAsMeant(columns);
  if (hasNotes(sheet)) yield '<legacyDrawing r:id="rIdNotes"/>';
  yield '</worksheet>';
}

export const hasNotes = ({ columns }: Sheet): boolean => columns.some(({ note }) => note !== undefined);

function head({ columns, rightToLeft }: Sheet): string {
  const widths = columns.map(
    ({ width = defaultWidth, format = 'general' }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleIndex('plain', format)}" customWidth="1"/>`,
  );
  return (
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  );
}

const headerCell = ({ title, required }: Column): Cell => ({
  value: title,
  look: required ? 'requiredHeader' : 'optionalHeader',
});

function rowXml(cells: readonly Cell[], row: number, columns: readonly Column[]): string {
  let xml = `<row r="${row}"${heightOf(cells, columns)}>`;
  for (let column = 0; column < cells.length; column++)
    xml += cellXml(cells[column]!, row, column, columns[column]?.format ?? 'general');
  return `${xml}</row>`;
}

/** Points of a line of text. */
const lineHeight = 15;

/** The height that broken texts need, as no spreadsheet works it out on opening; nothing for a row of single lines. */
function heightOf(cells: readonly Cell[], columns: readonly Column[]): string {
  const lines = cells.map((cell, index) =>
    isProse(cell) ? linesOf(String(cell.value), columns[index]?.width ?? defaultWidth) : 1,
  );
  const most = Math.min(Math.max(1, ...lines), 27);
  return most === 1 ? '' : ` ht="${most * lineHeight}" customHeight="1"`;
}

const isProse = (cell: Cell): cell is Extract<Cell, { look: unknown }> =>
  typeof cell === 'object' && cell !== null && 'look' in cell && cell.look === 'prose';

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

function validations(columns: readonly Column[], rangeOf: (codes: readonly string[]) => string): string {
  const elements = columns.flatMap(({ validation }, index) => (validation ? validationXml(validation, index, rangeOf) : []));
  return elements.length === 0 ? '' : `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
}

/** Digits that are meant as text are no mistake, and get no mark in the corner of their cell. */
function textAsMeant(columns: readonly Column[]): string {
  const ranges = columns.flatMap(({ format }, index) =>
    format === 'text' ? `${columnLetter(index)}2:${columnLetter(index)}${lastRow}` : [],
  );
  if (ranges.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
