import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotRun } from '../../db/cannot-run.ts';
import type { Cell } from '../../db/files/xlsx/cells.ts';
import { workbookBytes } from '../../db/files/xlsx/write-workbook.ts';
import { findFault } from '../../db/intake/checks/value.ts';
import { describeColumns } from '../../db/intake/templates/describe-column.ts';
import { errorOf, promptOf } from '../../db/intake/templates/note-of.ts';
import { templateSheet } from '../../db/intake/templates/template-sheet.ts';
import { templateFiles, writeTemplates } from '../../db/intake/templates/write-templates.ts';
import { checkAlone } from '../../db/intake/take-in.ts';
import { fileColumns, locales, type RecordDeclaration } from '../../db/records/define.ts';
import { records as declared } from '../../db/records/index.ts';
import { readXml, type XmlElement } from '../world/read-xml.ts';
import { unzip } from '../world/unzip.ts';
import { filled } from './filled-records.ts';

const records: readonly RecordDeclaration[] = declared;
let files: Map<string, Buffer>;
beforeAll(async () => void (files = await templateFiles(records)));

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const named = (xml: string, name: string): XmlElement[] => readXml(xml).filter((element) => element.name === name);
const fileNames = (record: RecordDeclaration): string[] => fileColumns(record.columns).map(({ name }) => name);

describe.each(records)('the template of $name', (record) => {
  it('as CSV is the header alone', () => {
    expect(files.get(`${record.name}.csv`)!.toString('utf8')).toBe(`${fileNames(record).join(',')}\r\n`);
  });

  it('as a workbook has the header, and each closed list as a drop-down', () => {
    const sheet = unzip(files.get(`${record.name}.xlsx`)!).get('xl/worksheets/sheet1.xml')!;
    expect(named(sheet, 't').map(({ text }) => text)).toEqual(fileNames(record));
    const lists = readXml(sheet).flatMap(({ name, attributes }) => (name === 'dataValidation' ? attributes['type']! : []));
    const isList = ({ kind }: { kind: string }): boolean => ['code', 'tri', 'boolean'].includes(kind);
    expect(lists.map((type) => type === 'list')).toEqual(fileColumns(record.columns).map(({ column }) => isList(column)));
    const formulas = named(sheet, 'formula1').map(({ text }) => text);
    for (const { codes } of describeColumns(record)) if (codes) expect(formulas).toContain(`"${Object.keys(codes).join(',')}"`);
  });

  it('has a note in three languages on each header, and says in words what is required', () => {
    const notes = named(unzip(files.get(`${record.name}.xlsx`)!).get('xl/comments1.xml')!, 't').map(({ text }) => text);
    describeColumns(record).forEach(({ title, column, required }, index) => {
      for (const locale of locales) {
        expect(notes[index]).toContain(title[locale]);
        expect(notes[index]).toContain(column.description?.[locale] ?? '');
      }
      expect(/: WAJIB\n[^]*: REQUIRED\n[^]*: مطلوب\u202C\n/.test(notes[index]!)).toBe(required === 'yes');
    });
  });

  it('gives examples that the intake accepts', () => {
    const faults = describeColumns(record).map(
      ({ form, column }) => form.example && findFault(form.example, column, '2026-11-24'),
    );
    expect(faults.filter((fault) => fault)).toEqual([]);
  });

  it('says all that it says within what a spreadsheet can show', () => {
    for (const facts of describeColumns(record)) {
      expect(promptOf(facts).title.length).toBeLessThanOrEqual(32);
      expect(promptOf(facts).text.length).toBeLessThanOrEqual(255);
      expect(errorOf(facts).text.length).toBeLessThanOrEqual(225);
    }
  });

  it('needs no second sheet', () => {
    expect(named(unzip(files.get(`${record.name}.xlsx`)!).get('xl/workbook.xml')!, 'sheet')).toHaveLength(1);
  });
});

describe('submission.xlsx', () => {
  it('has a sheet for each record, named after it', () => {
    const sheets = named(unzip(files.get('submission.xlsx')!).get('xl/workbook.xml')!, 'sheet');
    expect(sheets.map(({ attributes }) => attributes['name'])).toEqual(records.map(({ name }) => name));
  });
});

describe('templates that are filled in', () => {
  /** The template's own sheet with rows in it. */
  const sheetWith = (record: RecordDeclaration) => ({ ...templateSheet(record), rows: rowsOf(record) });
  const rowsOf = (record: RecordDeclaration): Cell[][] =>
    filled[record.name]!.map((row) => fileNames(record).map((name) => row[name] ?? null));
  const accepted = {
    verdict: 'accepted',
    problems: [],
    rows: Object.fromEntries(records.map(({ name }) => [name, filled[name]!.length])),
  };

  it('are accepted, one workbook a record', async () => {
    const folder = newFolder();
    for (const record of records)
      writeFileSync(path.join(folder, `${record.name}.xlsx`), await workbookBytes([sheetWith(record)]));
    expect(await checkAlone(folder, { today: '2026-11-24' })).toMatchObject(accepted);
  });

  it('are accepted as one workbook', async () => {
    const file = path.join(newFolder(), 'submission.xlsx');
    writeFileSync(file, await workbookBytes(records.map(sheetWith)));
    expect(await checkAlone(file, { today: '2026-11-24' })).toMatchObject(accepted);
  });
});

describe('writing the templates', () => {
  it('gives the same bytes each time', async () => {
    const again = await templateFiles(records);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again) expect(bytes.equals(files.get(name)!), name).toBe(true);
  });

  it('makes the folder, names the files and may be done again', async () => {
    const folder = path.join(newFolder(), 'baru');
    const names = await writeTemplates(folder);
    expect(await writeTemplates(folder)).toEqual(names);
    expect(readdirSync(folder)).toEqual([...names].sort());
    expect(readFileSync(path.join(folder, 'submission.xlsx')).equals(files.get('submission.xlsx')!)).toBe(true);
    expect(names).toHaveLength(2 * records.length + 5);
  });

  it.each([
    ['laporan.docx', '', /holds "laporan\.docx", which is no template/],
    ['services.csv', 'service_id\r\nRETURN\r\n', /services\.csv in .* differs from the empty template/],
  ])('refuses a folder with %s in it and changes nothing', async (name, content, message) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, name), content);
    await expect(writeTemplates(folder)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('refuses what is no folder', async () => {
    const file = path.join(newFolder(), 'fail');
    writeFileSync(file, '');
    await expect(writeTemplates(file)).rejects.toThrow(CannotRun);
  });
});
