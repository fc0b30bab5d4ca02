import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellParts } from '../../db/intake/readers/byte-source.ts';
import { readCsv, type CsvOptions } from '../../db/intake/readers/csv/read-csv.ts';
import { brief, collect, sourceOf, type ReadTable } from './read-files.ts';

const read = (content: string | Buffer, options: CsvOptions = {}, cuts: readonly number[] = []): Promise<ReadTable> => {
  const source = sourceOf(Buffer.from(content as string), cuts);
  return collect(tellParts(source, readCsv(source, options)));
};

const fieldsOf = ({ header, rows }: ReadTable): (readonly string[])[] => [header!, ...rows.map(({ fields }) => fields)];
const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const long = 'x'.repeat(70_000);

describe('a CSV file', () => {
  it('is read with the line on which each record starts', async () => {
    expect((await read('a,b\n1,"x\ny"\n2,z\n')).rows).toEqual([
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 4, fields: ['2', 'z'] },
    ]);
  });

  it.each([
    ['an unclosed quotation mark', 'a,b\n1,"x\n2,y\n', ['unclosed-quote', 2]],
    ['a quotation mark that closes before the value ends', 'a,b\n1,"x"y\n2,y\n', ['unclosed-quote', 2]],
    ['an unclosed quotation mark and much after it', `a,b\n1,"x\n${'2,y\n'.repeat(50_000)}`, ['unclosed-quote', 2]],
    ['an unclosed quotation mark and another much later', `a,b\n1,"x\n${'2,y\n'.repeat(50_000)}3,"z"\n`, ['unclosed-quote', 2]],
    ['a quotation mark inside a value', 'a,b\n1,x"y\n', ['stray-quote', 2]],
    ['a field of 70,000 characters', `a,b\n1,2\n3,${long}\n`, ['too-large', 3]],
    ['a quoted field of 70,000 characters', `a,b\n1,2\n3,"${long}"\n`, ['too-large', 3]],
    ['a record of five million characters', `a,b\n${'x,'.repeat(2_500_000)}\n`, ['too-large', 2]],
    ['more than 1,000 columns', `${'a,'.repeat(1000)}b\n`, ['too-large', 1]],
    ['semicolons', 'a;b\n1;2\n', ['separator', 1]],
    ['tabs', 'a\tb\n1\t2\n', ['separator', 1]],
    ['semicolons between quoted names', '"a";"b"\n1;2\n', ['separator', 1]],
    ['a first line for Excel alone', 'sep=;\na;b\n1;2\n', ['separator', 1]],
    ['a first line for Excel alone, though it says comma', 'sep=,\na,b\n1,2\n', ['separator', 1]],
    ['mixed line endings', 'a,b\r\n1,2\n3,4\r\n', ['line-ending', null]],
    ['mixed line endings after quotes', 'a,b\n1,"2"\r\n', ['line-ending', null]],
    ['a carriage return alone', 'a,b\n1,2\r3,4\n', ['line-ending', 2]],
    ['carriage returns alone throughout', 'a,b\r1,2\r', ['line-ending', 1]],
    ['a carriage return after quotes', 'a,b\n1,"2"\r3,4\n', ['line-ending', 2]],
    ['no line', '\uFEFF', ['empty-file', null]],
    ['no byte', '', ['empty-file', null]],
    ['a byte that is not UTF-8', Buffer.from('a,b\n1,é\n\x93,2\n', 'latin1'), ['encoding', 2]],
    ['a character that is cut off at the end', Buffer.from([0x61, 0x0a, 0xe2, 0x82]), ['encoding', 2]],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x0a]), ['encoding', null]],
    ['a PDF', '%PDF-1.7\n', ['not-this-format', null]],
    ['a page', '\uFEFF <!DOCTYPE html><html>', ['not-this-format', null]],
  ])('with %s is refused', async (_what, content, problem) => {
    const found = await read(content);
    expect(brief(found.problems)).toEqual([problem]);
    expect(found.broken).toBe(true);
  });

  it('names the lead byte of what is not UTF-8', async () => {
    const [problem] = (await read(Buffer.from('a\ncafé noir\n', 'latin1'))).problems;
    expect(problem?.message).toMatchInlineSnapshot(`
      {
        "en": "suppliers.csv, line 2: byte 0xE9 is not UTF-8 (probably Windows-1252 or ISO 8859-1). Save it as UTF-8 (in a spreadsheet: "CSV UTF-8"). Nothing was loaded.",
        "ms": "suppliers.csv, baris 2: bait 0xE9 bukan UTF-8 (mungkin Windows-1252 atau ISO 8859-1). Simpan sebagai UTF-8 (dalam hamparan: "CSV UTF-8"). Tiada apa-apa dimuatkan.",
      }
    `);
  });

  it('with rows of another width or empty lines between keeps the others and says each', async () => {
    const found = await read('a,b\n1\n\n2,3\n4,5,6\n7,8\n\n\n');
    expect(brief(found.problems)).toEqual([
      ['ragged-row', 2],
      ['blank-line', 3],
      ['ragged-row', 5],
    ]);
    expect(brief(found.notices)).toEqual([['blank-line', 7]]);
    expect(found.notices[0]?.message.en).toBe('suppliers.csv: 2 empty line(s) after the last record were left out.');
    expect(found.rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(found.broken).toBe(true);
  });

  it.each(['utf16le', 'utf8'] as const)('with a byte order mark of %s is read, with a notice', async (encoding) => {
    const found = await read(Buffer.from('\uFEFFa,b\né,2\n', encoding));
    expect(fieldsOf(found)).toEqual([
      ['a', 'b'],
      ['é', '2'],
    ]);
    expect(found.notices).toHaveLength(1);
    expect(found.broken).toBe(false);
  });

  it('gives whatever fields were quoted as they were written', async () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
    const rows = fc.array(fc.tuple(field, field), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (values, ending) => {
        fc.pre(values.at(-1)!.some((value) => value !== ''));
        const text = [['a', 'b'], ...values].map((row) => row.map(quote).join(',')).join(ending);
        expect(fieldsOf(await read(text)).slice(1)).toEqual(values);
      }),
    );
  });

  it('is the same wherever its bytes are cut', async () => {
    const bit = fc.constantFrom('a', 'é', '😀', '"', '""', '"q\n,"', ',', ',', '\n', '\n', '\r\n', '\r', 'b,c\n', '"x","y"\n');
    const cuts = fc.array(fc.nat(60), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { minLength: 1, maxLength: 25 }), cuts, async (bits, places) => {
        const text = bits.join('');
        const { bytes: _told, ...whole } = await read(text);
        expect(await read(text, {}, places)).toMatchObject(whole);
        const everywhere = Array.from({ length: Buffer.byteLength(text) }, (_, place) => place);
        expect(await read(text, {}, everywhere)).toMatchObject(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('holds a field of 65,536 characters', async () => {
    const most = 'x'.repeat(65_536);
    expect(fieldsOf(await read(`a,b\n1,${most}\n"${most}",2\n`))).toEqual([
      ['a', 'b'],
      ['1', most],
      [most, '2'],
    ]);
  });
});

describe('a CSV file of another system', () => {
  it.each([
    ['semicolons', 'a;b\n1;"2;3"\n', { separator: ';' }, ['1', '2;3']],
    ['tabs', 'a\tb\n1\t"2\t3"\n', { separator: '\t' }, ['1', '2\t3']],
    ['bars', 'a|b\n1|"2|3"\n', { separator: '|' }, ['1', '2|3']],
    ['Windows-1252', Buffer.from('a,b\n\x93\xe9\x94,\x80\n', 'latin1'), { encoding: 'windows-1252' }, ['“é”', '€']],
    ['ISO-8859-1', Buffer.from('a,b\né,2\n', 'latin1'), { encoding: 'iso-8859-1' }, ['é', '2']],
    ['UTF-16 without a mark', Buffer.from('a,b\né,2\n', 'utf16le'), { encoding: 'utf-16le' }, ['é', '2']],
  ] as const)('is read with %s where they are said', async (_what, content, options, fields) => {
    const found = await read(content as string, options);
    expect(found.problems).toEqual([]);
    expect(found.rows).toEqual([{ line: 2, fields }]);
  });

  it('is read below its titles, wherever it is cut', async () => {
    for (const cut of [0, 3, 7, 8, 9])
      expect(await read('Title\n"x\na,b\n1,2\n', { skipLines: 2 }, [cut])).toMatchObject({
        header: ['a', 'b'],
        rows: [{ line: 4, fields: ['1', '2'] }],
        problems: [],
      });
  });

  it('with another separator than was said is refused', async () => {
    const { problems } = await read('a,b\n1,2\n', { separator: ';' });
    expect(problems.map(({ message }) => message.en)).toEqual([
      'suppliers.csv, line 1: the columns are separated by ",", not by ";". Say so, or save it with ";". Nothing was loaded.',
    ]);
  });
});
