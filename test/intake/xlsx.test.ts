import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ElementCutter } from '../../db/intake/readers/xlsx/xml.ts';
import { makeWorkbook, makeZip } from './make-zip.ts';
import { brief, readFiles, type ReadTable } from './read-files.ts';

const header = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
const shared = {
  'xl/sharedStrings.xml':
    '<sst><si><t>indicator_id</t></si><si><r><t>due</t></r><r><t>_on</t></r><rPh><t>x</t></rPh></si><si><t>value</t></si></sst>',
};

async function readWorkbook(workbook: Buffer): Promise<ReadTable> {
  return (await readFiles({ 'targets.xlsx': workbook })).tables['targets']!;
}

const read = (rows: string, parts: Readonly<Record<string, string>> = {}): Promise<ReadTable> =>
  readWorkbook(makeWorkbook({ targets: header + rows }, { ...shared, ...parts }));

/** A row whose third column is the cell. */
const rowWith = (line: number, cell: string): string =>
  `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>SV1</t></is></c>${cell.replaceAll('C2', `C${line}`)}</row>`;

/** What the column `value` holds in each row, or what refuses it. */
async function readCells(cells: readonly string[], parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { rows, problems } = await read(cells.map((cell, index) => rowWith(index + 2, cell)).join(''), parts);
  return problems.length > 0
    ? problems.map(({ rule, message }) => `${rule}: ${message.en}`)
    : rows.map(({ fields }) => fields[2]!);
}

const value = (attributes: string, content: string): string => `<c r="C2" ${attributes}><v>${content}</v></c>`;

