import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOf, type Cell } from '../../../db/files/xlsx/cells.ts';
import type { Column, Sheet } from '../../../db/files/xlsx/sheet.ts';
import { workbookBytes, writeWorkbook } from '../../../db/files/xlsx/write-workbook.ts';
import { readMarks, readXml, type XmlElement } from '../../world/read-xml.ts';
import { unzip } from '../../world/unzip.ts';

const partsOf = async (sheets: readonly Sheet[]): Promise<Map<string, string>> => unzip(await workbookBytes(sheets));
const oneSheet = (columns: readonly Column[], rows: Sheet['rows'] = []): Sheet => ({ name: 'services', columns, rows });
const sheetOf = async (columns: readonly Column[], rows: Sheet['rows'] = []): Promise<string> =>
  (await partsOf([oneSheet(columns, rows)])).get('xl/worksheets/sheet1.xml')!;
const named = (xml: string, name: string): XmlElement[] => readXml(xml).filter((element) => element.name === name);

/** The cells below the header. */
const cellsOf = async (cells: readonly Cell[], columns: readonly Column[]): Promise<string> =>
  /<row r="2">(.*)<\/row>/s.exec(await sheetOf(columns, [cells]))![1]!;

describe('a cell', () => {
  it('holds a text, a number, a day or a truth value as what it is', async () => {
    const columns = ['id', 'value', 'day', 'flag', 'none'].map((title) => ({ title }));
    expect(await cellsOf(['00123', 96.5, { day: '2026-02-28' }, true, null], columns)).toMatchInlineSnapshot(
      `"<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">00123</t></is></c><c r="B2" s="0"><v>96.5</v></c><c r="C2" s="2"><v>46081</v></c><c r="D2" s="0" t="b"><v>1</v></c>"`,
    );
  });

  it.each(['=1+1', '+60', '-2', '@SUM(A1)', '\tx', '42', 'TRUE', '2026-10'])(
    'that holds the text %j is typed as text',
    async (text) => {
      const xml = await sheetOf([{ title: 'a', format: 'general' }], [[text]]);
      const cell = named(xml, 'c').at(-1)!;
      expect([cell.attributes['t'], readMarks(named(xml, 't').at(-1)!.text)]).toEqual(['inlineStr', text]);
      expect(named(xml, 'f')).toEqual([]);
    },
  );

  it('that is wrong looks so, empty or not', async () => {
    const wrong = (value: Cell & (string | number | null)): Cell => ({ value, look: 'wrong' });
    const columns: Column[] = [{ title: 'a' }, { title: 'b', format: 'date' }, { title: 'c' }];
    const parts = await partsOf([oneSheet(columns, [[wrong('x'), wrong(null), wrong(1)]])]);
    const styles = named(parts.get('xl/worksheets/sheet1.xml')!, 'c')
      .slice(3)
      .map(({ attributes }) => Number(attributes['s']));
    const xfs = named(/<cellXfs.*<\/cellXfs>/s.exec(parts.get('xl/styles.xml')!)![0], 'xf');
    const fills = [...parts.get('xl/styles.xml')!.matchAll(/<fill>(.*?)<\/fill>/g)].map(([, fill]) => fill);
    expect(styles.map((style) => [xfs[style]!.attributes['numFmtId'], fills[Number(xfs[style]!.attributes['fillId'])]])).toEqual(
      ['49', '164', '0'].map((format) => [format, expect.stringContaining('FFFCD34D')]),
    );
  });

  it('holds any text, also with characters that XML cannot hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\0', '\r', '\n', '\t', '\uD83D', '\uFFFF', '_x0041_', '<', '&', '"', ']]>', 'é') }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const xml = await sheetOf(
          [{ title: 'a', validation: { rule: { kind: 'any' }, prompt: { title: 't', text: value } } }],
          [[value]],
        );
        const [written = ''] = named(xml, 't')
          .slice(1)
          .map((element) => readMarks(element.text));
        expect(written).toBe(value.toWellFormed());
        if (value.length > 0 && value.length < 250)
          expect(readMarks(named(xml, 'dataValidation')[0]!.attributes['prompt']!)).toBe(value.toWellFormed());
      }),
    );
  });

  it('cuts a text longer than a cell can be, and marks the cut', async () => {
    const xml = await sheetOf([{ title: 'a' }], [['x'.repeat(40_000)]]);
    expect(named(xml, 't').at(-1)!.text).toBe(`${'x'.repeat(32_766)}…`);
  });

  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2026-02-28', 46_081],
    ['2200-12-31', 109_939],
  ])('knows the day %s by the number %i', (day, serial) => expect(serialOf(day)).toBe(serial));

  it.each(['1899-12-31', '2026-02-30x', '28/02/2026', ''])('knows no day %j', (day) =>
    expect(() => serialOf(day)).toThrow(RangeError),
  );
});

