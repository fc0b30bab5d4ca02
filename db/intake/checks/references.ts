/** References: what a row names must stand in the submission or have been kept before. */
import { records } from '../../records/index.ts';
import type { RecordDeclaration } from '../../records/define.ts';
import { shown, type Findings, type Problem } from '../problem.ts';
import type { KeptRow } from './rows.ts';
import type { Registers } from '../registers.ts';
import { nearest } from './nearest.ts';

/** Reports every dangling reference, also those of rows kept before whose target a submission takes away. */
export function checkReferences(registers: Registers, findings: Findings): void {
  const unread = unreadRecords(findings);
  for (const record of records as readonly RecordDeclaration[])
    for (const [name, column] of Object.entries(record.columns))
      if (column.references && !unread.has(column.references)) checkColumn(record, name, column.references, registers, findings);
}

function checkColumn(record: RecordDeclaration, name: string, target: string, registers: Registers, findings: Findings): void {
  const rows = registers.standing(record.name);
  if (rows.length === 0) return;
  const known = registers.ids(target);
  if (!known) return;
  for (const row of rows) {
    for (const id of (row.values[name] ?? '').split(';')) {
      if (id === '' || known.has(id)) continue;
      const meant = known.size < 5000 ? nearest(id, [...known]) : undefined;
      findings.problems.push(dangling(row, name, id, record, target, meant));
    }
  }
}

function dangling(
  row: KeptRow,
  name: string,
  id: string,
  record: RecordDeclaration,
  target: string,
  meant: string | undefined,
): Problem {
  const hint = meant ? `Did you mean "${meant}"? ` : '';
  const message =
    row.line > 0
      ? `${row.file}, line ${row.line}, column "${name}": "${shown(id)}" does not stand in ${target}. ${hint}Correct it, or add it to ${target}. Nothing was loaded.`
      : `${target}: "${shown(id)}" is not there, but ${record.name} kept before refers to it (${name}). Keep it, or hand in ${record.name} too. Nothing was loaded.`;
  return { file: row.file, line: row.line || null, column: name, rule: 'dangling-reference', value: shown(id), message };
}

/** Records whose file is broken as a whole: what refers to them cannot be judged, and saying so would bury the cause. */
const unreadRecords = ({ problems }: Findings): Set<string> =>
  new Set(
    problems
      .filter(({ line, rule }) => line === null || line === 1 || rule === 'encoding')
      .map(({ file }) => file.replace(/\..*$/, '')),
  );
