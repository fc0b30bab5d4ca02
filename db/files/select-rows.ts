/** The statement that reads a dataset's rows as of a release, each value as the text that stands in the file. */
import { physicalColumns } from '../datasets/table-schema.ts';
import { tableOf, type Column, type DatasetDeclaration } from '../records/define.ts';

const quoted = (name: string): string => `"${name}"`;

/**
 * Rows that stand in the release of that ordinal, ordered by key, the same way on every server: text goes by its bytes. Numbers
 * are exact: measures in the digits that were handed in, money with two decimals, others without zeros at the end.
 */
export function selectRows(dataset: DatasetDeclaration, ordinal: number): string {
  const columns = physicalColumns(dataset);
  return [
    `select ${columns.map(({ name, column }) => `${asText(name, column)} as ${quoted(name)}`).join(', ')}`,
    `from open.${tableOf(dataset.name)} as row`,
    `where first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`,
    `order by ${keyOrder(dataset)}`,
  ].join('\n');
}

/** SQL of the order of the files: by the key of the row under the alias. */
export const keyOrder = ({ key, columns }: DatasetDeclaration, alias = 'row'): string =>
  key.map((name) => `${alias}.${quoted(name)}${columns[name] && isText(columns[name]) ? ' collate "C"' : ''}`).join(', ');

const isText = ({ kind }: Column): boolean =>
  !['date', 'year', 'integer', 'decimal', 'money', 'measure', 'boolean'].includes(kind);

/** SQL of the text that stands in the file for a column of the row under the alias. */
export function asText(name: string, column: Column, alias = 'row'): string {
  const value = `${alias}.${quoted(name)}`;
  switch (column.kind) {
    case 'measure':
      return `coalesce(${value}::text, ${alias}.${quoted(`${name}_status`)})`;
    case 'decimal':
      return `trim_scale(${value})::text`;
    case 'money':
    case 'integer':
    case 'year':
    case 'boolean':
      return `${value}::text`;
    case 'date':
      return `to_char(${value}, 'YYYY-MM-DD')`;
    case 'refs':
      return `array_to_string(${value}, ';')`;
    default:
      return value;
  }
}
