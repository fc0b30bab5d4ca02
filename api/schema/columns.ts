/** A dataset's columns as fields, described by its declaration. */
import { sql } from 'kysely';
import { datasetByName } from '../../db/datasets/index.ts';
import type { Column, DatasetDeclaration } from '../../db/records/define.ts';
import { changeReason, enumOf, measureStatus, triEnum } from './enums.ts';
import { describe, label, leaf, type FieldMap, type Fields } from './field.ts';
import { hasKey, nodeId } from './node.ts';
import { published } from './relations.ts';

/** `annual_transactions` is the field `annualTransactions`. */
export const camelCase = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const scalarOf = (dataset: string, name: string, column: Column): unknown => {
  switch (column.kind) {
    case 'code':
      return enumOf(dataset, name);
    case 'tri':
      return triEnum();
    case 'date':
      return 'Date';
    case 'month':
      return 'Month';
    case 'quarter':
      return 'Quarter';
    case 'year':
      return 'Int';
    case 'integer':
      return name === 'annual_transactions' ? 'Float' : 'Int';
    case 'decimal':
    case 'money':
    case 'measure':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'refs':
      return ['String'];
    default:
      return 'String';
  }
};

/** Keys are always there, other columns where they are required and nothing is hidden or redacted. */
const isNullable = (dataset: DatasetDeclaration, name: string, column: Column): boolean =>
  !(dataset.key.includes(name) && (column.required || name === 'breakdown')) &&
  column.kind !== 'refs' &&
  (!column.required || dataset.suppressed === true || dataset.name === 'sanctions' || column.kind === 'measure');

/** Fields for every column but those in `except`. A measure has a second field with its status. */
export function columnFields(t: Fields, dataset: string, except: readonly string[] = []): FieldMap {
  const declaration = datasetByName(dataset);
  if (!declaration) throw new Error(`There is no dataset ${dataset}.`);
  const fields: FieldMap = {};
  for (const [name, column] of Object.entries(declaration.columns)) {
    if (except.includes(name)) continue;
    const description = describe(column.title, column.description);
    const nullable = isNullable(declaration, name, column);
    if (column.kind === 'label') fields[camelCase(name)] = label(t, name, description, { nullable });
    else fields[camelCase(name)] = leaf(t, scalarOf(dataset, name, column), name, description, { nullable });
    if (column.kind === 'measure')
      fields[`${camelCase(name)}Status`] = leaf(t, measureStatus(), `${name}_status`, `Why there is no number: ${description}`, {
        nullable: true,
      });
  }
  return declaration.suppressed ? { ...fields, ...statusFields(t) } : fields;
}

const statusFields = (t: Fields): FieldMap => ({
  obsStatus: leaf(
    t,
    'String',
    'obs_status',
    'Why a value is empty or to be read with care: `Q` suppressed, `M` not reported, `L` too few to divide, `N` not reached, `P` provisional, `R` revised.',
    { nullable: true },
  ),
  confStatus: leaf(t, 'String', 'conf_status', '`C` where a value is kept confidential.', { nullable: true }),
});

/** The global id, the release of the present content and the reason of its last change. */
export const vintageFields = (t: Fields, dataset: string, type: string): FieldMap => ({
  id: rowId(t, dataset, type),
  changedIn: leaf(t, 'String', 'first_release', 'Id of the release in which the row first stood as it is.', {
    value: (row) => sql`(select release_id from open.releases where ordinal = ${row.get('first_release')})`,
  }),
  changeReason: leaf(t, changeReason(), 'change_reason', 'Why the row was published as it is.'),
});

const rowId = (t: Fields, dataset: string, type: string): FieldMap[string] => {
  const { key, columns } = datasetByName(dataset)!;
  const parts = key.map((name) => ({ name, isText: !notText.has(columns[name]!.kind) }));
  return nodeId(t, type, key, (named) => published(dataset, (row) => hasKey(parts, row, named)));
};

const notText: ReadonlySet<Column['kind']> = new Set(['date', 'year', 'integer', 'decimal', 'money', 'boolean', 'measure']);
