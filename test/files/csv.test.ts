import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, csvLine } from '../../db/files/csv.ts';
import { parseCsv } from './parse-csv.ts';

test.each([
  ['plain text', 'plain text'],
  ['a, b', '"a, b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\nlines', '"two\nlines"'],
  [' kept ', ' kept '],
  ['السيادة؛ الرقمية', 'السيادة؛ الرقمية'],
  ['', ''],
  [null, ''],
])('%j stands as %s', (value, field) => {
  expect(csvField(value)).toBe(field);
});

test('a field stands in normalization form C', () => {
  expect(csvField('e\u0301')).toBe('\u00e9');
});

test('a line ends with CRLF', () => {
  expect(csvLine(['a', null, 'b'])).toBe('a,,b\r\n');
});

/** Text rich in what CSV finds hard. */
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'x', ';') }));
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(fc.option(text), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }));

test('what is written and read again has the same values', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read = parseCsv(rows.map((row) => csvLine(row)).join(''));
      expect(read).toEqual(rows.map((row) => row.map((value) => (value ?? '').normalize('NFC'))));
    }),
    { numRuns: 500 },
  );
});

test('quotes stand only where they are needed', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(csvField(value).startsWith('"')).toBe(/[",\r\n]/.test(value.normalize('NFC')));
    }),
  );
});
