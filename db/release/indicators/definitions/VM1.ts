import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const vm1: IndicatorDefinition = {
  id: 'VM1',
  name: t('Masa untuk membaiki', 'Time to fix', 'المدة اللازمة للإصلاح'),
  explanation: t(
    'Berapa hari diambil sejak kelemahan keselamatan ditemui sehingga dibaiki. Kelemahan yang masih terbuka turut dikira, kerana mengira yang sudah ditutup sahaja menjadikan angka kelihatan lebih baik. Jika separuh daripadanya belum dibaiki, jawapannya “belum dicapai”.',
    'How many days pass from the discovery of a security weakness to its repair. Weaknesses that are still open count too, because counting only the closed ones flatters. If half of them have not been fixed yet, the answer is “not reached”.',
    'كم يومًا يمر بين اكتشاف ثغرة أمنية وإصلاحها. تُحسب الثغرات التي ما زالت مفتوحة أيضًا، لأن احتساب المغلقة وحدها يجمّل الصورة. وإذا لم يُصلَح نصفها بعد فالجواب «لم يُبلَغ».',
  ),
  formula: t(
    'median, persentil ke-75 dan ke-90 Kaplan-Meier bagi hari dari ditemui hingga dibaiki dan disahkan, untuk kelemahan yang ditemui dalam 12 bulan hingga akhir suku tahun; yang masih terbuka atau diterima dikira belum selesai',
    'Kaplan-Meier median, 75th and 90th percentile of days from detected to fixed and verified, for weaknesses detected in the 12 months to the end of the quarter; open and accepted ones are censored at that day',
    'وسيط كابلان-ماير والمئينان 75 و90 للأيام من الاكتشاف إلى الإصلاح المتحقق منه، للثغرات المكتشفة في الأشهر الاثني عشر حتى نهاية الربع؛ والمفتوحة والمقبولة تُعدّ غير مكتملة عند ذلك اليوم',
  ),
  unit: 'days',
  direction: 'down',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['severity:*'],
  statistics: ['p50_days', 'p75_days', 'p90_days'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Penganggar Kaplan dan Meier (1958); tempoh 15 dan 30 hari adalah seperti dalam arahan CISA BOD 19-02 (Amerika Syarikat, 2019).',
    'The estimator of Kaplan and Meier (1958); the terms of 15 and 30 days are those of CISA’s directive BOD 19-02 (United States, 2019).',
    'مقدّر كابلان وماير (1958)؛ ومهلتا 15 و30 يومًا هما مهلتا التوجيه الملزم الصادر عن CISA بشأن الثغرات (الولايات المتحدة، 2019).',
  ),
};
