import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellParts } from '../../db/intake/readers/byte-source.ts';
import { readCsv } from '../../db/intake/readers/csv/read-csv.ts';
import { readJson, readNdjson } from '../../db/intake/readers/json/read-json.ts';
import { brief, collect, sourceOf, type ReadTable } from './read-files.ts';

const read = (text: string, reader = readJson, cuts: readonly number[] = []): Promise<ReadTable> => {
  const source = sourceOf(Buffer.from(text), cuts, 'suppliers.json');
  return collect(tellParts(source, reader(source)));
};

const everywhere = (text: string): number[] => Array.from({ length: Buffer.byteLength(text) }, (_, place) => place);
const long = 'x'.repeat(70_000);

describe('JSON', () => {
  it('gives each record the line of its brace, and keeps the digits of numbers', async () => {
    expect(await read('[\n{"id": "A", "value": 120.0},\n{"value": 9007199254740993, "id": null}]')).toMatchObject({
      header: ['id', 'value'],
      rows: [
        { line: 2, fields: ['A', '120.0'] },
        { line: 3, fields: ['', '9007199254740993'] },
      ],
      broken: false,
    });
  });

  it('has every field of any record in its header, in order of appearance', async () => {
    expect(await read('[{"a": 1}, {"c": 1e5, "b": true}]')).toMatchObject({
      header: ['a', 'c', 'b'],
      rows: [{ fields: ['1', '', ''] }, { fields: ['', '1e5', 'true'] }],
    });
  });

  it('joins a list of texts as a CSV does, and reads escapes', async () => {
    expect((await read('[{"ids": ["SV-1", "SV-2"], "name": "a\\u00e9\\n\\"", "yes": true}]')).rows).toEqual([
      { line: 1, fields: ['SV-1;SV-2', 'aé\n"', 'true'] },
    ]);
  });

  it('keeps a field named __proto__ as a field', async () => {
    expect((await read('[{"__proto__": "x"}]')).header).toEqual(['__proto__']);
  });

  it('with a field twice is refused at that record and read on', async () => {
    const { problems, rows } = await read('[{"a": "1", "a": "2"},\n{"a": "3"}]');
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[1, 'a', 'duplicate-field']]);
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['a trailing comma', '[{"a": "1"},\n]', ['json-shape', 2]],
    ['an object around the records', '{"records": []}', ['json-shape', 1]],
    ['an object in a field', '[{"a": {}}]', ['json-shape', 1]],
    ['a list in a list', '[{"a": [["x"]]}]', ['json-syntax', 1]],
    ['a hundred thousand brackets', '['.repeat(100_000), ['json-shape', 1]],
    ['a leading zero', '[{"a": 01}]', ['json-syntax', 1]],
    ['NaN', '[{"a": NaN}]', ['json-syntax', 1]],
    ['a text that is not closed', '[{"a": "1}]', ['json-syntax', 1]],
    ['something after the array', '[{"a": 1}]\nx', ['json-syntax', 2]],
    ['a second array', '[{"a": 1}]\n[]', ['json-syntax', 2]],
    ['a missing comma', '[{"a": 1 "b": 2}]', ['json-syntax', 1]],
    ['a line break in a text', '[{"a": "1\n2"}]', ['json-syntax', 1]],
    ['an array that does not end', '[{"a": 1},\n{"a": 2}', ['json-syntax', 2]],
    ['nothing but spaces', ' \n ', ['json-shape', 2]],
    ['a field of 70,000 characters', `[{"a": 1},\n{"a": "${long}"}]`, ['too-large', 2]],
    ['a list of 70,000 characters', `[{"a": 1},\n{"a": ["${long.slice(35_000)}", "${long.slice(35_000)}"]}]`, ['too-large', 2]],
    [
      'more than 1,000 different fields',
      `[${Array.from({ length: 1001 }, (_, n) => `{"f${n}": 1}`).join()}]`,
      ['too-large', null],
    ],
    ['a byte order mark of UTF-16 and nothing', '', ['empty-file', null]],
  ])('with %s is refused at its line', async (_title, text, problem) => {
    const found = await read(text);
    expect(brief(found.problems)).toEqual([problem]);
    expect(found.broken).toBe(true);
    const cuts = text.length < 1000 ? everywhere(text) : [65_536, 131_072];
    expect(brief((await read(text, readJson, cuts)).problems)).toEqual([problem]);
  });

  it('with a record of more than a megabyte is refused before it ends', async () => {
    const spaces = ' '.repeat(65_536).repeat(40);
    const cuts = Array.from({ length: 40 }, (_, n) => n * 65_536);
    expect(brief((await read(`[\n{"a": 1${spaces}}]`, readJson, cuts)).problems)).toEqual([['too-large', 2]]);
  });

  it('says what is missing and what stands there', async () => {
    expect((await read('[{"a": 1 "b": 2}]')).problems[0]?.message).toMatchInlineSnapshot(`
      {
        "en": "suppliers.json, line 1: "," is missing between two fields; """ stands there. Write it as JSON, e.g. [{"service_id": "SVC-0001"}]. Nothing was loaded.",
        "ms": "suppliers.json, baris 1: "," tiada antara dua medan; """ terdapat di situ. Tulis sebagai JSON, contohnya [{"service_id": "SVC-0001"}]. Tiada apa-apa dimuatkan.",
      }
    `);
  });

  it('is the same wherever its bytes are cut', async () => {
    const bit = fc.constantFrom(
      '{"a":',
      '1',
      '-2.5e3',
      '"é😀"',
      '"\\u00e9\\\\"',
      ',',
      '"b":',
      'null',
      '}',
      '},\n{"a":',
      '["x",',
      ']',
      '\n',
      'tru',
    );
    const text = fc.array(bit, { maxLength: 15 }).map((bits) => `[{"a": 1},\n{"b": ${bits.join('')}`);
    const cuts = fc.array(fc.nat(60), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (broken, places) => {
        for (const whole of [broken, `${broken}}]`]) {
          const { bytes: _told, ...expected } = await read(whole);
          expect(await read(whole, readJson, places)).toMatchObject(expected);
          expect(await read(whole, readJson, everywhere(whole))).toMatchObject(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('NDJSON', () => {
  it('reports every broken line and reads the others', async () => {
    const found = await read('{"a": 1}\n{"a": 2\n[3]\n{"a": 4}\n{"a": 5} {}\n', readNdjson);
    expect(brief(found.problems)).toEqual([
      ['json-syntax', 2],
      ['json-shape', 3],
      ['json-syntax', 5],
    ]);
    expect(found).toMatchObject({ broken: true, rows: [{ line: 1 }, { line: 4 }] });
  });

  it('with empty lines between records is refused, after the last with a notice', async () => {
    const found = await read('{"a": 1}\n\n{"a": 2}\n\n\n', readNdjson);
    expect(brief(found.problems)).toEqual([['blank-line', 2]]);
    expect(brief(found.notices)).toEqual([['blank-line', 4]]);
  });

  it('passes over a line of more than a megabyte', async () => {
    const text = `{"a": 1}\n{"a": "${'x'.repeat(3_000_000)}"}\n{"a": 3}\n`;
    const cuts = Array.from({ length: 46 }, (_, n) => n * 65_536);
    const found = await read(text, readNdjson, cuts);
    expect(brief(found.problems)).toEqual([['too-large', 2]]);
    expect(found.rows.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('the same records', () => {
  it('give the same table in CSV, JSON and NDJSON', async () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
    const record = fc.record({ a: value, b: value, c: value });
    await fc.assert(
      fc.asyncProperty(fc.array(record), async (some) => {
        // Rows without any value after the last record are left out of CSV.
        const records = [...some, { a: 'last', b: '', c: '' }];
        const quoted = records.map((each) => Object.values(each).map((text) => `"${text.replaceAll('"', '""')}"`));
        const source = sourceOf(Buffer.from(['a,b,c', ...quoted].join('\n')));
        const tables = [
          await collect(readCsv(source)),
          await read(JSON.stringify(records)),
          await read(records.map((each) => JSON.stringify(each)).join('\n'), readNdjson),
        ];
        for (const { header, rows } of tables) {
          expect(header).toEqual(['a', 'b', 'c']);
          expect(rows.map(({ fields }) => fields)).toEqual(records.map((each) => Object.values(each)));
        }
      }),
    );
  });
});
