/** Which published dataset the rows of a GraphQL type are, and which field holds which of its columns. */
import type { GraphQLObjectType } from 'graphql';
import { datasets } from '../../db/datasets/index.ts';
import { physicalColumns } from '../../db/datasets/table-schema.ts';
import type { DatasetDeclaration, FileColumn } from '../../db/records/define.ts';
import { camelCase } from '../schema/columns.ts';

export interface ColumnField extends FileColumn {
  /** Name of the field; a label is an object with a field for each language. */
  readonly field: string;
}

const declarations: readonly DatasetDeclaration[] = datasets;
const known = new WeakMap<GraphQLObjectType, readonly ColumnField[]>();

/** The columns of the dataset whose rows the type has, in the order of its files; none where it is no dataset's. */
export function columnFieldsOf(type: GraphQLObjectType): readonly ColumnField[] {
  let columns = known.get(type);
  if (!columns) {
    // Of several that fit the widest: a service has all that the residency of a service has, too.
    columns = declarations
      .map((dataset) => fit(type, dataset))
      .reduce((best, one) => (one.length > best.length ? one : best), []);
    known.set(type, columns);
  }
  return columns;
}

function fit(type: GraphQLObjectType, dataset: DatasetDeclaration): ColumnField[] {
  const fields = type.getFields();
  const columns = physicalColumns(dataset).map((column) => ({ ...column, field: fieldFor(column.of, fields) }));
  return columns.every((column): column is ColumnField => column.field !== undefined) ? columns : [];
}

/** `annual_transactions` is `annualTransactions`; an id may stand under the name of what it identifies: `indicator`. */
const fieldFor = (column: string, fields: object): string | undefined =>
  [camelCase(column), camelCase(column.replace(/_id$/, ''))].find((name) => name in fields);
