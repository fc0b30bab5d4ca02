/** What a template and the dictionary say of a column, derived from its declaration. */
import { datasetByName } from '../../datasets/index.ts';
import { tri } from '../../records/code-lists.ts';
import {
  fileColumns,
  t,
  type Codes,
  type Column,
  type FileColumn,
  type L10n,
  type RecordDeclaration,
} from '../../records/define.ts';
import { isRequired } from '../checks/header.ts';
import { formOf, type Form } from './form-of.ts';
import { publications, requirements, textLanguage } from './words.ts';

export interface ColumnFacts {
  readonly name: string;
  readonly column: Column;
  /** With the language, where the column is one of a label's three. */
  readonly title: L10n;
  readonly form: Form;
  readonly required: keyof typeof requirements;
  readonly isKey: boolean;
  readonly codes?: Codes;
  readonly published: keyof typeof publications;
}

/** The columns of a record in file order. */
export const describeColumns = (record: RecordDeclaration): ColumnFacts[] =>
  fileColumns(record.columns).map((column) => describeColumn(column, record));

function describeColumn(file: FileColumn, record: RecordDeclaration): ColumnFacts {
  const { name, of, locale, column } = file;
  const codes = codesOf(column);
  return {
    name,
    column,
    title: locale ? inLanguage(column.title, textLanguage[locale]) : column.title,
    form: formOf(of, column),
    required: isRequired(file, record) ? 'yes' : locale === 'en' ? 'with_ms' : 'no',
    isKey: record.key.includes(of),
    ...(codes && { codes }),
    published: publicationOf(record.name, of, column),
  };
}

const inLanguage = (title: L10n, language: L10n): L10n =>
  t(`${title.ms} (${language.ms})`, `${title.en} (${language.en})`, `${title.ar} (${language.ar})`);

function codesOf(column: Column): Codes | undefined {
  if (column.kind === 'code') return column.codes;
  return column.kind === 'tri' ? tri : undefined;
}

/** A column is published where the dataset of its record's name has it. */
function publicationOf(record: string, name: string, column: Column): ColumnFacts['published'] {
  if (column.neverPublished) return 'no';
  const dataset = datasetByName(record);
  return dataset && name in dataset.columns ? 'yes' : 'derived';
}
