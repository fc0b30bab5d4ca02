/**
 * The report as a workbook for whoever sent the files: every problem in both languages, and a sheet for each record with its
 * refused rows as they were handed in, the wrong cells marked, beside what to mend. It holds what the sender sent and is for
 * nobody else.
 */
import type { Cell } from '../files/xlsx/cells.ts';
import type { Column, Sheet } from '../files/xlsx/sheet.ts';
import { writeWorkbook } from '../files/xlsx/write-workbook.ts';
import type { Problem } from './problem.ts';
import type { OpenSubmission, RecordTable, Row } from './readers/table.ts';
import type { Verdict } from './verdict.ts';

/** Writes the workbook; the submission is read once more for its refused rows. */
export async function writeReport(file: string, verdict: Verdict, submission: OpenSubmission): Promise<void> {
  const byFile = Map.groupBy(verdict.problems, (problem) => problem.file);
  const sheets: Sheet[] = [allProblems(verdict)];
  for (const table of submission.tables) {
    const rows = await refusedRows(table, byFile.get(table.file) ?? []);
    if (rows) sheets.push(rows);
  }
  await writeWorkbook(file, sheets);
}

function allProblems({ problems, problemCount }: Verdict): Sheet {
  const columns: Column[] = [
    ...['Fail / File', 'Baris / Line', 'Lajur / Column', 'Peraturan / Rule', 'Nilai / Value'].map((title) => ({ title })),
    ...['Apa yang perlu dibetulkan', 'What to mend'].map((title) => ({ title, width: 90 })),
  ];
  const rows: Cell[][] = problems.map(({ file, line, column, rule, value, message }) => [
    ...[file, line, column, rule, value],
    ...[prose(message.ms), prose(message.en)],
  ]);
  const unlisted = problemCount - problems.length;
  if (unlisted > 0)
    rows.push([null, null, null, null, null, `${unlisted} masalah lagi tidak disenaraikan.`, `${unlisted} more are not listed.`]);
  return { name: 'Masalah - Problems', columns, rows };
}

/** The sheet of a table's refused rows, or undefined where none has a line of its own. */
async function refusedRows(table: RecordTable, problems: readonly Problem[]): Promise<Sheet | undefined> {
  const byLine = Map.groupBy(
    problems.filter(({ line }) => line !== null),
    ({ line }) => line!,
  );
  if (byLine.size === 0) return undefined;
  let header: readonly string[] = [];
  const rows: Cell[][] = [];
  for await (const part of table.parts())
    if ('header' in part) header = part.header;
    else if ('rows' in part)
      for (const row of part.rows) if (byLine.has(row.line)) rows.push(refusedRow(row, header, byLine.get(row.line)!));
  if (rows.length === 0) return undefined;
  const columns: Column[] = [
    ...[
      { title: 'Baris / Line', width: 12 },
      ...['Apa yang perlu dibetulkan', 'What to mend'].map((title) => ({ title, width: 60 })),
    ],
    ...header.map((title) => ({ title, format: 'text' as const })),
  ];
  return { name: table.record, columns, rows };
}

const prose = (value: string): Cell => ({ value, look: 'prose' });

function refusedRow({ line, fields }: Row, header: readonly string[], problems: readonly Problem[]): Cell[] {
  const wrong = new Set(problems.map(({ column }) => column));
  const told = (language: 'ms' | 'en'): string => problems.map(({ message }) => message[language]).join('\n');
  return [
    ...[line, prose(told('ms')), prose(told('en'))],
    ...fields.map((field, index) =>
      wrong.has(header[index]!.trim().toLowerCase()) ? ({ value: field, look: 'wrong' } as const) : field,
    ),
  ];
}
