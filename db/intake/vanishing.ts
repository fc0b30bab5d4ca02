/** A register that would lose many rows against the last submission is held until somebody confirms it. */
import type postgres from 'postgres';
import { tableOf, type RecordDeclaration } from '../records/define.ts';
import { countVanishing } from './load.ts';
import { say, type Findings, type Problem } from './problem.ts';
import type { Stage } from './stage.ts';

/** Rows of a hundred that may go missing without a question. */
const largestDrop = 30;

/** What a submission brings of a record. */
interface Brought {
  readonly record: RecordDeclaration;
  readonly file: string;
  readonly rows: number;
}

/**
 * Reports registers of which more than 30 % of the rows would vanish. Where something else is wrong with the submission, its
 * rows are counted alone.
 */
export async function holdVanishing(
  sql: postgres.TransactionSql,
  brought: readonly Brought[],
  stage: Stage,
  findings: Findings,
): Promise<void> {
  const isWhole = findings.problems.count === 0;
  for (const { record, file, rows } of brought) {
    const isStaged = isWhole && stage.staged.includes(record);
    const { before, vanishing } = isStaged ? await countVanishing(sql, record) : await countFewer(sql, record, rows);
    if (100 * vanishing > before * largestDrop) findings.problems.add(held({ record, file, rows }, before, vanishing));
  }
}

async function countFewer(sql: postgres.TransactionSql, { name }: RecordDeclaration, rows: number) {
  const [{ before } = { before: 0 }] = await sql.unsafe<{ before: number }[]>(
    `select count(*)::integer as before from intake.${tableOf(name)}`,
  );
  return { before, vanishing: Math.max(0, before - rows) };
}

function held({ record: { name }, file, rows }: Brought, before: number, vanishing: number): Problem {
  const per = Math.round((100 * vanishing) / before);
  return {
    ...{ file, line: null, column: null, rule: 'count-drop', value: String(rows) },
    message: say(
      `${name} has ${rows} ${rows === 1 ? 'row' : 'rows'}; ${vanishing} of the ${before} rows kept before would be withdrawn (${per} %). Check the export; if it is right, hand it in again with --confirm. Nothing was loaded.`,
      `${name} mempunyai ${rows} baris; ${vanishing} daripada ${before} baris yang disimpan akan ditarik balik (${per} %). Semak eksport itu; jika betul, serahkan semula dengan --confirm. Tiada apa-apa dimuatkan.`,
    ),
  };
}
