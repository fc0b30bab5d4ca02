/** Keys of a register: unique, and not alike but for capital letters. */
import type { RecordDeclaration } from '../../records/define.ts';
import { say, type Findings } from '../problem.ts';
import { KeyIndex } from './key-index.ts';
import { entryAt, problemAt } from './place.ts';
import type { KeptRow } from './rows.ts';

/** The key of a row as text; its parts are joined by a character that no value can hold. */
export const keyOf = (row: KeptRow, key: readonly string[]): string => key.map((name) => row.values[name]).join('\u0001');

/**
 * Says of each row whether it is the first with its key. The same row twice is left out with a notice; two different rows with
 * one key are refused, and so are two ids that differ in capital letters alone.
 *
 * @param keptIds ids that stay beside those of the file
 */
export function openKeyCheck(
  record: RecordDeclaration,
  findings: Findings,
  keptIds: Iterable<string> = [],
): (row: KeptRow) => boolean {
  const keys = new KeyIndex();
  const isId = record.key.length === 1 && record.columns[record.key[0]!]?.kind === 'id';
  const checkCase = isId ? openCaseCheck(record.key[0]!, findings, keptIds) : undefined;
  return (row) => {
    const first = keys.add(keyOf(row, record.key), row.line, Object.values(row.values).join('\u0001'));
    if (first) reportTwin(row, first, record, findings);
    else checkCase?.(row);
    return first === undefined;
  };
}

function reportTwin(row: KeptRow, first: { line: number; same: boolean }, { key }: RecordDeclaration, findings: Findings): void {
  const value = key.map((name) => row.values[name]).join(', ');
  const what = `${key.join(', ')} "${value}"`;
  if (first.same)
    findings.notices.add(
      entryAt(row, {
        ...{ rule: 'duplicate-row', value },
        message: say(
          `${what} stands on line ${first.line} with the same content; it was kept once.`,
          `${what} terdapat pada baris ${first.line} dengan kandungan yang sama; ia disimpan sekali.`,
        ),
      }),
    );
  else
    findings.problems.add(
      problemAt(row, {
        ...{ rule: 'duplicate-key', value },
        message: say(
          `${what} stands on line ${first.line} with other content. Keep the right one.`,
          `${what} terdapat pada baris ${first.line} dengan kandungan lain. Simpan yang betul sahaja.`,
        ),
      }),
    );
}

function openCaseCheck(column: string, findings: Findings, keptIds: Iterable<string>): (row: KeptRow) => void {
  const spellings = new KeyIndex();
  const kept = new KeyIndex();
  for (const id of keptIds) {
    kept.add(id, 0);
    spellings.add(id.toLowerCase(), 0);
  }
  return ({ file, line, values }) => {
    const id = values[column]!;
    const other = kept.has(id) ? undefined : spellings.add(id.toLowerCase(), line);
    if (!other) return;
    const [en, ms] =
      other.line === 0
        ? ['an id that was kept before', 'pengenal yang telah disimpan']
        : [`the id on line ${other.line}`, `pengenal pada baris ${other.line}`];
    const message = say(
      `"${id}" differs from ${en} in capital letters alone. Use one spelling.`,
      `"${id}" berbeza daripada ${ms} pada huruf besar sahaja. Gunakan satu ejaan.`,
    );
    findings.problems.add(problemAt({ file, line, column }, { rule: 'id-case', value: id, message }));
  };
}
