import { defineDataset, t } from '../records/define.ts';
import { allegations, caseOutcomes, subjectKinds } from '../records/enforcement-cases.ts';

/** Decided cases as counts; companies and persons apart, never a total of both. */
export const enforcement = defineDataset({
  name: 'enforcement',
  title: t('Penguatkuasaan', 'Enforcement', 'الإنفاذ'),
  description: t(
    'Bilangan kes yang diputuskan, mengikut tempoh keputusan.',
    'Cases decided, by the period of the decision.',
    'القضايا المبتوت فيها بحسب فترة القرار.',
  ),
  rule: t(
    'Syarikat: tepat, mengikut suku tahun, dakwaan dan keputusan. Orang perseorangan: setahun, tiga kelas keputusan, gandaan 5, 1 hingga 9 disembunyikan dan kekal tersembunyi; sifar kekal. Tiada jumlah keduanya.',
    'Companies: exact, by quarter, allegation and outcome. Persons: by year in three classes of outcome, base 5, 1 to 9 hidden, and hidden from then on; zero stands. Never a total of both.',
    'الشركات: أعداد دقيقة بحسب ربع السنة والادعاء والنتيجة. الأشخاص: سنويًا في ثلاث فئات، بمضاعفات 5، وتُحجب القيم من 1 إلى 9 وتبقى محجوبة، ويبقى الصفر. لا مجموع للاثنين.',
  ),
  key: ['subject_kind', 'period', 'allegation', 'outcome'],
  suppressed: true,
  columns: {
    subject_kind: { kind: 'code', codes: subjectKinds, required: true, title: t('Jenis pihak', 'Kind of subject', 'نوع الطرف') },
    period: { kind: 'text', required: true, title: t('Tempoh', 'Period', 'الفترة') },
    allegation: {
      kind: 'code',
      codes: { ...allegations, all: t('Semua dakwaan', 'All allegations', 'جميع الادعاءات') },
      required: true,
      title: t('Dakwaan', 'Allegation', 'الادعاء'),
    },
    outcome: {
      kind: 'code',
      codes: { ...caseOutcomes, other: t('Lain-lain', 'Other', 'أخرى') },
      required: true,
      title: t('Keputusan', 'Outcome', 'النتيجة'),
    },
    cases: { kind: 'integer', min: 0, title: t('Kes', 'Cases', 'القضايا') },
  },
});
