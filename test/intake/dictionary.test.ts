import { beforeAll, describe, expect, it } from 'vitest';
import { templateFiles } from '../../db/intake/templates/write-templates.ts';
import { fileColumns, locales, type RecordDeclaration } from '../../db/records/define.ts';
import { records as declared } from '../../db/records/index.ts';
import { parseCsv } from '../files/parse-csv.ts';

const records: readonly RecordDeclaration[] = declared;
let files: Map<string, string>;
beforeAll(async () => {
  files = new Map([...(await templateFiles(records))].map(([name, bytes]) => [name, bytes.toString('utf8')]));
});

describe('dictionary.csv', () => {
  it('has a line for each column of each record, with its facts and texts', () => {
    const [header, ...lines] = parseCsv(files.get('dictionary.csv')!);
    const columns = records.flatMap((record) => fileColumns(record.columns).map(({ name }) => [record.name, name]));
    expect(lines.map(([record, column]) => [record, column])).toEqual(columns);
    const line = (record: string, column: string) =>
      Object.fromEntries(lines.find((one) => one[0] === record && one[1] === column)!.map((value, at) => [header![at], value]));
    expect(line('plans', 'slip_reason')).toMatchInlineSnapshot(`
      {
        "codes": "funding;staffing;supplier;security;scope;legal;other",
        "column": "slip_reason",
        "description_ar": "مطلوب ابتداءً من النسخة 2.",
        "description_en": "Required from version 2.",
        "description_ms": "Wajib mulai versi 2.",
        "key": "no",
        "published": "yes",
        "record": "plans",
        "references": "",
        "required": "no",
        "title_ar": "سبب تغيير الموعد",
        "title_en": "Reason for the change",
        "title_ms": "Sebab perubahan tarikh",
        "type": "code",
      }
    `);
    expect(line('findings', 'audit_id')).toMatchObject({
      required: 'yes',
      key: 'no',
      references: 'audits',
      published: 'derived',
    });
    expect(line('findings', 'cve')).toMatchObject({ required: 'no', published: 'no' });
    expect(line('services', 'description_en')).toMatchObject({
      type: 'label',
      required: 'with_ms',
      title_ar: 'الوصف (بالإنجليزية)',
    });
    expect(line('transitions', 'entered_on')).toMatchObject({ key: 'yes', published: 'yes' });
  });
});

describe.each(locales)('the page in %s', (locale) => {
  const page = (): string => files.get(`dictionary.${locale}.html`)!;

  it('says its language and direction', () => {
    expect(page()).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('needs nothing but itself', () => {
    expect(page()).not.toMatch(/<(script|link|img|iframe)|url\(|@import|(src|href)="(https?:)?\/\//);
  });

  it('has each record under a heading, with each column in a row and each code with its label', () => {
    for (const record of records) {
      const section = page().split(`<section id="${record.name}"`)[1]!.split('</section>')[0]!;
      expect(section).toContain(record.description[locale]);
      for (const { name, column } of fileColumns(record.columns)) {
        expect(section).toContain(`<th scope="row"><code dir="ltr">${name}</code></th>`);
        for (const [code, label] of Object.entries(column.kind === 'code' ? column.codes : {}))
          expect(section).toContain(`<code dir="ltr">${code}</code> ${label[locale]}</li>`);
      }
    }
  });

  it('leads to places that there are', () => {
    const ids = new Set([...page().matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of page().matchAll(/ href="([^"]*)"/g))
      expect(target!.startsWith('#') ? ids.has(target!.slice(1)) : files.has(target!), target).toBe(true);
  });
});
