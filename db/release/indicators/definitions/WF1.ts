import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const wf1: IndicatorDefinition = {
  id: 'WF1',
  name: t('Jawatan diisi', 'Posts filled', 'الوظائف المشغولة'),
  explanation: t(
    'Daripada jawatan digital yang diluluskan, berapa banyak yang ada orangnya. Jawatan agensi yang tidak melapor pada suku tahun itu dikira tidak diketahui. Semua angka dibundarkan kepada gandaan lima supaya tiada seorang pun dapat dikenal pasti.',
    'Of the digital posts that are established, how many have somebody in them. Posts of agencies that did not report for the quarter count as unknown. All numbers are rounded to fives so that no person can be singled out.',
    'من الوظائف الرقمية المعتمدة، كم وظيفة يشغلها موظف. وظائف الجهات التي لم تبلّغ عن الربع تُعدّ مجهولة. كل الأرقام مقرّبة إلى مضاعفات الخمسة كي لا يُعرف شخص بعينه.',
  ),
  formula: t(
    'jawatan diisi ÷ jawatan diluluskan (setara sepenuh masa), kedua-duanya dibundarkan kepada gandaan lima',
    'posts filled ÷ posts established (full-time equivalents), both rounded to base 5',
    'الوظائف المشغولة ÷ الوظائف المعتمدة (بمكافئ الدوام الكامل)، وكلاهما مقرّب إلى الأساس 5',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme', 'agency'],
  breakdowns: ['role:*'],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Perangkaan kekosongan NHS England setiap suku tahun (jawatan kosong sebagai bahagian jawatan yang dirancang), dinyatakan di sini sebagai bahagian yang diisi.',
    'NHS England’s quarterly vacancy statistics (vacancies as a share of planned posts), put here as the share filled.',
    'إحصاءات الشواغر الفصلية لدى NHS England (الشواغر نسبةً إلى الوظائف المخططة)، معروضةً هنا نسبةً مشغولة.',
  ),
};
