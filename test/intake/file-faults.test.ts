/** Files, headers, rows and workbooks with one fault: what becomes of them, where it is told, and what the message names. */
import { gzipSync } from 'node:zlib';
import { it } from 'vitest';
import { makeWorkbook, makeZip } from './make-zip.ts';
import { changed, expectOutcome, longer, type Case, type Files } from './single-fault.ts';
import { small } from './small-submission.ts';

const supplier = (fields: string): Files => ({ 'suppliers.json': `[{"supplier_id":"ABC","country_of_control":"MY",${fields}}]` });
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (header: readonly string[], row: string): string =>
  `<row r="1">${header.map((name, index) => cell(`${'ABCDEFGH'[index]}1`, name)).join('')}</row><row r="2">${row}</row>`;
const supplierSheet = (id: string, name: string): Files => ({
  'suppliers.xlsx': makeWorkbook({ S: sheet(['supplier_id', 'name', 'country_of_control'], id + name + cell('C2', 'MY')) }),
});
const findingSheet = (host: string): Files => {
  const columns = ['finding_id', 'audit_id', 'severity', 'category', 'detected_on', 'status', 'host'];
  const values = ['FND-1', 'AUD-1', 'high', 'injection', '2026-01-10', 'open'];
  return {
    'findings.xlsx': makeWorkbook({ S: sheet(columns, values.map((text, n) => cell(`${'ABCDEF'[n]}2`, text)).join('') + host) }),
  };
};

const cases: readonly Case[] = [
  // Header and rows
  ['an invisible character in the header', changed('suppliers', 'name', 'na\u200Bme'), 'reject', ':1:name', ['U+200B']],
  ['a Cyrillic letter in the header', changed('suppliers', 'name', 'n\u0430me'), 'reject', ':1:name', ['U+0430']],
  ['an escape in the header', changed('suppliers', 'name', 'na\x1B[2Jme'), 'reject', ':1', ['na<U+001B>[2Jme']],
  ['a column without a name', { 'suppliers.csv': small['suppliers']!.replaceAll('\n', ',\n') }, 'reject', ':1', ['4 (D)']],
  [
    'the header again, in capitals',
    longer('posts', small['posts']!.split('\n')[0]!.toUpperCase()),
    'reject',
    'posts.csv:3',
    ['header'],
  ],
  ...['Jumlah Keseluruhan', 'Grand Total', 'TOTAL 2026:', 'المجموع الكلي'].map((word): Case => [
    word,
    longer('posts', `${word},,,,10.0,8.0`),
    'reject',
    'posts.csv:3',
    [word, 'totals'],
  ]),
  ['rows of commas at the end', longer('posts', ',,,,,\n,,,,,'), 'normalise', 'posts.csv:3', ['2 empty line(s)']],
  ['a row of commas between records', changed('suppliers', 'ABC', ',,\nABC'), 'reject', 'suppliers.csv:2:supplier_id'],

  // Forms of files
  ['JSON named .csv', { 'suppliers.csv': '[{"supplier_id":"ABC"}]' }, 'reject', 'suppliers.csv', ['JSON']],
  ['XML named .csv', { 'suppliers.csv': '<?xml version="1.0"?><a/>' }, 'reject', 'suppliers.csv', ['XML']],
  ['UTF-32', { 'suppliers.csv': Buffer.from('fffe000061000000', 'hex') }, 'reject', 'suppliers.csv', ['UTF-32']],
  ['gzip of gzip', { 'suppliers.csv.gz': gzipSync(gzipSync(small['suppliers']!)) }, 'reject', 'suppliers.csv.gz', ['gzip']],
  ['a workbook that is open', { '~$services.xlsx': '' }, 'reject', '~$services.xlsx', ['open in Excel']],
  ['a long field in JSON', supplier(`"name":"${'x'.repeat(70_000)}"`), 'reject', 'suppliers.json:1', ['70000', 'Shorten it']],
  ['half of a surrogate pair', supplier('"name":"\\ud800"'), 'reject', 'suppliers.json:1:name', ['U+D800']],
  ['two spellings of a field', supplier('"name":"x","Name":"y"'), 'reject', 'suppliers.json:1:name'],

  // Workbooks
  ['a date for an id', supplierSheet('<c r="A2" s="1"><v>46024</v></c>', cell('B2', 'x')), 'reject', ':2:supplier_id', ['A2']],
  ['a date for a text', supplierSheet(cell('A2', 'ABC'), '<c r="B2" s="1"><v>46024</v></c>'), 'reject', ':2:name', ['B2']],
  [
    '20 digits for an id',
    supplierSheet('<c r="A2"><v>1.25E+19</v></c>', cell('B2', 'x')),
    'reject',
    ':2:supplier_id',
    ['A2', '15'],
  ],
  [
    'an escape in the name of a part',
    { 'submission.zip': makeZip({ 'a\x1B.csv': '' }) },
    'reject',
    'submission.zip',
    ['a<U+001B>'],
  ],

  [
    'a formula never published',
    findingSheet('<c r="G2" t="str"><f>A1</f><v>SECRET</v></c>'),
    'reject',
    ':2:host',
    ['G2'],
    'SECRET',
  ],
  ['a percentage never published', findingSheet('<c r="G2" s="2"><v>77.777</v></c>'), 'reject', ':2:host', ['G2'], '777'],

  // Keys and rows against each other
  ['one row in NFC and NFD', longer('suppliers', 'X-1,Caf\u00E9,MY\nX-1,Cafe\u0301,MY'), 'normalise', 'suppliers.csv:4', ['X-1']],
  ['filled at 110 %', changed('posts', '10.0,8.0', '10.0,11.0'), 'accept'],
  ['filled over 110 %', changed('posts', '10.0,8.0', '10.0,11.1'), 'normalise', 'posts.csv:2:filled_fte', ['11.1']],
];

it.each(cases.map((each) => [each[0], each] as const))('%s', (_title, each) => expectOutcome(each));
