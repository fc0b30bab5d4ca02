import { describe, expect, it } from 'vitest';
import { noFindings } from '../../db/intake/problem.ts';
import { readSheets, readXlsx } from '../../db/intake/readers/xlsx/read-xlsx.ts';
import { unfoldZip } from '../../db/intake/readers/unfold.ts';
import { recordByName } from '../../db/records/index.ts';
import { makeWorkbook, makeZip } from './make-zip.ts';

const targets = recordByName.get('targets')!;
const header = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
const shared = {
  'xl/sharedStrings.xml':
    '<sst><si><t>indicator_id</t></si><si><r><t>due</t></r><r><t>_on</t></r></si><si><t>value</t></si></sst>',
};
const read = (rows: string, parts: Readonly<Record<string, string>> = shared) => {
  const findings = noFindings();
  const table = readXlsx('targets.xlsx', makeWorkbook({ targets: rows }, parts), targets, findings);
  return { table, problems: findings.problems.map(({ rule, message }) => `${rule}: ${message}`), notices: findings.notices };
};

describe('a workbook', () => {
  it('gives shared texts, runs, dates, numbers of 15 digits and truth values as text', () => {
    const cells =
      '<c t="inlineStr"><is><t>SV1 &amp; &#x41;</t></is></c><c s="1"><v>46022</v></c><c><v>96.500000000000014</v></c>';
    const { table, problems } = read(
      `${header}<row r="2">${cells}</row><row r="3"><c r="A3" t="b"><v>1</v></c><c r="C3"><v>9.6E4</v></c></row>`,
    );
    expect(problems).toEqual([]);
    expect(table).toMatchObject({
      header: ['indicator_id', 'due_on', 'value'],
      rows: [
        { line: 2, fields: ['SV1 & A', '2025-12-31', '96.5'] },
        { line: 3, fields: ['true', '', '96000'] },
      ],
    });
  });

  it('names the cell that holds a formula, lies outside or holds a number as text', () => {
    const found = read(
      `${header}<row r="2"><c r="C2" t="inlineStr"><is><t>12.5</t></is></c></row><row r="3"><c r="C3"><f>1+1</f><v>2</v></c><c r="AA3"><v>1</v></c></row>`,
    );
    expect(found.notices.map(({ message }) => message)).toEqual([
      'targets.xlsx, line 2, column "value": cell C2 holds the number "12.5" as text. It was taken as a number.',
    ]);
    expect(found.problems).toMatchInlineSnapshot(`
      [
        "xlsx-formula: targets.xlsx, line 3, column "value": cell C3 holds a formula. Put its value there (copy, paste values).",
        "xlsx-far-cell: targets.xlsx, line 3: cell AA3 stands outside the table. Delete what it holds.",
      ]
    `);
  });

  it('with an empty row between records is refused', () => {
    expect(read(`${header}<row r="3"><c r="A3"><v>1</v></c></row>`).problems).toEqual([
      'blank-line: targets.xlsx, line 2: an empty row stands between records. Take it out.',
    ]);
  });

  it('with entities that unfold is refused unread', () => {
    const bomb = { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst/>' };
    expect(read(header, bomb).problems).toEqual([
      'not-this-format: targets.xlsx has declarations or comments in "xl/sharedStrings.xml". Save it again as .xlsx. Nothing was loaded.',
    ]);
  });

  it('of many sheets gives a table for each record', () => {
    const findings = noFindings();
    const sheets = {
      targets: header,
      agencies: '<row r="1"><c t="inlineStr"><is><t>agency_id</t></is></c></row>',
      Nota: header,
      Sheet3: '',
    };
    const tables = readSheets('submission.xlsx', makeWorkbook(sheets, shared), recordByName, findings);
    expect([...tables.keys()]).toEqual(['targets', 'agencies']);
    expect(findings.problems.map(({ message }) => message)).toEqual([
      'submission.xlsx has a sheet "Nota", named after no record. Rename it or take it out. Nothing was loaded.',
    ]);
  });
});

describe('a zip archive', () => {
  const unfold = (bytes: Buffer) => {
    const findings = noFindings();
    const files = unfoldZip({ name: 'submission.zip', bytes }, findings).map(({ name, bytes: own }) => [name, own.toString()]);
    return [files, findings.problems.map(({ rule }) => rule)];
  };

  it('gives its files, without folders and what systems add', () => {
    expect(unfold(makeZip({ 'out/': '', 'out/services.csv': 'a', '__MACOSX/._services.csv': 'x', '.DS_Store': '' }))).toEqual([
      [['services.csv', 'a']],
      [],
    ]);
  });

  it.each([
    ['leads outside', makeZip({ '../services.csv': 'a' }), 'outside-name'],
    ['says that it unpacks to too much', makeZip({ 'services.csv': 'a' }, 300_000_000), 'unpacks-too-large'],
    ['is larger than it says', makeZip({ 'services.csv': 'abc' }, 1), 'not-this-format'],
    ['is cut off', makeZip({ 'services.csv': 'abc' }).subarray(0, 60), 'not-this-format'],
  ])('that %s is refused', (_title, bytes, rule) => {
    expect(unfold(bytes)).toEqual([[], [rule]]);
  });
});
