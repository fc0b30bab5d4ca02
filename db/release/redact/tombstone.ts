/** What stands where a value was taken down. */
import { fileColumns, type DatasetDeclaration, type L10n } from '../../records/define.ts';
import { CannotRun } from '../../cannot-run.ts';

/** In place of a text that is always there; an optional value is left empty. */
const marks: L10n = { ms: '[dipadamkan]', en: '[redacted]', ar: '[محجوب]' };

/** New values by the name of the column in files. */
export type Tombstone = ReadonlyMap<string, string | null>;

/**
 * What the fields hold once they are taken down. Throws `CannotRun` on a field that the dataset has not, one of its key, and
 * one that is always there and no text: a row without it could not be read.
 */
export function tombstoneOf(dataset: DatasetDeclaration, fields: readonly string[]): Tombstone {
  for (const field of fields) refuseField(dataset, field);
  const columns = fileColumns(dataset.columns).filter(({ of }) => fields.includes(of));
  return new Map(columns.map(({ name, locale, column }) => [name, column.required ? marks[locale ?? 'en'] : null]));
}

/** The fields that can be taken down: optional ones, and texts. */
const redactable = ({ key, columns }: DatasetDeclaration): string[] =>
  Object.entries(columns)
    .filter(([name, { kind, required }]) => !key.includes(name) && (!required || kind === 'text' || kind === 'label'))
    .map(([name]) => name);

function refuseField(dataset: DatasetDeclaration, field: string): void {
  const possible = redactable(dataset);
  if (possible.includes(field)) return;
  const isThere = field in dataset.columns;
  throw new CannotRun(
    isThere
      ? `"${field}" of ${dataset.name} is always there and cannot be taken down.`
      : `${dataset.name} has no field "${field}".`,
    possible.length > 0 ? `Choose of ${possible.join(', ')}.` : 'Withdraw the record in the next submission.',
  );
}
