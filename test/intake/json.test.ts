import { describe, expect, it } from 'vitest';
import { noFindings } from '../../db/intake/problem.ts';
import { readJson, readNdjson } from '../../db/intake/readers/json.ts';

const read = (text: string, reader: typeof readJson = readJson) => {
  const findings = noFindings();
  const table = reader('suppliers.json', text, findings);
  return { table, problems: findings.problems.map(({ line, column, rule }) => [line, column, rule]), findings };
};

describe('JSON', () => {
  it('gives each record the line of its brace, and keeps the digits of numbers', () => {
    expect(read('[\n{"id": "A", "value": 120.0},\n{"value": 9007199254740993, "id": null}]').table).toEqual({
      file: 'suppliers.json',
      header: ['id', 'value'],
      rows: [
        { line: 2, fields: ['A', '120.0'] },
        { line: 3, fields: ['', '9007199254740993'] },
      ],
      whole: true,
      lettered: false,
    });
  });

  it('joins a list of texts as a CSV does, and reads escapes', () => {
    expect(read('[{"ids": ["SV-1", "SV-2"], "name": "a\\u00e9\\n\\"", "yes": true}]').table?.rows).toEqual([
      { line: 1, fields: ['SV-1;SV-2', 'aé\n"', 'true'] },
    ]);
  });

  it('keeps a field named __proto__ as a field', () => {
    expect(read('[{"__proto__": "x"}]').table?.header).toEqual(['__proto__']);
  });

  it.each([
    ['a trailing comma', '[{"a": "1"},\n]', [2, null, 'json-shape']],
    ['an object around the records', '{"records": []}', [1, null, 'json-shape']],
    ['a field twice', '[{"a": "1", "a": "2"}]', [1, 'a', 'duplicate-field']],
    ['an object in a field', '[{"a": {}}]', [1, null, 'json-shape']],
    ['a leading zero', '[{"a": 01}]', [1, null, 'json-syntax']],
    ['NaN', '[{"a": NaN}]', [1, null, 'json-syntax']],
    ['a text that is not closed', '[{"a": "1}]', [1, null, 'json-syntax']],
    ['something after the array', '[{"a": 1}]\nx', [2, null, 'json-syntax']],
    ['a missing comma', '[{"a": 1 "b": 2}]', [1, null, 'json-syntax']],
    ['a line break in a text', '[{"a": "1\n2"}]', [1, null, 'json-syntax']],
  ])('with %s is refused at its line', (_title, text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it('says what is missing and what stands there', () => {
    expect(read('[{"a": 1 "b": 2}]').findings.problems[0]?.message).toMatchInlineSnapshot(
      `"suppliers.json, line 1: "," is missing between two fields; """ stands there. Write it as JSON, e.g. [{"service_id": "SVC-0001"}]. Nothing was loaded."`,
    );
  });
});

describe('NDJSON', () => {
  it('reports every broken line and reads the others', () => {
    const { table, problems } = read('{"a": 1}\n{"a": 2\n[3]\n{"a": 4}\n', readNdjson);
    expect(problems).toEqual([
      [2, null, 'json-syntax'],
      [3, null, 'json-shape'],
    ]);
    expect(table).toMatchObject({ whole: false, rows: [{ line: 1 }, { line: 4 }] });
  });
});
