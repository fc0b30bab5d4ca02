/** Notes on header cells: their texts (ECMA-376, 18.7), and the boxes in which a spreadsheet shows them, which are VML (part 4). */
import { columnLetter } from './column-letter.ts';
import { defaultWidth, type Column } from './sheet.ts';
import { declaration, xmlText } from './xml-text.ts';

interface Note {
  readonly column: number;
  readonly text: string;
}

const notesOf = (columns: readonly Column[]): Note[] =>
  columns.flatMap(({ note }, column) => (note === undefined ? [] : { column, text: note }));

/** `xl/comments<n>.xml`. */
export function commentsXml(columns: readonly Column[]): string {
  const comments = notesOf(columns).map(
    ({ column, text }) =>
      `<comment ref="${columnLetter(column)}1" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`,
  );
  return `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** `xl/drawings/vmlDrawing<n>.vml`. `sheet` counts from 1: ids of shapes are unique in a workbook. */
export function boxesVml(columns: readonly Column[], sheet: number): string {
  const shapes = notesOf(columns).map((note, index) => boxVml(note, columns, sheet * 1024 + index + 1));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** Pixels. A line of the box holds about 62 letters of its font. */
const box = { width: 440, line: 17, letters: 62 };
const rowHeight = 20;

function boxVml({ column, text }: Note, columns: readonly Column[], id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / box.letters)), 1);
  const height = lines * box.line;
  const right = columnAt(columns, column + 1, box.width);
  const bottom = [1 + Math.floor(height / rowHeight), height % rowHeight];
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${[column + 1, 10, 1, 0, ...right, ...bottom].join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The column, and the pixels in it, that lie so many pixels to the right of where a column begins. */
function columnAt(columns: readonly Column[], from: number, pixels: number): [column: number, pixels: number] {
  let [at, rest] = [from, pixels];
  for (;;) {
    const column = columns[at];
    const width = column ? Math.round((column.width ?? defaultWidth) * 7 + 5) : 64;
    if (rest < width) return [at, rest];
    rest -= width;
    at++;
  }
}
