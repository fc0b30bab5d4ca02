/** `datapackage.json` of a release: Data Package v2 (https://datapackage.org/standard/data-package/), one resource a dataset. */
import { tableSchema } from '../datasets/table-schema.ts';
import { locales, type DatasetDeclaration, type L10n } from '../records/define.ts';
import type { Programme } from '../settings.ts';
import { json, type ReleaseFacts } from './manifest.ts';
import type { WrittenFile } from './written-file.ts';

/** A dataset with the CSV file that was written of it. */
export interface DatasetFile {
  readonly dataset: DatasetDeclaration;
  readonly file: WrittenFile & { readonly rows: number };
}

export const demonstrationNote: L10n = {
  ms: 'Data demonstrasi: semua angka direka.',
  en: 'Demonstration data: all figures are invented.',
  ar: 'بيانات توضيحية: جميع الأرقام مختلقة.',
};

/** The text of `datapackage.json`. Paths are relative, so that a mirrored folder is a whole package. */
export function dataPackage(release: ReleaseFacts, programme: Programme, files: readonly DatasetFile[]): string {
  const description = programme.demonstration ? { description: demonstrationNote.en, descriptions: demonstrationNote } : {};
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `daulat-${release.id}`,
    title: `${programme.name.en}, ${release.id}`,
    titles: Object.fromEntries(locales.map((locale) => [locale, `${programme.name[locale]}, ${release.id}`])),
    ...description,
    demonstration: programme.demonstration,
    version: release.id,
    created: release.publishedAt,
    dataAsOf: release.dataAsOf,
    homepage: programme.publicUrl,
    licenses: [{ name: programme.licence.id, title: programme.licence.name, path: programme.licence.url }],
    contributors: [{ title: programme.owner.en, path: programme.contact, roles: ['publisher'] }],
    resources: files.map(resource),
  });
}

function resource({ dataset, file }: DatasetFile): Record<string, unknown> {
  const description = (locale: keyof L10n): string => `${dataset.description[locale]} ${dataset.rule[locale]}`;
  return {
    name: dataset.name,
    type: 'table',
    title: dataset.title.en,
    titles: dataset.title,
    description: description('en'),
    descriptions: Object.fromEntries(locales.map((locale) => [locale, description(locale)])),
    path: file.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rows: file.rows,
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: tableSchema(dataset),
  };
}
