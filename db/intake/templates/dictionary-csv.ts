/** The dictionary for machines: a line for each column of each record file. */
import { csvLine } from '../../files/csv.ts';
import { locales, type RecordDeclaration } from '../../records/define.ts';
import { describeColumns, type ColumnFacts } from './describe-column.ts';

const header = [
  ...'record,column,type,required,key,references,codes,published'.split(','),
  ...locales.map((locale) => `title_${locale}`),
  ...locales.map((locale) => `description_${locale}`),
];

/** `required` is yes, no or with_ms; `published` is yes, derived or no; codes are separated by `;`. */
export const dictionaryCsv = (records: readonly RecordDeclaration[]): string =>
  [header, ...records.flatMap((record) => describeColumns(record).map((facts) => line(record.name, facts)))]
    .map(csvLine)
    .join('');

const line = (record: string, { name, column, title, required, isKey, codes, published }: ColumnFacts): (string | null)[] => [
  record,
  name,
  column.kind,
  required,
  isKey ? 'yes' : 'no',
  column.references ?? null,
  codes ? Object.keys(codes).join(';') : null,
  published,
  ...locales.map((locale) => title[locale]),
  ...locales.map((locale) => column.description?.[locale] ?? null),
];
