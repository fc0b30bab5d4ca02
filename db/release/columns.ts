/** The columns of a published dataset as they stand in its table. */
import { fileColumns, type Columns, type DatasetDeclaration } from '../records/define.ts';

/** Labels stand as three columns, measures as a number and its status. */
export const tableColumns = (columns: Columns): string[] =>
  fileColumns(columns).flatMap(({ name, column }) => (column.kind === 'measure' ? [name, `${name}_status`] : [name]));

/** The columns of `open.<dataset>` without those of the vintages. */
export function datasetColumns(dataset: DatasetDeclaration): string[] {
  const columns = tableColumns(dataset.columns);
  return dataset.suppressed && !columns.includes('obs_status') ? [...columns, 'obs_status', 'conf_status'] : columns;
}
