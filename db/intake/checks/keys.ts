/** Keys of a register: unique, and not alike but for capital letters. */
import type { RecordDeclaration } from '../../records/define.ts';
import type { Findings } from '../problem.ts';
import type { KeptRow } from './rows.ts';

/** The key of a row as text; its parts are joined by a character that no value can hold. */
export const keyOf = (row: KeptRow, key: readonly string[]): string => key.map((name) => row.values[name]).join('\u0001');

const readable = (row: KeptRow, key: readonly string[]): string => key.map((name) => row.values[name]).join(', ');

/** The rows with each key once. The same row twice is left out with a notice; two different rows with one key are refused. */
export function checkKeys(rows: readonly KeptRow[], record: RecordDeclaration, findings: Findings): KeptRow[] {
  const byKey = new Map<string, KeptRow>();
  for (const row of rows) {
    const key = keyOf(row, record.key);
    const first = byKey.get(key);
    if (!first) byKey.set(key, row);
    else reportTwin(row, first, record, findings);
  }
  if (record.key.length === 1 && record.columns[record.key[0]!]?.kind === 'id')
    checkCase([...byKey.values()], record.key[0]!, findings);
  return [...byKey.values()];
}

function reportTwin(row: KeptRow, first: KeptRow, record: RecordDeclaration, findings: Findings): void {
  const key = readable(row, record.key);
  const where = `${row.file}, line ${row.line}: ${record.key.join(', ')} "${key}"`;
  const same = Object.entries(row.values).every(([name, value]) => first.values[name] === value);
  const base = { file: row.file, line: row.line, column: null, value: key };
  if (same)
    findings.notices.push({
      ...base,
      rule: 'duplicate-row',
      message: `${where} stands on line ${first.line} with the same content; it was kept once.`,
    });
  else
    findings.problems.push({
      ...base,
      rule: 'duplicate-key',
      message: `${where} stands on line ${first.line} with other content. Keep the right one. Nothing was loaded.`,
    });
}

function checkCase(rows: readonly KeptRow[], name: string, findings: Findings): void {
  const seen = new Map<string, KeptRow>();
  for (const row of rows) {
    const id = row.values[name]!;
    const other = seen.get(id.toLowerCase());
    if (other)
      findings.problems.push({
        ...{ file: row.file, line: row.line, column: name, rule: 'id-case', value: id },
        message: `${row.file}, line ${row.line}, column "${name}": "${id}" and "${other.values[name]}" (line ${other.line}) differ in capital letters alone. Use one spelling.`,
      });
    else seen.set(id.toLowerCase(), row);
  }
}
