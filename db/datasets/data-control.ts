import { defineDataset, t } from '../records/define.ts';

/** How many services have which lowest operator control and key custody. */
export const dataControl = defineDataset({
  name: 'data-control',
  title: t('Kawalan data', 'Control of data', 'التحكم في البيانات'),
  description: t(
    'Bilangan perkhidmatan mengikut kawalan terendah stor data dan pemegang kunci.',
    'Services by the lowest control over their data stores, and by who holds the keys.',
    'عدد الخدمات بحسب أدنى تحكم في مخازن بياناتها وبحسب حائز المفاتيح.',
  ),
  rule: t(
    'Taburan ke atas sekurang-kurangnya 5 perkhidmatan. Sel 1 hingga 2 disembunyikan, dan sel lain yang mendedahkannya, atau yang mendedahkan sel taburan yang tidak diberitahu. Jika itu tidak terbukti mencukupi, atau hanya sifar yang tinggal, seluruh taburan disembunyikan. Yang pernah disembunyikan kekal tersembunyi. Tiada senarai ahli.',
    'Distributions over at least 5 services. Cells of 1 to 2 are hidden, and other cells that would give them away, or a cell of a distribution that is not told. Where that is not proved to be enough, or nothing but zeros is left, the whole distribution is hidden. What was hidden stays hidden. No member lists.',
    'توزيعات على 5 خدمات على الأقل. تُحجب الخلايا من 1 إلى 2 وكل خلية أخرى تكشفها أو تكشف خلية من توزيع غير منشور. فإن لم يثبت أن ذلك يكفي، أو لم تبقَ إلا الأصفار، حُجب التوزيع كله. وما حُجب يبقى محجوبًا. لا قوائم أعضاء.',
  ),
  key: ['scope', 'dimension', 'code'],
  suppressed: true,
  columns: {
    scope: { kind: 'text', required: true, title: t('Skop', 'Scope', 'النطاق') },
    dimension: {
      kind: 'code',
      required: true,
      codes: {
        control: t('Kawalan terendah', 'Lowest control', 'أدنى تحكم'),
        key_custody: t('Pemegang kunci', 'Key custody', 'حيازة المفاتيح'),
      },
      title: t('Dimensi', 'Dimension', 'البعد'),
    },
    code: { kind: 'text', required: true, title: t('Kelas', 'Class', 'الفئة') },
    services: { kind: 'integer', min: 0, title: t('Perkhidmatan', 'Services', 'الخدمات') },
  },
});
