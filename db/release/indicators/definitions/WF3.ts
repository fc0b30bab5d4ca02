import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const wf3: IndicatorDefinition = {
  id: 'WF3',
  name: t('Pengekalan kakitangan', 'Retention', 'الاحتفاظ بالموظفين'),
  explanation: t(
    'Berapa bahagian pegawai digital yang kekal sepanjang empat suku tahun. Orang yang keluar dibandingkan dengan purata jawatan yang diisi. Semua angka dibundarkan kepada gandaan lima.',
    'What share of digital staff stayed over four quarters. Those who left are compared with the mean of the posts filled. All numbers are rounded to fives.',
    'ما نسبة الموظفين الرقميين الذين بقوا خلال أربعة أرباع. يُقارن المغادرون بمتوسط الوظائف المشغولة. كل الأرقام مقرّبة إلى مضاعفات الخمسة.',
  ),
  formula: t(
    '1 − yang keluar dalam empat suku tahun ÷ purata jawatan diisi pada akhir empat suku tahun itu, kedua-duanya dibundarkan kepada gandaan lima',
    '1 − leavers over four quarters ÷ mean of the posts filled at the end of each, both rounded to base 5',
    '1 − المغادرون خلال أربعة أرباع ÷ متوسط الوظائف المشغولة في نهاية كل منها، وكلاهما مقرّب إلى الأساس 5',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Kadar kestabilan dan pusing ganti tenaga kerja seperti dalam ISO 30414 (pelaporan modal insan).',
    'Workforce turnover as reported under ISO 30414 (human capital reporting), put here as the share that stayed.',
    'معدل دوران القوى العاملة كما في ISO 30414 (الإبلاغ عن رأس المال البشري)، معروضًا هنا نسبةَ من بقي.',
  ),
};
