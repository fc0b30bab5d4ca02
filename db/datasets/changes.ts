/** The files of changes: for each dataset the rows that differ between two releases, one line a field. */
import { fileColumns, t, type Columns, type DatasetDeclaration } from '../records/define.ts';

/** Format of a file of changes: its name is that of the dataset with this ending. */
export const changesFormat = 'changes.csv';

/** Datasets that have files of changes. Where a period replaces all rows, the two files of rows tell it shorter. */
export const hasChanges = ({ replacedEachPeriod }: DatasetDeclaration): boolean => !replacedEachPeriod;

const kinds = {
  added: t('Ditambah', 'Added', 'أُضيف'),
  changed: t('Berubah', 'Changed', 'تغيّر'),
  withdrawn: t('Ditarik balik', 'Withdrawn', 'سُحب'),
} as const;

const reasons = {
  new: t('Baharu', 'New', 'جديد'),
  late_report: t('Lewat dilaporkan', 'Reported late', 'أُبلغ متأخرًا'),
  correction: t('Pembetulan', 'Correction', 'تصحيح'),
  update: t('Kemas kini', 'Update', 'تحديث'),
  rule_change: t('Perubahan peraturan', 'Change of a rule', 'تغيير قاعدة'),
  withdrawal: t('Penarikan balik', 'Withdrawal', 'سحب'),
} as const;

const asInFile = t('Seperti yang tertulis dalam fail.', 'As it stands in the file.', 'كما هو في الملف.');

const columnsOfChange = {
  kind: { kind: 'code', codes: kinds, required: true, title: t('Apa yang berlaku', 'What happened', 'ما حدث') },
  column: {
    kind: 'text',
    title: t('Lajur', 'Column', 'العمود'),
    description: t(
      'Kosong bagi baris yang ditambah atau ditarik balik: nilainya ada dalam fail set data keluaran baharu atau lama.',
      'Empty where a whole row was added or withdrawn: its values stand in the file of the dataset in the later or the earlier release.',
      'فارغ عند إضافة صف كامل أو سحبه: قيمه في ملف مجموعة البيانات للإصدار اللاحق أو السابق.',
    ),
  },
  old: { kind: 'text', max: 10_000, title: t('Sebelum', 'Before', 'قبل'), description: asInFile },
  new: { kind: 'text', max: 10_000, title: t('Selepas', 'After', 'بعد'), description: asInFile },
  reason: { kind: 'code', codes: reasons, required: true, title: t('Sebab', 'Reason', 'السبب') },
  first_release: {
    kind: 'text',
    required: true,
    title: t('Sejak keluaran', 'First release', 'منذ الإصدار'),
    description: t('Keluaran pertama yang menunjukkannya begini.', 'The first release that has it so.', 'أول إصدار يُظهره هكذا.'),
  },
} as const satisfies Columns;

/** What a dataset's file of changes is, compared with the release of that id. A withdrawn row may name what is no longer there. */
export function changesOf({ name, title, key, columns }: DatasetDeclaration, earlier: string): DatasetDeclaration {
  const keyColumns = key.map((part) => {
    const { references: _, ...column } = columns[part]!;
    return [part, column];
  });
  return {
    name: `${name}.changes`,
    title: t(`${title.ms}: perubahan`, `${title.en}: changes`, `${title.ar}: التغييرات`),
    description: t(
      `Baris yang berbeza daripada keluaran ${earlier}.`,
      `The rows that differ from release ${earlier}.`,
      `الصفوف التي تختلف عن الإصدار \u2066${earlier}\u2069.`,
    ),
    rule: t(
      'Hanya yang telah diterbitkan dibandingkan: satu baris bagi setiap lajur yang berubah, satu bagi setiap baris yang ditambah atau ditarik balik.',
      'Only what was published is compared: one line a field that changed, one a row that was added or withdrawn.',
      'يُقارن ما نُشر فقط: سطر لكل حقل تغيّر، وسطر لكل صف أُضيف أو سُحب.',
    ),
    key: [...key, 'column'],
    columns: { ...(Object.fromEntries(keyColumns) as Columns), ...columnsOfChange },
  };
}

/** The header of the file. */
export const columnsOfChanges = (dataset: DatasetDeclaration): string[] =>
  fileColumns(changesOf(dataset, '').columns).map(({ name }) => name);
