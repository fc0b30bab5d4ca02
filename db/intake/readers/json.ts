/** Record files in JSON: an array of flat objects, or one object a line (NDJSON). */
import type { Findings } from '../problem.ts';
import { JsonFault, JsonScanner, type JsonRecord } from './json-scanner.ts';
import type { Table } from './table.ts';

/** The table in a JSON array, or undefined where its form is broken. */
export function readJson(file: string, text: string, findings: Findings): Table | undefined {
  const scanner = new JsonScanner(text);
  const records: JsonRecord[] = [];
  try {
    if (!scanner.take('['))
      throw new JsonFault('json-shape', scanner.line, 'the file is not an array of records in square brackets');
    while (!scanner.take(']')) {
      if (records.length > 0) scanner.expect(',', 'between two records');
      records.push(scanner.record());
    }
    if (!scanner.done) scanner.refuse('nothing may follow the array');
  } catch (fault) {
    report(file, fault, findings);
    return undefined;
  }
  return tableOf(file, records, true, findings);
}

/** The table in a text with one object a line; every broken line is reported. */
export function readNdjson(file: string, text: string, findings: Findings): Table {
  const records: JsonRecord[] = [];
  const lines = text.split('\n');
  const before = findings.problems.length;
  lines.forEach((line, index) => {
    if (line.trim() === '' && index === lines.length - 1) return;
    try {
      const scanner = new JsonScanner(line, index + 1);
      const record = scanner.record();
      if (!scanner.done) scanner.refuse('nothing may follow the record on its line');
      records.push(record);
    } catch (fault) {
      report(file, fault, findings);
    }
  });
  return tableOf(file, records, findings.problems.length === before, findings);
}

function report(file: string, fault: unknown, findings: Findings): void {
  if (!(fault instanceof JsonFault)) throw fault;
  findings.problems.push({
    ...{ file, line: fault.line, column: null, rule: fault.rule, value: null },
    message: `${file}, line ${fault.line}: ${fault.message}. Write it as JSON, e.g. [{"service_id": "SVC-0001"}]. Nothing was loaded.`,
  });
}

/** The header of JSON is every field that any record has, in order of appearance. */
function tableOf(file: string, records: readonly JsonRecord[], whole: boolean, findings: Findings): Table {
  const header = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  for (const { line, twice } of records)
    for (const column of twice)
      findings.problems.push({
        ...{ file, line, column, rule: 'duplicate-field', value: column },
        message: `${file}, line ${line}, column "${column}": the record has the field "${column}" twice. Keep one. Nothing was loaded.`,
      });
  const rows = records.map(({ line, fields }) => ({ line, fields: header.map((name) => fields.get(name) ?? '') }));
  return { file, header, rows, whole, lettered: false };
}
