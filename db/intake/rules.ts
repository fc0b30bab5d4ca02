/** Every rule of the intake, by theme. The ids are permanent: reports, pages and other programs refer to them. */
import { t, type L10n } from '../records/define.ts';
import { characters } from './rules/characters.ts';
import { columns } from './rules/columns.ts';
import { files } from './rules/files.ts';
import { holds } from './rules/holds.ts';
import { keys } from './rules/keys.ts';
import { mappings } from './rules/mappings.ts';
import { order } from './rules/order.ts';
import type { Rules } from './rules/rule.ts';
import { tables } from './rules/tables.ts';
import { texts } from './rules/texts.ts';
import { values } from './rules/values.ts';
import { workbooks } from './rules/workbooks.ts';

/** The themes in the order in which a submission is checked. */
export const ruleThemes = {
  files: { title: t('Fail', 'Files', 'الملفات'), rules: files },
  workbooks: { title: t('Arkib dan buku kerja', 'Archives and workbooks', 'الأرشيفات والمصنفات'), rules: workbooks },
  mappings: { title: t('Pemetaan fail luar', 'Mapping of foreign files', 'مطابقة الملفات الخارجية'), rules: mappings },
  tables: { title: t('Bentuk CSV dan JSON', 'The form of CSV and JSON', 'شكل CSV وJSON'), rules: tables },
  columns: { title: t('Tajuk dan lajur', 'Header and columns', 'صف العناوين والأعمدة'), rules: columns },
  characters: { title: t('Aksara', 'Characters', 'المحارف'), rules: characters },
  texts: { title: t('Teks dan bahasa', 'Texts and languages', 'النصوص واللغات'), rules: texts },
  values: { title: t('Nilai', 'Values', 'القيم'), rules: values },
  keys: { title: t('Kunci dan rujukan', 'Keys and references', 'المفاتيح والإحالات'), rules: keys },
  order: { title: t('Susunan masa dan bilangan', 'Order in time and counts', 'الترتيب الزمني والأعداد'), rules: order },
  holds: { title: t('Berbanding serahan lepas', 'Against the last submission', 'بالمقارنة مع التسليم السابق'), rules: holds },
} as const satisfies Readonly<Record<string, { readonly title: L10n; readonly rules: Rules }>>;

export const rules = {
  ...files,
  ...workbooks,
  ...mappings,
  ...tables,
  ...columns,
  ...characters,
  ...texts,
  ...values,
  ...keys,
  ...order,
  ...holds,
} as const;

export type RuleId = keyof typeof rules;