describe('a workbook', () => {
  it('gives the header, the rows and their numbers, and every byte as read', async () => {
    const workbook = makeWorkbook(
      {
        targets: `${header}<row r="2"><c t="inlineStr"><is><t>SV1</t></is></c><c s="1"><v>46022</v></c><c><v>96.5</v></c></row>`,
      },
      shared,
    );
    const { tables } = await readFiles({ 'targets.xlsx': workbook });
    expect(tables['targets']).toEqual({
      header: ['indicator_id', 'due_on', 'value'],
      rows: [{ line: 2, fields: ['SV1', '2025-12-31', '96.5'] }],
      problems: [],
      notices: [],
      broken: false,
      bytes: workbook.length,
    });
  });

  it('gives every kind of value as text', async () => {
    const cells = [
      ['a text', '<c r="C2" t="inlineStr"><is><t>A &amp; &#x41;</t></is></c>', 'A & A'],
      [
        'a text of runs',
        '<c r="C2" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c>',
        'a b',
      ],
      ['a text with an escaped character', '<c r="C2" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>', 'a\rb_x'],
      ['a text with a line end as Windows has it', '<c r="C2" t="inlineStr"><is><t>a\r\nb</t></is></c>', 'a\nb'],
      ['a truth value', value('t="b"', '1'), 'true'],
      ['a whole number', value('', '96000'), '96000'],
      ['a number with noise after 15 digits', value('', '96.500000000000014'), '96.5'],
      ['a number with an exponent', value('', '9.6E4'), '96000'],
      ['a small number', value('', '9.6E-7'), '0.00000096'],
      ['a large number', value('', '1.5E+21'), '1500000000000000000000'],
      ['a whole number of 18 digits', value('', '123456789012345678'), '123456789012345678'],
      ['a day', value('s="1"', '46022'), '2025-12-31'],
      ['a day with a time', value('s="1"', '46022.25'), '2025-12-31T06:00:00'],
      ['a day in a format of its own', value('s="5"', '46022'), '2025-12-31'],
      ['a number with a unit', value('s="4"', '3.5'), '3.5'],
      ['29 February 1900, which never was', value('s="1"', '60'), '1900-02-29'],
      ['28 February 1900', value('s="1"', '59'), '1900-02-28'],
      ['0 as a day', value('s="1"', '0'), '0'],
      ['a day in ISO form', value('t="d"', '2025-12-31T00:00:00'), '2025-12-31'],
      ['a day in ISO form with a time', value('t="d"', '2025-12-31T09:30:00'), '2025-12-31T09:30:00'],
      ['a number that is shown with zeros', value('s="3"', '00123'), '00123'],
      ['a number of as many digits as it is shown with', value('s="3"', '12345'), '12345'],
    ] as const;
    const found = await readCells(cells.map(([, cell]) => cell));
    expect(cells.map(([what], index) => [what, found[index]])).toEqual(cells.map(([what, , text]) => [what, text]));
  });

  it('counts days from 1904 where it says so', async () => {
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="targets" r:id="rId0"/></sheets></workbook>';
    expect(await readCells([value('s="1"', '44560')], { 'xl/workbook.xml': workbook })).toEqual(['2025-12-31']);
  });

  it('is refused at each cell whose value is not plain', async () => {
    const cells = [
      '<c r="C2"><f>1+1</f><v>2</v></c>',
      value('t="e"', '#N/A'),
      value('s="2"', '0.455'),
      value('s="3"', '123'),
      value('', '1') + '<c r="AA6"><v>1</v></c>',
    ];
    expect(await readCells(cells)).toMatchInlineSnapshot(`
      [
        "xlsx-formula: targets.xlsx, line 2, column "value": cell C2 holds a formula. Put its value there (copy, paste values). Nothing was loaded.",
        "xlsx-error: targets.xlsx, line 3, column "value": cell C3 holds the error #N/A. Put the value there, or leave it empty. Nothing was loaded.",
        "xlsx-shown-otherwise: targets.xlsx, line 4, column "value": cell C4 shows 45.5 % and holds 0.455. Write what is meant, and give the cell the format General or Text. Nothing was loaded.",
        "xlsx-shown-otherwise: targets.xlsx, line 5, column "value": cell C5 shows 00123 and holds 123. Write what is meant, and give the cell the format General or Text. Nothing was loaded.",
        "xlsx-far-cell: targets.xlsx, line 6: cell AA6 stands outside the table. Delete what it holds. Nothing was loaded.",
      ]
    `);
  });

  it.each([
    ['a text that is missing', value('t="s"', '7'), 'text 7 is missing'],
    ['a value twice', value('', '1') + value('', '2'), 'the cells of row 2 are out of order'],
    ['a value of no kind', value('t="x"', '1'), 'a cell is of the kind "x"'],
  ])('with %s is refused as a whole', async (_what, cell, why) => {
    expect(await readCells([cell])).toEqual([
      `not-this-format: targets.xlsx is not a whole workbook (${why}). Save it again as .xlsx. Nothing was loaded.`,
    ]);
  });

  it('names the cell that holds a number as text', async () => {
    const { notices } = await read('<row r="2"><c r="C2" t="inlineStr"><is><t>12.5</t></is></c></row>');
    expect(notices.map(({ message }) => message)).toEqual([
      {
        en: 'targets.xlsx, line 2, column "value": cell C2 holds the number "12.5" as text. It was taken as a number.',
        ms: 'targets.xlsx, baris 2, lajur "value": sel C2 menyimpan nombor "12.5" sebagai teks. Nilai itu diambil sebagai nombor.',
      },
    ]);
  });

  it('with an empty row between records, or above the header, is refused', async () => {
    expect(brief((await read('<row r="3"><c r="A3"><v>1</v></c></row>')).problems)).toEqual([['blank-line', 2]]);
    const low = await readWorkbook(makeWorkbook({ targets: '<row r="3"><c t="inlineStr"><is><t>a</t></is></c></row>' }));
    expect(brief(low.problems)).toEqual([['blank-line', 3]]);
  });

  it('with merged cells is refused at the first of them', async () => {
    const sheet = `<worksheet><sheetData>${header}<row r="2"><c><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
    const { problems } = await readWorkbook(makeWorkbook({ targets: '' }, { ...shared, 'xl/worksheets/0.xml': sheet }));
    expect(problems.map(({ message }) => message.en)).toEqual([
      'targets.xlsx, line 2: the cells A2:A3 are merged, and their value stands once. Unmerge them, and fill each. Nothing was loaded.',
    ]);
  });

  it('gives many rows in order, and passes over empty ones after the last', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `<row r="${n + 2}"><c><v>${n}</v></c></row>`).join('');
    const found = await read(
      `${rows}<row r="40000" spans="1:3" s="1" customFormat="1"/><row r="40001"><c r="B40001" s="1"/></row>`,
    );
    expect(found.problems).toEqual([]);
    expect(found.rows.map(({ fields: [first] }) => Number(first))).toEqual(Array.from({ length: 30_000 }, (_, n) => n));
  });

  it.each([
    ['entities that unfold', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst/>' }, 'not-this-format'],
    ['a macro', { 'xl/vbaProject.bin': 'x' }, 'xlsx-active-content'],
    [
      'a macro under another name',
      { '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>' },
      'xlsx-active-content',
    ],
    ['a link to another workbook', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'xlsx-active-content'],
    ['an embedded object', { 'xl/embeddings/oleObject1.bin': 'x' }, 'xlsx-active-content'],
    ['a data connection', { 'xl/connections.xml': '<x/>' }, 'xlsx-active-content'],
    [
      'a picture from elsewhere',
      {
        'xl/drawings/_rels/d.xml.rels':
          '<Relationships><Relationship Id="a" Type="http://x/image" Target="http://x/" TargetMode="External"/></Relationships>',
      },
      'xlsx-active-content',
    ],
    [
      'rows that do not end',
      { 'xl/worksheets/0.xml': `<worksheet><sheetData>${header}<row r="2"><c><v>1</v></c>` },
      'not-this-format',
    ],
    [
      'a tag that does not end',
      { 'xl/worksheets/0.xml': `<worksheet><sheetData>${header}<row r="2" </sheetData></worksheet>` },
      'not-this-format',
    ],
    ['a sheet that is cut off after a row', { 'xl/worksheets/0.xml': `<worksheet><sheetData>${header}` }, 'not-this-format'],
    ['a sheet that is missing', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }, 'not-this-format'],
    ['no value', { 'xl/worksheets/0.xml': '<worksheet/>' }, 'empty-file'],
  ])('with %s is refused', async (_what, parts, rule) => {
    expect(brief((await read('', parts as Record<string, string>)).problems)).toEqual([[rule, null]]);
  });

  it('with a hyperlink is read', async () => {
    const link =
      '<Relationships><Relationship Id="a" Type="http://x/relationships/hyperlink" Target="https://x/" TargetMode="External"/></Relationships>';
    expect((await read('', { 'xl/worksheets/_rels/0.xml.rels': link })).problems).toEqual([]);
  });

  it('with several sheets of data is refused, and hidden ones are named', async () => {
    const workbook =
      '<workbook><sheets><sheet name="targets" r:id="rId0"/><sheet name="Lama" state="veryHidden" r:id="rId1"/><sheet name="Kosong" r:id="rId2"/></sheets></workbook>';
    const sheets = { targets: header, Lama: header, Kosong: '' };
    const { problems } = await readWorkbook(makeWorkbook(sheets, { ...shared, 'xl/workbook.xml': workbook }));
    expect(problems.map(({ message }) => message)).toEqual([
      {
        en: 'targets.xlsx has 2 sheets with data ("targets", "Lama" (hidden)). Keep one sheet. Nothing was loaded.',
        ms: 'targets.xlsx mempunyai 2 helaian berisi data ("targets", "Lama" (tersembunyi)). Kekalkan satu helaian. Tiada apa-apa dimuatkan.',
      },
    ]);
  });

  it('that is a text, an archive of something else or empty is named for what it is', async () => {
    const messages = async (bytes: Buffer): Promise<string[]> =>
      (await readWorkbook(bytes)).problems.map(({ message }) => message.en);
    expect(await messages(Buffer.from('a,b\n'))).toEqual([
      'targets.xlsx is no workbook. Save it as .xlsx, or name it after what it is. Nothing was loaded.',
    ]);
    expect(await messages(Buffer.from('%PDF-1.7'))).toEqual([
      'targets.xlsx is a PDF, not what its name says. Export the record again. Nothing was loaded.',
    ]);
    expect(await messages(makeZip({ 'a.txt': 'a' }))).toEqual([
      'targets.xlsx is a zip archive and no workbook. Save it as .xlsx. Nothing was loaded.',
    ]);
    expect(await messages(Buffer.alloc(0))).toEqual(['targets.xlsx has no bytes. Export it again. Nothing was loaded.']);
  });
});

describe('the rows of a sheet', () => {
  const bit = fc.constantFrom(
    '<row>',
    '<row a=">"/>',
    '<x:row r="2" >',
    '</row>',
    '</x:row>',
    '<rows/>',
    '<c><v>1</v></c>',
    'é',
    '<',
    '>',
    '"',
  );
  const cut = (text: string, places: readonly number[]): unknown => {
    const cutter = new ElementCutter(['row'], 1000);
    try {
      const ends = [...places, text.length];
      const found = [0, ...places].flatMap((place, index) => cutter.push(text.slice(place, ends[index])));
      cutter.end();
      return found;
    } catch (fault) {
      return (fault as Error).message;
    }
  };

  it('are the same wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 20 }), fc.array(fc.nat(80), { maxLength: 6 }), (bits, places) => {
        const text = `<sheet>${bits.join('')}</sheet>`;
        const inside = places.filter((place) => place < text.length).toSorted((a, b) => a - b);
        expect(cut(text, inside)).toEqual(cut(text, []));
        expect(
          cut(
            text,
            Array.from({ length: text.length }, (_, place) => place),
          ),
        ).toEqual(cut(text, []));
      }),
      { numRuns: 500 },
    );
  });
});

const textRow = (line: number, text: string): string => `<row r="${line}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('submission.xlsx', () => {
  it('of which no sheet was filled in brings nothing', async () => {
    const { problems } = await readFiles({ 'submission.xlsx': makeWorkbook({ agencies: textRow(1, 'agency_id') }) });
    expect(problems.map(({ rule }) => rule)).toEqual(['no-files']);
  });

  it('gives a table for each sheet that is named after a record, and names the sheet in messages', async () => {
    const sheets = {
      targets: `${header}<row r="2"><c r="C2"><f>1</f></c></row>`,
      agencies: `${textRow(1, 'agency_id')}${textRow(2, 'TAX')}`,
      services: textRow(1, 'service_id'),
      Nota: header,
      Sheet3: '',
    };
    const { tables, problems, notices } = await readFiles({ 'submission.xlsx': makeWorkbook(sheets, shared) });
    expect(Object.keys(tables)).toEqual(['agencies', 'targets']);
    expect(notices.map(({ message }) => message.en)).toEqual([
      'submission.xlsx: the sheets services have a header and no record; their registers stay as they are.',
    ]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'submission.xlsx has a sheet "Nota", named after no record. Rename it or take it out. Nothing was loaded.',
      'submission.xlsx [targets], line 2, column "value": cell C2 holds a formula. Put its value there (copy, paste values). Nothing was loaded.',
    ]);
  });
});
