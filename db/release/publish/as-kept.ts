import { sql, type RawBuilder } from 'kysely';
import { tableOf, type DatasetDeclaration } from '../../records/define.ts';
import { datasetColumns } from '../columns.ts';
import type { Executor, ReleaseInProgress, StageDataset } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/** Which rows had happened by the data-as-of date, as SQL over the record's table. */
export type HappenedBy = (release: ReleaseInProgress) => RawBuilder<unknown>;

/** Rows whose date had come. An empty date says nothing against a row. */
export const datedBy =
  (column: string): HappenedBy =>
  ({ dataAsOf }) =>
    sql`${sql.ref(column)} <= ${dataAsOf}::date`;

/** Rows whose month had ended. */
export const monthEndedBy =
  (column: string): HappenedBy =>
  ({ dataAsOf }) =>
    sql`${sql.ref(column)} <= to_char(${dataAsOf}::date + 1 - interval '1 month', 'YYYY-MM')`;

const always: HappenedBy = () => sql`true`;

/** Publishes a record's columns as kept: those of the declaration, by name, so that no other can slip in. */
export const asKept =
  (dataset: DatasetDeclaration, happenedBy: HappenedBy = always): StageDataset =>
  async (db: Executor, release: ReleaseInProgress) => {
    const columns = datasetColumns(dataset).map((column) => sql.ref(column));
    await stage(
      db,
      sql`select ${sql.join(columns)} from ${sql.table(`intake.${tableOf(dataset.name)}`)} where ${happenedBy(release)}`,
    );
  };
