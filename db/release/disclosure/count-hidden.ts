import { sql } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/**
 * Writes how many cells of each dataset are hidden in this release; a measure of a row is a cell, of an indicator the row is one. One count,
 * not one of the small ones and one of those beside them: where few are hidden the two would say which is which.
 */
export async function countHiddenCells(db: Executor, { ordinal }: ReleaseInProgress): Promise<void> {
  const rowsOf = (table: string) =>
    sql`(select count(*) from ${sql.table(`open.${table}`)} where end_release is null and conf_status = 'C')`;
  const cellsOf = (table: string) =>
    sql`(select count(*) from ${sql.table(`open.${table}`)}, string_to_table(hidden_measures, ';') where end_release is null)`;
  await sql`
    insert into open.hidden_cells (release_ordinal, dataset, cells)
    values (${ordinal}, 'posts', ${cellsOf('posts')}), (${ordinal}, 'training', ${cellsOf('training')}),
           (${ordinal}, 'university-cohorts', ${cellsOf('university_cohorts')}), (${ordinal}, 'data-control', ${rowsOf('data_control')}),
           (${ordinal}, 'enforcement', ${rowsOf('enforcement')}), (${ordinal}, 'indicators', ${rowsOf('indicators')})`.execute(
    db,
  );
}
