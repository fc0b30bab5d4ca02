import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFindings } from '../../db/intake/problem.ts';
import { readCsv } from '../../db/intake/readers/csv.ts';

const read = (text: string) => {
  const findings = noFindings();
  const table = readCsv('suppliers.csv', text, findings);
  return { table, problems: findings.problems.map(({ line, rule }) => ({ line, rule })), notices: findings.notices };
};

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

describe('a CSV file', () => {
  it('is read with the line on which each record starts', () => {
    expect(read('a,b\n1,"x\ny"\n2,z\n').table?.rows).toEqual([
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 4, fields: ['2', 'z'] },
    ]);
  });

  it.each([
    ['an unclosed quotation mark', 'a,b\n1,"x\n2,y\n', [{ line: 2, rule: 'unclosed-quote' }]],
    ['a quotation mark inside a value', 'a,b\n1,x"y\n', [{ line: 2, rule: 'stray-quote' }]],
    ['semicolons', 'a;b\n1;2\n', [{ line: 1, rule: 'separator' }]],
    ['mixed line endings', 'a,b\r\n1,2\n3,4\r\n', [{ line: null, rule: 'line-ending' }]],
    ['a short row', 'a,b\n1\n', [{ line: 2, rule: 'ragged-row' }]],
    ['an empty line between records', 'a,b\n1,2\n\n3,4\n', [{ line: 3, rule: 'blank-line' }]],
  ])('is refused with %s', (_what, text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it('reads whatever fields were quoted as they were written', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
    const rows = fc.array(fc.tuple(field, field), { minLength: 1 });
    fc.assert(
      fc.property(rows, (values) => {
        const text = [['a', 'b'], ...values].map((row) => row.map(quote).join(',')).join('\n');
        expect(read(text).table?.rows.map(({ fields }) => fields)).toEqual(values);
      }),
    );
  });
});