describe('a column', () => {
  it('has its title, width, format, note and what it accepts', async () => {
    const column: Column = {
      title: 'kind',
      width: 20,
      format: 'text',
      required: true,
      note: 'Jenis\nKind',
      validation: { rule: { kind: 'list', codes: ['ministry', 'state'] }, error: { title: 'Semak', text: 'Pilih satu.' } },
    };
    const parts = await partsOf([oneSheet([column])]);
    expect(parts.get('xl/worksheets/sheet1.xml')!.split('\n')[1]).toMatchInlineSnapshot(
      `"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20" style="1" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="16" t="inlineStr"><is><t xml:space="preserve">kind</t></is></c></row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Semak" error="Pilih satu." sqref="A2:A1048576"><formula1>&quot;ministry,state&quot;</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="A2:A1048576" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rIdNotes"/></worksheet>"`,
    );
    expect(named(parts.get('xl/comments1.xml')!, 't').map(({ text }) => text)).toEqual(['Jenis\nKind']);
    expect(named(parts.get('xl/drawings/vmlDrawing1.vml')!, 'x:Column').map(({ text }) => text)).toEqual(['0']);
  });

  it('refers to a hidden sheet for a list that is too long, or holds a comma', async () => {
    const codes = Array.from({ length: 249 }, (_, at) => `C${at}`);
    const list = (title: string, own: readonly string[]): Column => ({
      title,
      validation: { rule: { kind: 'list', codes: own } },
    });
    const parts = await partsOf([oneSheet([list('country', codes), list('other', ['a,b']), list('again', [...codes])])]);
    expect(
      named(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => [attributes['name'], attributes['state']]),
    ).toEqual([
      ['services', undefined],
      ['_codes', 'hidden'],
    ]);
    expect(named(parts.get('xl/worksheets/sheet1.xml')!, 'formula1').map(({ text }) => text)).toEqual([
      "'_codes'!$A$2:$A$250",
      "'_codes'!$B$2:$B$2",
      "'_codes'!$A$2:$A$250",
    ]);
    expect(
      named(parts.get('xl/worksheets/sheet2.xml')!, 't')
        .map(({ text }) => text)
        .slice(0, 5),
    ).toEqual(['country', 'other', 'C0', 'a,b', 'C1']);
  });
});

describe('a workbook', () => {
  const columns: Column[] = [{ title: 'a', note: 'nota' }, { title: 'b' }];
  const sheets = (): Sheet[] => [oneSheet(columns, [['x', 1]]), { name: 'الخدمات', columns, rows: [], rightToLeft: true }];

  it('has the same bytes each time, as a file too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
    await writeWorkbook(path.join(folder, 'a.xlsx'), sheets());
    const bytes = await workbookBytes(sheets());
    expect(readFileSync(path.join(folder, 'a.xlsx')).equals(bytes)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('is well-formed in every part, and names each part that it relates to', async () => {
    const parts = await partsOf(sheets());
    for (const [name, xml] of parts) {
      const elements = readXml(xml);
      if (!name.endsWith('.rels')) continue;
      const base = path.posix.dirname(path.posix.dirname(name));
      for (const { attributes } of elements.filter((element) => element.name === 'Relationship'))
        expect([...parts.keys()]).toContain(path.posix.join(base, attributes['Target']!));
    }
    const types = named(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(types));
  });

  it('reads from right to left where a sheet says so', async () => {
    const parts = await partsOf(sheets());
    const views = [1, 2].map(
      (sheet) => named(parts.get(`xl/worksheets/sheet${sheet}.xml`)!, 'sheetView')[0]!.attributes['rightToLeft'],
    );
    expect(views).toEqual([undefined, '1']);
  });

  it('takes rows from a source that gives them one by one', async () => {
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let row = 0; row < 20_000; row++) yield [`baris ${row}`, row];
    }
    const parts = await partsOf([oneSheet(columns, rows())]);
    expect(named(parts.get('xl/worksheets/sheet1.xml')!, 'row')).toHaveLength(20_001);
  });

  it.each([[['a/b']], [['']], [['x'.repeat(32)]], [["'a"]], [['sama', 'SAMA']], [[]]])(
    'cannot have the sheets %j',
    async (names) => {
      await expect(workbookBytes(names.map((name) => ({ name, columns: [], rows: [] })))).rejects.toThrow(RangeError);
    },
  );
});
