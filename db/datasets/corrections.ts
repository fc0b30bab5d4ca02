import { defineDataset, t, type L10n } from '../records/define.ts';

const text = (title: L10n, description?: L10n) => ({ kind: 'text', title, ...(description ? { description } : {}) }) as const;
const number = (title: L10n) => ({ kind: 'decimal', precision: 24, scale: 4, title }) as const;

const oldNew = t(
  'Angka utama petunjuk: nilai terendah bagi peratus, selainnya nilai.',
  'The main figure of the indicator: lower for a per cent, else value.',
  'الرقم الرئيسي للمؤشر: الحد الأدنى للنسبة المئوية، وإلا فالقيمة.',
);

/** Every correction for good: what was wrong, why, the old and the new figures. */
export const corrections = defineDataset({
  name: 'corrections',
  title: t('Pembetulan', 'Corrections', 'التصحيحات'),
  description: t(
    'Setiap pembetulan: apa yang silap, sebabnya, angka lama dan baharu, bila dilaporkan dan bila dibetulkan. Satu baris bagi setiap angka program yang berubah.',
    'Every correction: what was wrong, why, the old and the new figure, when it was reported and when it was fixed. One row a programme figure that changed.',
    'كل تصحيح: ما كان خطأ وسببه والرقم القديم والجديد ومتى أُبلغ عنه ومتى صُحح. صف لكل رقم تغيّر على مستوى البرنامج.',
  ),
  rule: t(
    'Semua lajur. Pembetulan kekal tersenarai. Angka dibandingkan dengan keluaran sebelumnya, bagi tempoh yang sama dan peringkat program.',
    'All columns. A correction stays listed for good. Figures are compared with the release before, for the same period, of the whole programme.',
    'جميع الأعمدة. يبقى التصحيح مدرجًا دائمًا. تُقارن الأرقام بالإصدار السابق للفترة نفسها على مستوى البرنامج.',
  ),
  key: ['correction_id', 'line'],
  columns: {
    correction_id: {
      ...text(
        t('ID pembetulan', 'Correction ID', 'معرّف التصحيح'),
        t('Keluaran yang membetulkan.', 'The release that fixed it.', 'الإصدار الذي صحّحه.'),
      ),
      required: true,
    },
    line: { kind: 'integer', min: 1, required: true, title: t('Baris', 'Line', 'السطر') },
    corrects: { ...text(t('Keluaran yang dibetulkan', 'Release corrected', 'الإصدار المصحَّح')), required: true },
    what: text(t('Apa yang silap', 'What was wrong', 'ما كان خطأ')),
    why: { ...text(t('Sebab', 'Why', 'السبب')), required: true },
    reported_on: { kind: 'date', title: t('Dilaporkan pada', 'Reported on', 'أُبلغ عنه في') },
    fixed_on: { kind: 'date', required: true, title: t('Dibetulkan pada', 'Fixed on', 'صُحح في') },
    datasets: text(
      t('Set data dengan baris yang dibetulkan', 'Datasets with corrected rows', 'مجموعات بيانات فيها صفوف مصحَّحة'),
      t('Nama, dipisahkan dengan ;', 'Names, separated by ;', 'أسماء تفصلها ;'),
    ),
    rows: { kind: 'integer', min: 0, required: true, title: t('Baris dibetulkan', 'Rows corrected', 'الصفوف المصحَّحة') },
    indicator_id: text(
      t('ID petunjuk', 'Indicator ID', 'معرّف المؤشر'),
      t('Kosong: tiada angka program berubah.', 'Empty: no programme figure changed.', 'فارغ: لم يتغير رقم للبرنامج.'),
    ),
    statistic: text(t('Statistik', 'Statistic', 'الإحصاء')),
    breakdown: text(t('Pecahan', 'Breakdown', 'التفصيل')),
    period: text(t('Tempoh', 'Period', 'الفترة')),
    unit: text(t('Unit', 'Unit', 'الوحدة')),
    old_value: { ...number(t('Angka lama', 'Old figure', 'الرقم القديم')), description: oldNew },
    new_value: { ...number(t('Angka baharu', 'New figure', 'الرقم الجديد')), description: oldNew },
    old_numerator: number(t('Pengangka lama', 'Old numerator', 'البسط القديم')),
    new_numerator: number(t('Pengangka baharu', 'New numerator', 'البسط الجديد')),
    old_denominator: number(t('Penyebut lama', 'Old denominator', 'المقام القديم')),
    new_denominator: number(t('Penyebut baharu', 'New denominator', 'المقام الجديد')),
  },
});
