import { defineDataset, t, type L10n } from '../records/define.ts';

const number = (title: L10n, description?: L10n) =>
  ({ kind: 'decimal', precision: 24, scale: 4, title, ...(description ? { description } : {}) }) as const;
const text = (title: L10n, required = false) => ({ kind: 'text', title, required }) as const;

/** Every value of every indicator. */
export const indicators = defineDataset({
  name: 'indicators',
  title: t('Petunjuk', 'Indicators', 'المؤشرات'),
  description: t(
    'Nilai setiap petunjuk mengikut skop, pecahan dan tempoh, dengan yang tidak diketahui.',
    'The value of each indicator by scope, breakdown and period, with its unknowns.',
    'قيمة كل مؤشر بحسب النطاق والتفصيل والفترة، مع غير المعروف.',
  ),
  rule: t(
    'Penyebut bawah 5: nilai kosong (L). Bilangan orang dibundarkan kepada gandaan 5.',
    'With a denominator under 5 the value is empty (L). Counts of people are rounded to base 5.',
    'إذا قل المقام عن 5 تُترك القيمة فارغة (L). تُقرب أعداد الأشخاص إلى مضاعفات 5.',
  ),
  key: ['indicator_id', 'rule_version', 'statistic', 'scope', 'breakdown', 'period'],
  suppressed: true,
  columns: {
    indicator_id: text(t('ID petunjuk', 'Indicator ID', 'معرّف المؤشر'), true),
    rule_version: { kind: 'integer', min: 1, required: true, title: t('Versi peraturan', 'Rule version', 'نسخة القاعدة') },
    statistic: text(t('Statistik', 'Statistic', 'الإحصاء'), true),
    scope: text(t('Skop', 'Scope', 'النطاق'), true),
    breakdown: { ...text(t('Pecahan', 'Breakdown', 'التفصيل')), description: t('Kosong: semua.', 'Empty: all.', 'فارغ: الكل.') },
    period: text(t('Tempoh', 'Period', 'الفترة'), true),
    numerator: number(t('Pengangka', 'Numerator', 'البسط')),
    denominator: number(t('Penyebut', 'Denominator', 'المقام')),
    unknown: number(t('Tidak diketahui', 'Unknown', 'غير معروف')),
    excluded: { kind: 'integer', min: 0, title: t('Dikecualikan', 'Excluded', 'المستبعد') },
    value: number(t('Nilai', 'Value', 'القيمة'), t('ya / (ya + tidak)', 'yes / (yes + no)', 'نعم / (نعم + لا)')),
    lower: number(
      t('Nilai terendah', 'Lower', 'الحد الأدنى'),
      t('Yang tidak diketahui dikira tidak.', 'Unknown counted as no.', 'يُحسب غير المعروف لا.'),
    ),
    upper: number(
      t('Nilai tertinggi', 'Upper', 'الحد الأعلى'),
      t('Yang tidak diketahui dikira ya.', 'Unknown counted as yes.', 'يُحسب غير المعروف نعم.'),
    ),
    unit: text(t('Unit', 'Unit', 'الوحدة'), true),
    target: number(t('Sasaran', 'Target', 'الهدف')),
    plan: number(t('Rancangan pada tempoh ini', 'Plan for the period', 'المخطط للفترة')),
    status: text(t('Status', 'Status', 'الحالة')),
  },
});

/** Which services, agencies, contracts or milestones count in a value, and why. */
export const indicatorMembers = defineDataset({
  name: 'indicator-members',
  title: t('Ahli petunjuk', 'Indicator members', 'عناصر المؤشرات'),
  description: t(
    'Rekod di sebalik setiap nilai tempoh semasa: yang mana dikira ya, tidak, tidak diketahui atau dikecualikan, dan sebabnya.',
    'The records behind each value of the present period: which count as yes, no, unknown or are excluded, and why.',
    'السجلات وراء كل قيمة في الفترة الحالية: أيها يُحسب نعم أو لا أو غير معروف أو مستبعد، ولماذا.',
  ),
  rule: t(
    'Hanya jika unitnya perkhidmatan, agensi, kontrak atau pencapaian; tempoh semasa setiap keluaran.',
    'Only where the unit is a service, agency, contract or milestone; the present period of each release.',
    'فقط حيث تكون الوحدة خدمة أو جهة أو عقدًا أو معلمًا؛ الفترة الحالية لكل إصدار.',
  ),
  key: ['indicator_id', 'statistic', 'scope', 'breakdown', 'period', 'member_id'],
  replacedEachPeriod: true,
  columns: {
    indicator_id: text(t('ID petunjuk', 'Indicator ID', 'معرّف المؤشر'), true),
    statistic: text(t('Statistik', 'Statistic', 'الإحصاء'), true),
    scope: text(t('Skop', 'Scope', 'النطاق'), true),
    breakdown: text(t('Pecahan', 'Breakdown', 'التفصيل')),
    period: text(t('Tempoh', 'Period', 'الفترة'), true),
    member_id: text(t('ID ahli', 'Member ID', 'معرّف العنصر'), true),
    counts_as: {
      kind: 'code',
      required: true,
      codes: {
        yes: t('Ya', 'Yes', 'نعم'),
        no: t('Tidak', 'No', 'لا'),
        unknown: t('Tidak diketahui', 'Unknown', 'غير معروف'),
        excluded: t('Dikecualikan', 'Excluded', 'مستبعد'),
      },
      title: t('Dikira sebagai', 'Counts as', 'يُحسب'),
    },
    reason: text(t('Sebab', 'Reason', 'السبب')),
  },
});
