/**
 * The data dictionary of a published dataset for machines: a Table Schema of Data Package v2
 * (https://datapackage.org/standard/table-schema/), derived from the declaration.
 */
import { tri } from '../records/code-lists.ts';
import {
  fileColumns,
  t,
  type Codes,
  type Column,
  type Columns,
  type DatasetDeclaration,
  type FileColumn,
} from '../records/define.ts';
import { datasetByName } from './index.ts';

/** SDMX CL_OBS_STATUS, as far as it is used here. */
export const obsStatuses = {
  L: t('Terlalu sedikit', 'Too few', 'أقل من الحد'),
  M: t('Tidak dilaporkan', 'Not reported', 'غير مُبلَّغ'),
  N: t('Persentil tidak dicapai', 'Percentile not reached', 'لم يُبلغ المئين'),
  P: t('Sementara', 'Provisional', 'مؤقت'),
  Q: t('Disembunyikan', 'Hidden', 'محجوب'),
  R: t('Disemak semula', 'Revised', 'منقَّح'),
} as const;

/** SDMX CL_CONF_STATUS, as far as it is used here. */
export const confStatuses = { C: t('Sulit', 'Confidential', 'سري') } as const;

const marks = {
  obs_status: { kind: 'code', codes: obsStatuses, title: t('Status cerapan', 'Observation status', 'حالة المشاهدة') },
  conf_status: { kind: 'code', codes: confStatuses, title: t('Status kerahsiaan', 'Confidentiality status', 'حالة السرية') },
} as const satisfies Record<string, Column>;

/** The columns of a dataset with the marks that its files bear, which stand last. */
export const columnsWithMarks = ({ columns, suppressed }: DatasetDeclaration): Columns =>
  suppressed && !('obs_status' in columns) ? { ...columns, ...marks } : columns;

/** The columns of a dataset as they stand in its files: labels in three languages, a measure as one, the marks last. */
export const physicalColumns = (dataset: DatasetDeclaration): FileColumn[] => fileColumns(columnsWithMarks(dataset));

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Without `resource`: the dataset's own rows. */
export interface ForeignKey {
  readonly fields: readonly [string];
  readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
}

/** The Table Schema of a dataset's CSV file. */
export function tableSchema(dataset: DatasetDeclaration): TableSchema {
  const foreignKeys = foreignKeysOf(dataset);
  return {
    fields: physicalColumns(dataset).map((column) => field(column, dataset.key)),
    primaryKey: dataset.key,
    missingValues: [''],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function field({ name, locale, column }: FileColumn, key: readonly string[]): Field {
  const required = Boolean(column.required) && locale !== 'ar';
  const limits = { ...constraintsOf(column), ...(required && { required }) };
  const suffix = locale ? ` (${locale})` : '';
  return {
    name,
    ...typeOf(column),
    title: `${column.title.en}${suffix}`,
    titles: column.title,
    ...(column.description && { description: column.description.en, descriptions: column.description }),
    ...(Object.keys(limits).length > 0 && { constraints: limits }),
    // An empty part of a key is a value: "all together".
    ...(key.includes(name) && !column.required && { missingValues: [] }),
  };
}

const categories = (codes: Codes) => Object.entries(codes).map(([value, label]) => ({ value, label: label.en, labels: label }));

function typeOf(column: Column): { readonly type: string; readonly [property: string]: unknown } {
  switch (column.kind) {
    case 'code':
      return { type: 'string', categories: categories(column.codes) };
    case 'tri':
      return { type: 'string', categories: categories(tri) };
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'date':
    case 'year':
    case 'integer':
      return { type: column.kind };
    case 'month':
      return { type: 'yearmonth' };
    case 'decimal':
    case 'money':
      return { type: 'number' };
    case 'measure':
      return { type: column.integer ? 'integer' : 'number', missingValues: ['', 'not_provided', 'not_applicable'] };
    case 'boolean':
      return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] };
    default:
      return { type: 'string' };
  }
}

const id = '[A-Za-z0-9][A-Za-z0-9._-]{1,63}';
const idPattern = `^${id}$`;
/** The profiles of Data Package 2.0 refuse the type `list`: a list is a text of ids joined with `;`. */
const listPattern = `^${id}(;${id})*$`;

function constraintsOf(column: Column): Record<string, unknown> {
  switch (column.kind) {
    case 'id':
      return { pattern: idPattern };
    case 'refs':
      return { pattern: listPattern };
    case 'code':
      return { enum: Object.keys(column.codes) };
    case 'tri':
      return { enum: Object.keys(tri) };
    case 'quarter':
      return { pattern: '^[0-9]{4}-Q[1-4]$' };
    case 'country':
      return { pattern: '^[A-Z]{2}$' };
    case 'text':
    case 'label':
      return { maxLength: column.max ?? 300 };
    case 'integer':
    case 'decimal':
    case 'measure':
      return {
        ...(column.min !== undefined && { minimum: column.min }),
        ...(column.max !== undefined && { maximum: column.max }),
      };
    default:
      return {};
  }
}

/** References to published datasets; a list of references cannot be said in a Table Schema. */
function foreignKeysOf({ name, columns }: DatasetDeclaration): ForeignKey[] {
  return Object.entries(columns).flatMap(([column, { kind, references }]): ForeignKey[] => {
    const target = references ? datasetByName(references) : undefined;
    if (!target || kind === 'refs' || target.key.length !== 1) return [];
    const fields = [target.key[0]!] as const;
    return [{ fields: [column], reference: target.name === name ? { fields } : { resource: target.name, fields } }];
  });
}
