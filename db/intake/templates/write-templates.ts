/** Writes the templates that officers fill in, and the dictionary that explains them, all derived from the declarations. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../../cannot-run.ts';
import { csvLine } from '../../files/csv.ts';
import { workbookBytes } from '../../files/xlsx/write-workbook.ts';
import { fileColumns, locales, type RecordDeclaration } from '../../records/define.ts';
import { records as declared } from '../../records/index.ts';
import { dictionaryCsv } from './dictionary-csv.ts';
import { dictionaryName, dictionaryPage } from './dictionary-page.ts';
import { templateSheet } from './template-sheet.ts';

/**
 * Writes an empty CSV file and workbook a record, `submission.xlsx` with all of them, and the dictionary.
 *
 * @param folder made where it is not there; nothing but templates may stand in it, and none that was filled in
 * @returns the names of the files
 * @throws CannotRun where the folder cannot be used; nothing is written then
 */
export async function writeTemplates(folder: string): Promise<string[]> {
  const files = await templateFiles(declared);
  try {
    await mkdir(folder, { recursive: true });
    await checkFolder(folder, files);
    for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause;
    throw new CannotRun(
      `The templates cannot be written to ${folder}: ${(cause as Error).message}.`,
      'Name a folder in which you may write.',
      { cause },
    );
  }
  return [...files.keys()];
}

/** The files by name. The same declarations give the same bytes. */
export async function templateFiles(records: readonly RecordDeclaration[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const record of records) {
    files.set(`${record.name}.csv`, Buffer.from(csvLine(fileColumns(record.columns).map(({ name }) => name))));
    files.set(`${record.name}.xlsx`, await workbookBytes([templateSheet(record)]));
  }
  files.set('submission.xlsx', await workbookBytes(records.map(templateSheet)));
  files.set('dictionary.csv', Buffer.from(dictionaryCsv(records)));
  for (const locale of locales) files.set(dictionaryName(locale), Buffer.from(dictionaryPage(locale, records)));
  return files;
}

/** A file that differs from its template may hold an officer's work. */
async function checkFolder(folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const name of await readdir(folder)) {
    const template = files.get(name);
    if (!template)
      throw new CannotRun(
        `${folder} holds "${name}", which is no template.`,
        'Name an empty folder, or one that does not exist.',
      );
    if (!template.equals(await readFile(path.join(folder, name))))
      throw new CannotRun(
        `${name} in ${folder} differs from the empty template; it may have been filled in.`,
        'Name another folder, or take the file away.',
      );
  }
}
